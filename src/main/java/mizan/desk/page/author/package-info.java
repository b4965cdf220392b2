/** What a comment's card shows of decisions about its author. */
@NullMarked
package mizan.desk.page.author;

import org.jspecify.annotations.NullMarked;
