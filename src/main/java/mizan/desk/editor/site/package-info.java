/** The sites as editors add, change, close and reopen them: as a page and as JSON. */
@NullMarked
package mizan.desk.editor.site;

import org.jspecify.annotations.NullMarked;
