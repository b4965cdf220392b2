package mizan.queue;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import org.jspecify.annotations.Nullable;

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

    /** Those of {@code ids} that are kept, read at once. */
    Map<CommentId, QueuedComment> findAll(List<CommentId> ids);

    /** What {@code query} asks for; a comment that changes its state meanwhile is listed at most once. */
    Page<QueuedComment> list(Query query);

    /**
     * How many comments {@code query} lets through from its beginning, those of a campaign each for itself. What Redis has no number
     * for is counted by reading, at most {@code mostRead} comments.
     */
    CommentCount count(Query query, int mostRead);

    /** What people did about a comment, notes and edits among it, oldest first. */
    List<Decision> decisions(CommentId id);

    /** The last decision of a person about a comment of these sites; empty where none is kept. */
    Optional<Decision> lastDecision(List<SiteId> sites);

    /** Other comments of the same author at the same site, newest first, at most {@code limit}. */
    List<QueuedComment> byAuthor(QueuedComment comment, int limit);

    /** How the author of {@code comment} stands at its site. */
    AuthorStanding standing(QueuedComment comment);

    /**
     * The held comments of the same site that are like {@code comment}, at most {@code limit} of them by name; the counting
     * ends at some thousands.
     */
    SimilarComments alike(QueuedComment comment, Similarity likeness, int limit);

    /**
     * Moves a comment to {@code to}, logs it, and tells the approved stream, all in one atomic step.
     *
     * @param version the version that the moderator saw; any other gives {@link DecideResult.AlreadyDecided}
     * @param to {@link State#APPROVED} or {@link State#REJECTED}
     * @param bulk the bulk that it belongs to; null where it is made by itself
     */
    DecideResult decide(
            CommentId id, long version, State to, String reason, String note, String by, @Nullable BulkId bulk);

    /** A decision by itself. */
    default DecideResult decide(CommentId id, long version, State to, String reason, String note, String by) {
        return decide(id, version, to, reason, note, by, null);
    }

    /**
     * Decides about each of {@code ids} that is held, as it is now, each on its own; the results are in the same order, with
     * {@link DecideResult.AlreadyDecided} for those that are not held.
     *
     * @param to {@link State#APPROVED} or {@link State#REJECTED}
     */
    List<DecideResult> decideHeld(
            List<CommentId> ids, State to, String reason, String note, String by, @Nullable BulkId bulk);

    /**
     * Decides about each of {@code seen} that is still held and the version that was seen, each on its own; the results are in the
     * same order, with {@link DecideResult.AlreadyDecided} for those that have changed.
     *
     * @param to {@link State#APPROVED} or {@link State#REJECTED}
     */
    List<DecideResult> decideSeen(
            List<SeenComment> seen, State to, String reason, String note, String by, @Nullable BulkId bulk);

    /**
     * Publishes something else instead of what the reader wrote, which stays kept; where the comment is approved, the
     * approved stream is told {@code edited}. One atomic step.
     *
     * @param version the version that the moderator saw; any other gives {@link DecideResult.AlreadyDecided}
     * @param edition null to publish again what the reader wrote
     */
    DecideResult edit(CommentId id, long version, @Nullable Edition edition, String note, String by);

    /**
     * Leaves a word to colleagues in the history of a comment, whose version stays as it is; empty when there is no such
     * comment.
     */
    Optional<Decision> note(CommentId id, String note, String by);

    /**
     * Puts a comment back to what it was before {@code decision}, be that a decision or an edit, unless something else was
     * decided about it since, which gives {@link DecideResult.AlreadyDecided}.
     *
     * @param bulk the bulk that the undoing belongs to; null where it is made by itself
     */
    default DecideResult undo(DecisionId decision, String by, @Nullable BulkId bulk) {
        return undoAll(List.of(decision), by, bulk).getFirst();
    }

    /** Undoes each of {@code decisions}, as {@link #undo}; the results are in the same order. */
    List<DecideResult> undoAll(List<DecisionId> decisions, String by, @Nullable BulkId bulk);

    /**
     * Takes what is older than the retention out of the lists and streams of {@code site}, a bounded part of it; does not
     * wait. Comments and decisions do so in passing, so that only a quiet site needs to be reminded.
     */
    void removeExpired(SiteId site);

    /** An undoing by itself. */
    default DecideResult undo(DecisionId decision, String by) {
        return undo(decision, by, null);
    }

    /**
     * Decisions of a bulk that can be undone together, at most {@code limit} a site, in no order. A decision leaves the bulk
     * in the step that undoes it, so that nothing is forgotten where undoing breaks off.
     */
    List<DecisionId> inBulk(BulkId bulk, List<SiteId> sites, int limit);

    /** Takes decisions out of a bulk that cannot be undone any more, because something else was decided since. */
    void removeFromBulk(BulkId bulk, List<DecisionId> decisions);

    /** How many decisions of a bulk can still be undone together. */
    long sizeOfBulk(BulkId bulk, List<SiteId> sites);
}
