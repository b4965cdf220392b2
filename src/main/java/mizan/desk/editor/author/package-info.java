/** What is decided about authors, as a table for moderators and editors. */
@NullMarked
package mizan.desk.editor.author;

import org.jspecify.annotations.NullMarked;
