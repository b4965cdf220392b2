package mizan.queue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A comment as its hash in Redis has it; {@code add.lua} and {@code move.lua} say what the fields are.
 *
 * @param changedAt when it was moved last; when it was submitted, where nobody moved it
 * @param changedBy the account that moved it last, or {@code rules}
 */
record CommentHash(QueuedComment comment, Instant changedAt, String changedBy) {

    private static final String RULES = "rules";

    /** Reads the fields of a hash; throws IllegalArgumentException where one is missing or not what it should be. */
    static CommentHash read(CommentId id, Map<String, String> fields) {
        CommentJson json = CommentJson.read(id, fields.getOrDefault("comment", ""));
        State state = state(fields.getOrDefault("state", ""));
        @Nullable String decidedAt = fields.get("decided_at");
        Instant changedAt = decidedAt == null ? json.comment().submittedAt() : CommentJson.instant(decidedAt);
        String changedBy = fields.getOrDefault("decided_by", RULES);
        boolean isHeld = state == State.HELD;
        QueuedComment comment = new QueuedComment(
                json.comment(),
                json.verdict(),
                state,
                Long.parseLong(fields.getOrDefault("version", "1")),
                isHeld ? null : changedAt,
                isHeld ? null : changedBy);
        return new CommentHash(comment, changedAt, changedBy);
    }

    /** The state with this code; throws IllegalArgumentException when there is none. */
    static State state(String code) {
        return State.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The decisions in the field {@code decisions}, oldest first. */
    static List<DecisionId> decisions(SiteId site, String entries) {
        return Stream.of(entries.split(" ")).map(entry -> new DecisionId(site, entry)).toList();
    }
}
