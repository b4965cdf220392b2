/**
 * Keeps a comment until a rule or a person has settled it, and offers what was approved as a stream. In: a
 * {@link mizan.comment.Comment} with its {@link mizan.moderation.Verdict}; later a person's decision. Out: the approved
 * stream, the decision log, and what the desk reads. Redis is the only store; every state change is one atomic script, and
 * every key of a site carries the site's hash tag, so that a site lives in one slot of a cluster.
 *
 * <p>The same scripts tell every change to the site's journal, {@code mizan:{<site>}:events}, a stream cut to about
 * {@code mizan.stream-length} entries, which the live desk and the webhooks read. The fields of an entry, all strings:
 * {@code event} ({@code held} entered the queue, {@code released} left it, {@code approved}, {@code rejected},
 * {@code retracted}, {@code edited}, {@code claimed}, {@code unclaimed}, {@code noted}), {@code id} of the comment,
 * {@code article}, {@code by} (an account, or {@code rules}), {@code at} (ISO 8601, UTC), {@code state} after the change,
 * and {@code decision}, the entry of the decision log that goes with it, or empty. One step can give two entries: a held
 * comment that is approved is {@code released} and then {@code approved}. Never a text, an e-mail or a reader's name.
 */
@NullMarked
package mizan.queue;

import org.jspecify.annotations.NullMarked;
