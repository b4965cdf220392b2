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
public record Alike(long count, boolean isMore, List<CommentId> first) {

    /** Nothing is like it. */
    public static final Alike NONE = new Alike(0, false, List.of());

    public Alike {
        first = List.copyOf(first);
    }
}
