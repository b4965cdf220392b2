package mizan.queue.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import mizan.comment.Author;
import mizan.comment.Comment;

/** A hash by which the same content is known again: 128 bits of SHA-256, as 22 characters. */
public final class CommentDigest {

    private static final int LENGTH = 16;

    private CommentDigest() {}

    /** The hash of a comment's article, author and text; the keys that it stands in belong to one site anyway. */
    public static String of(Comment comment, byte[] text) {
        MessageDigest digest = sha256();
        update(digest, comment.article().id());
        update(digest, writer(comment.author()));
        return encode(digest.digest(text));
    }

    public static String of(String value) {
        return encode(sha256().digest(value.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Without a key an author is known by the address, so that two nameless readers may send the same word of thanks.
     */
    private static String writer(Author author) {
        return author.key().isEmpty() ? author.addressKey() : author.key();
    }

    private static void update(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static String encode(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, LENGTH));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
