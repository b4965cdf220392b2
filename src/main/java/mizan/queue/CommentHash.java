package mizan.queue;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mizan.comment.ArticleRef;
import mizan.comment.Author;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a comment as they lie in Redis; {@code add.lua} writes them and {@code move.lua} changes them. Reading one
 * that is missing or not what it should be throws IllegalArgumentException.
 */
record CommentHash(CommentId id, Map<String, String> fields) {

    /** Who settled a comment that no person has decided about. */
    static final String RULES = "rules";

    boolean isEmpty() {
        return fields.isEmpty();
    }

    QueuedComment comment() {
        State state = state();
        boolean held = state == State.HELD;
        return new QueuedComment(
                new Comment(id, article(), author(), fields.getOrDefault("original", text()), text(), submittedAt()),
                VerdictJson.read(need("verdict")),
                state,
                Long.parseLong(need("version")),
                held ? null : changedAt(),
                held ? null : changedBy());
    }

    /** The account that moved it last, or {@code rules}. */
    String changedBy() {
        return fields.getOrDefault("decided_by", RULES);
    }

    /** When it was moved last; when it was submitted, where it never was. */
    Instant changedAt() {
        @Nullable String at = fields.get("decided_at");
        return at == null ? submittedAt() : instant(at);
    }

    /** The decisions in the field {@code decisions}, oldest first. */
    static List<DecisionId> decisions(SiteId site, String entries) {
        return Stream.of(entries.split(" ")).map(entry -> new DecisionId(site, entry)).toList();
    }

    private State state() {
        return state(need("state"));
    }

    static State state(String code) {
        return State.valueOf(code.toUpperCase(Locale.ROOT));
    }

    static Instant instant(String time) {
        try {
            return Instant.parse(time);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("This is not a time", e);
        }
    }

    private ArticleRef article() {
        return new ArticleRef(need("article"), fields.getOrDefault("article_url", ""));
    }

    private Author author() {
        return new Author(
                need("name"),
                fields.getOrDefault("email", ""),
                fields.getOrDefault("url", ""),
                need("author_key"),
                fields.getOrDefault("address_key", ""));
    }

    private String text() {
        return need("text");
    }

    private Instant submittedAt() {
        return instant(need("submitted_at"));
    }

    private String need(String field) {
        @Nullable String value = fields.get(field);
        if (value == null) {
            throw new IllegalArgumentException("The field " + field + " is missing");
        }
        return value;
    }
}
