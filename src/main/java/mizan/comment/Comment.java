package mizan.comment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A reader's comment. {@code original} is what was typed, untouched; {@code text} is the plain text that is left of it
 * without markup and bidi controls, still to be escaped wherever it is shown.
 */
public record Comment(
        CommentId id, ArticleRef article, Author author, String original, String text, Instant submittedAt) {

    /** The site that the comment was sent to. */
    public SiteId site() {
        return id.site();
    }

    /** How many bytes its author typed, in UTF-8: text, name and homepage. */
    public int bytes() {
        return bytes(original) + bytes(author.name()) + bytes(author.url());
    }

    private static int bytes(String typed) {
        return typed.getBytes(StandardCharsets.UTF_8).length;
    }
}
