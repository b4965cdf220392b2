package mizan.queue;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import mizan.comment.CommentId;

/**
 * Where comments wait, are decided on and are kept. Adding and looking up are on the hot path and do not block; what the
 * desk does blocks.
 */
public interface ReviewQueue {

    /**
     * Keeps a comment, and puts it on the approved stream when the verdict approves it; all in one atomic step. The same
     * submission (site, article, author, text, or the same idempotency key) within some minutes is kept once.
     */
    Uni<AddResult> add(Submission submission);

    /** The comment with this id; empty when there is none, or no longer. */
    Uni<Optional<QueuedComment>> find(CommentId id);

    /** What {@code query} asks for; a comment that changes its state meanwhile is listed at most once. */
    Page<QueuedComment> list(Query query);

    /** The decisions about a comment, oldest first. */
    List<Decision> decisions(CommentId id);

    /** Other comments of the same author at the same site, newest first, at most {@code limit}. */
    List<QueuedComment> byAuthor(QueuedComment comment, int limit);

    /**
     * Moves a comment to {@code to}, logs it, and tells the approved stream, all in one atomic step.
     *
     * @param version the version that the moderator saw; any other gives {@link DecideResult.AlreadyDecided}
     * @param to {@link State#APPROVED} or {@link State#REJECTED}
     */
    DecideResult decide(CommentId id, long version, State to, String reason, String note, String by);

    /**
     * Puts a comment back to the state it was in before {@code decision}, unless something else was decided about it since,
     * which gives {@link DecideResult.AlreadyDecided}.
     */
    DecideResult undo(DecisionId decision, String by);
}
