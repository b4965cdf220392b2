/** What editors decide about attack mode at sites and for single articles; as a page and as JSON. */
@NullMarked
package mizan.desk.editor.attack;

import org.jspecify.annotations.NullMarked;
