/**
 * Keeps a comment until a rule or a person has settled it, and offers what was approved as a stream. In: a
 * {@link mizan.comment.Comment} with its {@link mizan.moderation.Verdict}; later a person's decision. Out: the approved
 * stream, the decision log, and what the desk reads. Redis is the only store; every state change is one atomic script, and
 * every key of a site carries the site's hash tag, so that a site lives in one slot of a cluster.
 */
@NullMarked
package mizan.queue;

import org.jspecify.annotations.NullMarked;
