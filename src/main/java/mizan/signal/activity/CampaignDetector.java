package mizan.signal.activity;

import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Signal;
import mizan.signal.SignalKind;

/**
 * Notices that the site has just received texts nearly identical to this one. The weight grows with the logarithm of
 * their number: two readers may send the same prayer, a dozen hardly.
 */
public final class CampaignDetector implements Detector {

    private static final double MOST = 6;

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        int others = activity.nearDuplicates();
        if (others < 1) {
            return List.of();
        }
        double points = Math.min(MOST, SignalKind.NEAR_DUPLICATE.points() + Math.log(others));
        return List.of(Signal.weighing(SignalKind.NEAR_DUPLICATE, points, List.of(), String.valueOf(others)));
    }
}
