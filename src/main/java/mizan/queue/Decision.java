package mizan.queue;

import java.time.Instant;
import mizan.comment.CommentId;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a comment, as the decision log holds it.
 *
 * @param from the state before
 * @param to the state after
 * @param reason a code of the site's published rules; empty where none was given
 * @param note a word to colleagues; may be empty
 * @param by the account that decided
 * @param undoes the decision that this one takes back; null for an ordinary decision
 */
public record Decision(
        DecisionId id,
        CommentId comment,
        State from,
        State to,
        String reason,
        String note,
        String by,
        Instant at,
        @Nullable DecisionId undoes) {}
