package mizan.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mizan.comment.RecentActivity;
import mizan.moderation.Counterfactual.HigherThreshold;
import mizan.moderation.Counterfactual.WithoutReasons;
import mizan.signal.Axis;
import mizan.signal.Signal;

/**
 * Finds what would have made a verdict milder, by judging again without some of its reasons. Each reason that was needed is
 * named by itself. Where there is none, because others would have done the same, the heaviest that must go together are
 * named. At most twice as many judgements as there are reasons.
 */
final class Counterfactuals {

    /** With more of them nothing short can be told, and each costs two judgements. */
    private static final int MOST_REASONS = 20;

    private static final Comparator<Signal> HEAVIEST_FIRST = Comparator.comparing(Signal::strength)
            .thenComparingDouble(Signal::points)
            .reversed();

    private final VerdictPolicy policy;
    private final SitePolicy site;
    private final Verdict verdict;

    /** The site's mode is left aside: it is no reason of the comment. */
    Counterfactuals(VerdictPolicy policy, SitePolicy site, Verdict verdict) {
        this.policy = policy;
        this.site = site.decidedBy(site.thresholds());
        this.verdict = verdict;
    }

    /** Empty for what was approved or held by the site's mode alone, and where the site's settings are milder by now. */
    List<Counterfactual> find() {
        if (verdict.outcome() == Outcome.APPROVE || verdict.decidedBy() == DecidingReason.SITE_MODE) {
            return List.of();
        }
        if (milder(verdict.signals(), site).isPresent()) {
            return List.of();
        }
        List<Signal> against = verdict.signals().stream()
                .filter(Signal::isAgainst)
                .sorted(HEAVIEST_FIRST)
                .toList();
        if (against.size() > MOST_REASONS) {
            return List.of();
        }
        List<Counterfactual> found = new ArrayList<>();
        for (Signal signal : against) {
            without(List.of(signal)).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            withoutSeveral(against).ifPresent(found::add);
        }
        for (Axis axis : Axis.values()) {
            withHigherThreshold(axis).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Counterfactual> withoutSeveral(List<Signal> against) {
        for (int count = 2; count <= against.size(); count++) {
            Optional<Counterfactual> milder = without(against.subList(0, count));
            if (milder.isPresent()) {
                return milder;
            }
        }
        return Optional.empty();
    }

    private Optional<Counterfactual> without(List<Signal> left) {
        List<Signal> others = new ArrayList<>(verdict.signals());
        left.forEach(others::remove);
        return milder(others, site).map(outcome -> new WithoutReasons(left, outcome));
    }

    private Optional<Counterfactual> withHigherThreshold(Axis axis) {
        double probability = new Evidence(verdict.signals()).probability(axis);
        Thresholds thresholds = site.thresholds();
        if (probability < thresholds.hold(axis) || probability >= thresholds.reject(axis)) {
            return Optional.empty();
        }
        SitePolicy lenient = site.decidedBy(thresholds.holdingAbove(axis, probability));
        return milder(verdict.signals(), lenient).map(outcome -> new HigherThreshold(axis, probability, outcome));
    }

    private Optional<Outcome> milder(List<Signal> signals, SitePolicy judgedBy) {
        Outcome outcome = policy.judge(signals, judgedBy, RecentActivity.NONE).outcome();
        return outcome.compareTo(verdict.outcome()) < 0 ? Optional.of(outcome) : Optional.empty();
    }
}
