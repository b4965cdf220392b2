/** The page on which an editor deletes a comment for good. */
@NullMarked
package mizan.desk.editor.deletion;

import org.jspecify.annotations.NullMarked;
