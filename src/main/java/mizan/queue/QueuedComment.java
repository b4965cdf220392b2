package mizan.queue;

import java.time.Instant;
import mizan.comment.Comment;
import mizan.moderation.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is kept.
 *
 * @param version grows by one with every change; the {@code ETag} of the API
 * @param decidedAt when it was last approved or rejected, by the rules or by a person; null while it is held
 * @param decidedBy the account that decided, or {@code rules}; null while it is held
 */
public record QueuedComment(
        Comment comment,
        Verdict verdict,
        State state,
        long version,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {}
