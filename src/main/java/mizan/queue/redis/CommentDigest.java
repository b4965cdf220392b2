package mizan.queue.redis;

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

    public static String of(String value) {
        return Digests.shortSha256(value);
    }

    /**
     * Without a key an author is known by the address, so that two nameless readers may send the same word of thanks.
     */
    private static String writer(Author author) {
        return author.key().isEmpty() ? author.addressKey() : author.key();
    }
}
