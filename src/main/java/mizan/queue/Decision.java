package mizan.queue;

import java.time.Instant;
import mizan.comment.CommentId;
import org.jspecify.annotations.Nullable;

/**
 * What a person did about a comment, as the decision log holds it.
 *
 * @param from the state before
 * @param to the state after; the same as before unless it is a {@link Kind#DECISION}
 * @param reason a code of the site's published rules; empty where none was given
 * @param note a word to colleagues; may be empty
 * @param by the account that decided
 * @param undoes what this takes back; null where it takes nothing back
 * @param bulk the bulk that it belongs to; null where it was made by itself
 */
public record Decision(
        DecisionId id,
        CommentId comment,
        Kind kind,
        State from,
        State to,
        String reason,
        String note,
        String by,
        Instant at,
        @Nullable DecisionId undoes,
        @Nullable BulkId bulk) {

    /** The reason of a comment that is not published because nobody decided about it in time. */
    public static final String UNDECIDED = "undecided";

    /** Who decided where no person did. */
    public static final String BY_RULES = "rules";

    /** Who "decides" that, in the place of an account; no account may have this name. */
    public static final String BY_TIME = "mizan";

    /** True where a person decided, and neither the rules nor time did; {@code by} is null or empty where nobody has. */
    public static boolean isByPerson(@Nullable String by) {
        return by != null && !by.isEmpty() && !by.equals(BY_RULES) && !by.equals(BY_TIME);
    }

    /** What was done. */
    public enum Kind {
        /** The comment was moved to another state. */
        DECISION,
        /** Its text or name was changed, or changed back. */
        EDIT,
        /** A note was left, and nothing else. Cannot be undone. */
        NOTE
    }

    /** A decision by itself about one comment. */
    public Decision(
            DecisionId id,
            CommentId comment,
            State from,
            State to,
            String reason,
            String note,
            String by,
            Instant at,
            @Nullable DecisionId undoes) {
        this(id, comment, Kind.DECISION, from, to, reason, note, by, at, undoes, null);
    }
}
