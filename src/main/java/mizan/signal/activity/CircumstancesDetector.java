package mizan.signal.activity;

import java.util.ArrayList;
import java.util.List;
import mizan.comment.Circumstances;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Signal;
import mizan.signal.SignalKind;

/** Speaks up for how a submission came in: a filled trap, a hurry, no word of the page it came from. */
public final class CircumstancesDetector implements Detector {

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        Circumstances circumstances = comment.circumstances();
        if (circumstances.equals(Circumstances.ORDINARY)) {
            return List.of();
        }
        List<Signal> signals = new ArrayList<>(3);
        addIf(circumstances.honeypotFilled(), SignalKind.HONEYPOT_FILLED, signals);
        addIf(circumstances.sentTooFast(), SignalKind.SENT_TOO_FAST, signals);
        addIf(circumstances.originMissing(), SignalKind.ORIGIN_MISSING, signals);
        return signals;
    }

    private static void addIf(boolean seen, SignalKind kind, List<Signal> signals) {
        if (seen) {
            signals.add(Signal.of(kind));
        }
    }
}
