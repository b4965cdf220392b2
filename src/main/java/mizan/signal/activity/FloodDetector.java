package mizan.signal.activity;

import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Signal;
import mizan.signal.SignalKind;

/**
 * Notices that one author or one network address sends more than people write. An address may send more than an author,
 * because mobile networks put many readers behind one.
 */
public final class FloodDetector implements Detector {

    private static final int MANY_BY_AUTHOR = 10;
    private static final int MANY_BY_ADDRESS = 30;
    private static final double MOST = 5;

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        double excess = Math.max(
                (double) activity.byAuthor() / MANY_BY_AUTHOR, (double) activity.byAddress() / MANY_BY_ADDRESS);
        if (excess < 1) {
            return List.of();
        }
        double points = Math.min(MOST, SignalKind.FLOOD.points() + Math.log(excess));
        String count = String.valueOf(Math.max(activity.byAuthor(), activity.byAddress()));
        return List.of(Signal.weighing(SignalKind.FLOOD, points, List.of(), count));
    }
}
