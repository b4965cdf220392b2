/** The accounts of the desk: their page and their API. */
@NullMarked
package mizan.desk.editor.account;

import org.jspecify.annotations.NullMarked;
