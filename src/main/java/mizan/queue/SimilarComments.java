package mizan.queue;

import java.util.List;
import mizan.comment.CommentId;

/**
 * The held comments that are like a given one, that one not counted.
 *
 * @param count how many there are
 * @param isMore true when there are more than were counted
 * @param first some of them
 */
public record SimilarComments(long count, boolean isMore, List<CommentId> first) {

    /** Nothing is like it. */
    public static final SimilarComments NONE = new SimilarComments(0, false, List.of());

    public SimilarComments {
        first = List.copyOf(first);
    }
}
