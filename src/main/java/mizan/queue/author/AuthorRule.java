package mizan.queue.author;

import java.time.Instant;
import mizan.comment.AuthorMode;
import mizan.comment.CommentId;

/**
 * A moderator's decision about an author.
 *
 * @param mode {@link AuthorMode#NONE} only for the end of a rule
 * @param scope who it is about
 * @param standingKey {@code Author.standingKey} of who is trusted, because anybody can type somebody else's e-mail; else empty
 * @param comment the comment from whose card it was made
 * @param note for colleagues; may be empty
 * @param by the account that decided
 * @param at to the millisecond
 * @param until to the millisecond; from then on it does not count
 */
public record AuthorRule(
        AuthorMode mode,
        AuthorScope scope,
        String standingKey,
        CommentId comment,
        String note,
        String by,
        Instant at,
        Instant until) {

    /** The longest time that one may be made for, and the usual one, in days. */
    public static final int MAX_DAYS = 365;

    public static final int USUAL_DAYS = 90;

    /** The longest note, in characters. */
    public static final int MAX_NOTE = 500;

    /** True until it runs out. */
    public boolean isInForce(Instant now) {
        return now.isBefore(until);
    }
}
