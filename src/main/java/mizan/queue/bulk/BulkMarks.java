package mizan.queue.bulk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.comment.CommentId;

/**
 * What is noted about single comments of a bulk.
 *
 * @param ticked those that somebody ticked, with the version that was seen
 * @param left those that somebody left out
 * @param changed those that were to be decided and had changed meanwhile, in the order in which that was found
 */
public record BulkMarks(Map<CommentId, Long> ticked, Set<CommentId> left, List<CommentId> changed) {

    /** Nothing is noted. */
    public static final BulkMarks NONE = new BulkMarks(Map.of(), Set.of(), List.of());

    public BulkMarks {
        ticked = Map.copyOf(ticked);
        left = Set.copyOf(left);
        changed = List.copyOf(changed);
    }
}
