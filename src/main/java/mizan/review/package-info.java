/**
 * The moderator's desk: a JSON API under {@code /api/review} and a right-to-left page at {@code /review}. In: what was
 * held, with every reason. Out: a person's decisions. May block, on virtual threads.
 *
 * <p>The desk keeps its own door: {@link mizan.review.DeskAccounts} knows who may sit at it,
 * {@link mizan.review.DeskAuthentication} lets them in by form or HTTP basic, and {@link mizan.review.DeskFilters} keep
 * pages of other sites from acting in their name.
 */
@NullMarked
package mizan.review;

import org.jspecify.annotations.NullMarked;
