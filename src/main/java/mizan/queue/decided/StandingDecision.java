package mizan.queue.decided;

import java.time.Instant;
import mizan.comment.CommentId;
import mizan.queue.BulkId;
import mizan.queue.DecisionId;
import mizan.queue.State;
import org.jspecify.annotations.Nullable;

/**
 * The last decision of a person about a comment that was not undone.
 *
 * @param to {@link State#APPROVED} or {@link State#REJECTED}
 * @param reason a code of the site's published rules; empty where none was given
 * @param by the account that decided
 * @param bulk the bulk that it belongs to; null where it was made by itself
 */
public record StandingDecision(
        DecisionId id,
        CommentId comment,
        State to,
        String reason,
        String by,
        Instant at,
        @Nullable BulkId bulk) {}
