package mizan.queue.bulk;

import java.util.List;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.BulkId;
import mizan.queue.SeenComment;

/**
 * What of a bulk is still to be decided, in which versions, and what is noted about its comments. It is kept for a day after
 * the last change, so that a decision about thousands can go on in small steps, on any instance. All methods block.
 */
public interface BulkPlans {

    /** Puts {@code comments} of {@code site} behind those that are to be decided. */
    void plan(BulkId bulk, SiteId site, List<SeenComment> comments);

    /** Takes away the next that are to be decided, at most {@code limit}: nobody else gets them. */
    List<SeenComment> take(BulkId bulk, SiteId site, int limit);

    /** How many are to be decided. */
    long planned(BulkId bulk, SiteId site);

    /** Notes that somebody ticked {@code ticked} and left out {@code left}, in place of what was noted about them before. */
    void mark(BulkId bulk, SiteId site, List<SeenComment> ticked, List<CommentId> left);

    /** Notes comments that had changed when they were to be decided. */
    void noteChanged(BulkId bulk, SiteId site, List<CommentId> comments);

    /** What is noted. */
    BulkMarks marks(BulkId bulk, SiteId site);
}
