package mizan.signal.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Strength;

/**
 * Notices that the site has just received texts nearly identical to this one. The weight grows with the logarithm of
 * their number: two readers may send the same prayer, a dozen hardly. Where a person rejected such a text, another waits
 * for a person too; once it is a campaign, the person has decided about all of it.
 */
public final class CampaignDetector implements Detector {

    private static final double MOST = 6;

    /** As much as a plain term. */
    private static final double REJECTED_CAMPAIGN = 5.5;

    /** So many near-identical texts in an hour, beside this one, are a campaign; so are so many that people rejected. */
    private static final int CAMPAIGN = 2;

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        List<Signal> signals = new ArrayList<>(0);
        int others = activity.nearDuplicates();
        if (others > 0) {
            double points = Math.min(MOST, SignalKind.NEAR_DUPLICATE.points() + Math.log(others));
            signals.add(Signal.weighing(SignalKind.NEAR_DUPLICATE, points, List.of(), String.valueOf(others)));
        }
        if (activity.rejectedTexts() > 0) {
            signals.add(rejected(activity));
        }
        return signals;
    }

    private static Signal rejected(RecentActivity activity) {
        SignalKind kind = SignalKind.REJECTED_BEFORE;
        boolean isCampaign = activity.nearDuplicates() >= CAMPAIGN || activity.rejectedTexts() >= CAMPAIGN;
        return new Signal(
                kind,
                kind.axis(),
                isCampaign ? REJECTED_CAMPAIGN : kind.points(),
                isCampaign ? Strength.HIGH : Strength.MEDIUM,
                kind.maxOutcome(),
                List.of(),
                Set.of(),
                String.valueOf(activity.rejectedTexts()));
    }
}
