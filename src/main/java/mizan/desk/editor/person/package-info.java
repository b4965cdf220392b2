/** Finds, exports and erases what is kept of a reader, as a page and as an API. For editors. */
@NullMarked
package mizan.desk.editor.person;

import org.jspecify.annotations.NullMarked;
