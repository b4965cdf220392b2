/**
 * The door of the desk. In: names, passwords, session cookies and tokens. Out: who somebody is and which roles they have.
 * {@link mizan.review.access.DeskAccounts} knows who may sit at the desk, {@link mizan.review.access.DeskAuthentication}
 * lets them in by form, token or HTTP basic, {@link mizan.review.access.Throttle} slows guessing down, and {@link mizan.review.access.DeskFilters} keep pages of other sites from acting
 * in their name. Knows nothing of what is behind the door.
 */
@NullMarked
package mizan.review.access;

import org.jspecify.annotations.NullMarked;
