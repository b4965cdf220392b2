/** The audit log: its page and its API. */
@NullMarked
package mizan.desk.editor.audit;

import org.jspecify.annotations.NullMarked;
