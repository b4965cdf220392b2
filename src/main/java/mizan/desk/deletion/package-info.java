/** Deletes comments in the name of an editor, for pages and API alike. */
@NullMarked
package mizan.desk.deletion;

import org.jspecify.annotations.NullMarked;
