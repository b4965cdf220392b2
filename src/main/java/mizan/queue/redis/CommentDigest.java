package mizan.queue.redis;

import java.nio.charset.StandardCharsets;
import mizan.comment.Author;
import mizan.comment.Comment;
import mizan.digest.Digests;

/** A hash by which the same content is known again: 128 bits of SHA-256, as 22 characters. */
public final class CommentDigest {

    private CommentDigest() {}

    /** The hash of a comment's article, author and text; the keys that it stands in belong to one site anyway. */
    public static String of(Comment comment, byte[] text) {
        return Digests.shortSha256(text, comment.article().id(), writer(comment.author()));
    }

    /** The hash of an idempotency key, which belongs to the author who sent it. */
    static String ofKey(String idempotencyKey, Author author) {
        return Digests.shortSha256(idempotencyKey.getBytes(StandardCharsets.UTF_8), writer(author));
    }

    public static String of(String value) {
        return Digests.shortSha256(value);
    }

    /**
     * An author is known for certain by the site's word or by e-mail only. Many readers share a name, and many give none: there the network address
     * counts too, so that two of them may send the same word of thanks.
     */
    private static String writer(Author author) {
        boolean isCertain = author.isVerified() || !author.email().isEmpty();
        return isCertain ? author.key() : author.key() + " " + author.addressKey();
    }
}
