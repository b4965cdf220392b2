package mizan.queue;

import java.time.Instant;
import mizan.comment.Comment;
import mizan.moderation.DecidingReason;
import mizan.moderation.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is kept.
 *
 * @param comment what the reader sent; never changes
 * @param version grows by one with every change; the {@code ETag} of the API
 * @param decidedAt when it was last approved or rejected, by the rules or by a person; null while it is held
 * @param decidedBy the account that decided, or {@code rules}; null while it is held
 * @param edition what is published instead; null where nobody edited it
 */
public record QueuedComment(
        Comment comment,
        Verdict verdict,
        State state,
        long version,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Edition edition) {

    /** A comment that nobody edited. */
    public QueuedComment(
            Comment comment,
            Verdict verdict,
            State state,
            long version,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {
        this(comment, verdict, state, version, decidedAt, decidedBy, null);
    }

    /** The plain text that is published, still to be escaped. */
    public String text() {
        return edition == null ? comment.text() : edition.text();
    }

    /** The author's name as it is published. */
    public String name() {
        return edition == null ? comment.author().name() : edition.name();
    }

    /** True when it is not published because nobody decided about it in time. */
    public boolean isUndecided() {
        return state == State.REJECTED && Decision.BY_TIME.equals(decidedBy);
    }

    /** True when it is not published because a moderator muted its author, and nobody has decided about it otherwise. */
    public boolean isMuted() {
        return state == State.REJECTED
                && Decision.BY_RULES.equals(decidedBy)
                && verdict.decidedBy() == DecidingReason.AUTHOR_MUTED;
    }

    /** True when a moderator edited it. */
    public boolean isEdited() {
        return edition != null;
    }
}
