package mizan.queue;

import mizan.comment.Comment;
import mizan.comment.Receipt;
import mizan.moderation.Verdict;
import mizan.text.Fingerprint;

/**
 * A comment on its way into the queue.
 *
 * @param fingerprint of its text, by which near-identical comments are found
 * @param receipt the receipt that {@code comment}'s id is derived from
 * @param idempotencyKey what the client sent as {@code Idempotency-Key}; empty where it sent none
 */
public record Submission(
        Comment comment, Verdict verdict, Fingerprint fingerprint, Receipt receipt, String idempotencyKey) {

    public Submission {
        if (!receipt.commentId().equals(comment.id())) {
            throw new IllegalArgumentException("The comment's id must be that of its receipt");
        }
    }
}
