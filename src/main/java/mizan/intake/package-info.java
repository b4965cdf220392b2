/**
 * Lets a submission in. In: an HTTP request with a form, from a browser, from K2's own script, or from an API client. Out:
 * the reply that the reader sees, and on the way a {@link mizan.comment.Draft} for {@code moderation} and a
 * {@link mizan.comment.Comment} for {@code queue}. The hot path: one short chain on the event loop with two round trips to
 * Redis, and the pure call between them.
 */
@NullMarked
package mizan.intake;

import org.jspecify.annotations.NullMarked;
