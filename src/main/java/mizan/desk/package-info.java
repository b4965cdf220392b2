/**
 * The moderator's desk: a JSON API under {@code /api/review} and a right-to-left page at {@code /review}. In: what was
 * held, with every reason. Out: a person's decisions. May block, on
 * virtual threads. Who may come in is told by {@code mizan.access}.
 */
@NullMarked
package mizan.desk;

import org.jspecify.annotations.NullMarked;
