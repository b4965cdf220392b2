package mizan.queue;

import mizan.comment.Comment;
import mizan.comment.Receipt;
import mizan.moderation.Verdict;
import mizan.queue.attack.Attack;
import mizan.text.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A comment on its way into the queue.
 *
 * @param fingerprint of its text, by which near-identical comments are found
 * @param receipt the receipt that {@code comment}'s id is derived from
 * @param idempotencyKey what the client sent as {@code Idempotency-Key}; empty where it sent none
 * @param attack the attack that it belongs to, in whose list it waits if it is held; null for none
 * @param isByNewcomer whether no comment of its author stands approved
 */
public record Submission(
        Comment comment,
        Verdict verdict,
        Fingerprint fingerprint,
        Receipt receipt,
        String idempotencyKey,
        @Nullable Attack attack,
        boolean isByNewcomer) {

    /** One that belongs to no attack. */
    public Submission(
            Comment comment, Verdict verdict, Fingerprint fingerprint, Receipt receipt, String idempotencyKey) {
        this(comment, verdict, fingerprint, receipt, idempotencyKey, null, false);
    }

    public Submission {
        if (!receipt.commentId().equals(comment.id())) {
            throw new IllegalArgumentException("The comment's id must be that of its receipt");
        }
    }
}
