/**
 * The moderator's desk: a JSON API under {@code /api/review} and a right-to-left page at {@code /review}. In: what was
 * held, with every reason. Out: a person's decisions. What pages and API share stands here; it may block, on virtual
 * threads. Accounts and sign-in are in {@code mizan.access}.
 */
@NullMarked
package mizan.desk;

import org.jspecify.annotations.NullMarked;
