package mizan.queue.campaign;

import java.util.List;
import java.util.Map;
import mizan.comment.CommentId;

/** Tells which campaigns held comments belong to. */
public interface Campaigns {

    /** The campaigns of those of {@code ids} that are in one with others. Blocks. */
    Map<CommentId, Campaign> of(List<CommentId> ids);
}
