package mizan.signal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import mizan.text.fold.FoldingStep;

/**
 * One reason: what was seen, where, and how much it weighs.
 *
 * @param points natural log-odds towards {@code axis}; negative points speak against it
 * @param strength how plain it is, whatever it weighs; it only matters where the reason speaks against the comment
 * @param spans the places in the original that caused it, in order; empty when no place did
 * @param steps the folding steps that were needed to see it
 * @param detail what makes this case different from others of its kind, such as a lexicon category or a count; shown to
 *     moderators, never to readers; may be empty
 */
public record Signal(
        SignalKind kind,
        Axis axis,
        double points,
        Strength strength,
        MaxOutcome maxOutcome,
        List<Span> spans,
        Set<FoldingStep> steps,
        String detail) {

    public Signal {
        if (!Double.isFinite(points)) {
            throw new IllegalArgumentException("Points are a finite number");
        }
        spans = List.copyOf(spans);
        steps = Set.copyOf(steps);
    }

    /** A signal whose strength follows from its points. */
    public Signal(
            SignalKind kind,
            Axis axis,
            double points,
            MaxOutcome maxOutcome,
            List<Span> spans,
            Set<FoldingStep> steps,
            String detail) {
        this(kind, axis, points, Strength.of(points), maxOutcome, spans, steps, detail);
    }

    /** The same with another weight and strength. */
    public Signal weakened(double points, Strength strength) {
        return new Signal(kind, axis, points, strength, maxOutcome, spans, steps, detail);
    }

    /** The same at other places. */
    public Signal at(List<Span> places) {
        return new Signal(kind, axis, points, strength, maxOutcome, places, steps, detail);
    }

    /**
     * True where it is a reason to stop the comment, by its points or by its presence. What was learnt always speaks, and
     * as often for a comment as against it: only what is against it is counted, listed and searched as a reason.
     */
    public boolean isAgainst() {
        return points > 0 || maxOutcome == MaxOutcome.HOLDS;
    }

    /** True where it is the learned score of an axis, of the model or of the site's decisions, rather than what a rule saw. */
    public boolean isLearned() {
        return kind == SignalKind.LEARNED_ABUSE || kind == SignalKind.LEARNED_SPAM || isLearnedFromSite();
    }

    /** True where it is what the decisions of the site's own moderators teach. */
    public boolean isLearnedFromSite() {
        return kind == SignalKind.LEARNED_SITE_ABUSE || kind == SignalKind.LEARNED_SITE_SPAM;
    }

    /** True for a reason of the rules that is at least {@link Strength#MEDIUM}: a person must look. */
    public boolean isWitness() {
        return points > 0 && strength != Strength.LOW && !isLearned();
    }

    /** True for a term that a lexicon calls plain and that no context caps. */
    public boolean isPlainTerm() {
        return kind == SignalKind.LEXICON_TERM && strength == Strength.HIGH && mayReject();
    }

    /** True for a reason of the rules that may carry a verdict as far as rejection. */
    public boolean mayReject() {
        return maxOutcome == MaxOutcome.MAY_REJECT && !isLearned();
    }

    /** A signal with the default axis, weight and greatest outcome of its kind. */
    public static Signal of(SignalKind kind, Collection<Span> spans, String detail) {
        return new Signal(kind, kind.axis(), kind.points(), kind.maxOutcome(), List.copyOf(spans), Set.of(), detail);
    }

    /** A signal with the default weight of its kind, that no place in the text caused. */
    public static Signal of(SignalKind kind) {
        return of(kind, List.of(), "");
    }

    /** A signal whose weight comes with the evidence; axis and greatest outcome are those of its kind. */
    public static Signal weighing(SignalKind kind, double points, Collection<Span> spans, String detail) {
        return new Signal(kind, kind.axis(), points, kind.maxOutcome(), List.copyOf(spans), Set.of(), detail);
    }
}
