package mizan.signal;

import java.util.List;
import mizan.comment.RecentActivity;

/** Looks for one thing and says what it saw. Pure: the same input gives the same signals, from any thread. */
@FunctionalInterface
public interface Detector {

    /** The signals that {@code comment} raises, in the order of the text; empty when there is nothing to say. */
    List<Signal> detect(AnalyzedComment comment, RecentActivity activity);
}
