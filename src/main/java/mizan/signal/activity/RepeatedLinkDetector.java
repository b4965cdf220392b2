package mizan.signal.activity;

import java.util.ArrayList;
import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Signal;
import mizan.signal.SignalKind;

/**
 * Notices that many comments lead to one place within an hour, or that people rejected comments that lead there. The weight
 * of many grows with the logarithm of their number: a few readers may recommend one page, a dozen hardly. What the author
 * sent before may have led there too, because readers leave the address of their own site; so much is not counted.
 */
public final class RepeatedLinkDetector implements Detector {

    private static final double MOST = 6;

    /** Beside this comment; with fewer it may be two friends. */
    private static final int FEWEST = 2;

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        List<Signal> signals = new ArrayList<>(0);
        int others = activity.sameLink() - activity.byAuthor();
        if (others >= FEWEST) {
            double points = Math.min(MOST, SignalKind.REPEATED_LINK.points() + Math.log(others));
            signals.add(Signal.weighing(SignalKind.REPEATED_LINK, points, List.of(), String.valueOf(others)));
        }
        if (activity.rejectedLinks() > 0) {
            signals.add(Signal.of(SignalKind.REJECTED_LINK, List.of(), String.valueOf(activity.rejectedLinks())));
        }
        return signals;
    }
}
