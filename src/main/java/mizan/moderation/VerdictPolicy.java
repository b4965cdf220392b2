package mizan.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import mizan.comment.RecentActivity;
import mizan.signal.Axis;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;

/**
 * Adds up the reasons and compares them with a site's thresholds. Points are log-odds on top of a prior, so that the sum
 * is a probability: {@code p = 1 / (1 + e^-(prior + points))}.
 */
public final class VerdictPolicy {

    /** Log-odds of one unwanted comment in twenty, the lower end of what newsrooms report for either axis. */
    public static final double PRIOR = Math.log(0.05 / 0.95);

    /** Judges {@code signals} by {@code site}; a mode that holds adds its own reason. */
    public Verdict judge(List<Signal> signals, SitePolicy site, RecentActivity activity) {
        double spam = probability(signals, Axis.SPAM, signal -> true);
        double abuse = probability(signals, Axis.ABUSE, signal -> true);
        Outcome scored = outcome(signals, site.thresholds(), spam, abuse);
        List<Signal> reasons = withModeReason(signals, scored, site, activity);
        Outcome outcome = reasons.stream().anyMatch(VerdictPolicy::holds) ? atLeastHold(scored) : scored;
        return new Verdict(outcome, spam, abuse, reasons);
    }

    private static Outcome outcome(List<Signal> signals, Thresholds thresholds, double spam, double abuse) {
        double certainSpam = probability(signals, Axis.SPAM, VerdictPolicy::mayReject);
        double certainAbuse = probability(signals, Axis.ABUSE, VerdictPolicy::mayReject);
        if (certainSpam >= thresholds.spamReject() || certainAbuse >= thresholds.abuseReject()) {
            return Outcome.REJECT;
        }
        if (spam >= thresholds.spamHold() || abuse >= thresholds.abuseHold()) {
            return Outcome.HOLD;
        }
        return Outcome.APPROVE;
    }

    private static double probability(List<Signal> signals, Axis axis, Predicate<Signal> counts) {
        double logOdds = PRIOR;
        for (Signal signal : signals) {
            if (signal.axis() == axis && counts.test(signal)) {
                logOdds += signal.points();
            }
        }
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static List<Signal> withModeReason(
            List<Signal> signals, Outcome scored, SitePolicy site, RecentActivity activity) {
        if (scored != Outcome.APPROVE) {
            return signals;
        }
        return switch (site.mode()) {
            case AUTOMATIC -> signals;
            case HOLD_FIRST_COMMENTS ->
                activity.approvedOfAuthor() < site.firstComments()
                        ? plus(signals, SignalKind.FIRST_COMMENTS_HELD)
                        : signals;
            case HOLD_EVERYTHING -> plus(signals, SignalKind.EVERYTHING_HELD);
        };
    }

    private static List<Signal> plus(List<Signal> signals, SignalKind kind) {
        List<Signal> all = new ArrayList<>(signals);
        all.add(Signal.of(kind));
        return all;
    }

    /** Points against a verdict (negative ones) count everywhere; points for it only where a machine may reject. */
    private static boolean mayReject(Signal signal) {
        return signal.maxOutcome() == MaxOutcome.MAY_REJECT || signal.points() < 0;
    }

    private static boolean holds(Signal signal) {
        return signal.maxOutcome() == MaxOutcome.HOLDS;
    }

    private static Outcome atLeastHold(Outcome outcome) {
        return outcome == Outcome.APPROVE ? Outcome.HOLD : outcome;
    }
}
