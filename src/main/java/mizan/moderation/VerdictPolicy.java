package mizan.moderation;

import java.util.ArrayList;
import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.Axis;
import mizan.signal.Signal;
import mizan.signal.SignalKind;

/**
 * Joins the evidence: certainty rejects, suspicion holds.
 *
 * <ol>
 *   <li><b>Reject</b> what a person would call plain: a plain term; an offer with a contact; a campaign of which a
 *       person rejected a comment; two independent witnesses of the rules. Where the site allows it, a witness that the
 *       learned score confirms. Never where the site's rejection threshold is 1, nor where the context caps.
 *   <li><b>Hold</b> whatever else is suspicious: one witness of the rules, hints that add up, or the learned score.
 *   <li><b>Approve</b> the rest, unless the site's mode wants a person to look.
 * </ol>
 *
 * <p>The learned score never rejects by itself. Where it speaks for a comment, it takes back what it has itself said
 * and hints in the text; it takes back no witness and nothing that stands in a name or a URL.
 */
public final class VerdictPolicy {

    /** Log-odds of one unwanted comment in twenty, the lower end of what newsrooms report for either axis. */
    public static final double PRIOR = Math.log(0.05 / 0.95);

    /** Judges {@code signals} by {@code site}; a mode that holds adds its own reason. */
    public Verdict judge(List<Signal> signals, SitePolicy site, RecentActivity activity) {
        Verdict verdict = ofAnybody(signals, site, activity);
        return switch (activity.authorMode()) {
            case NONE -> verdict;
            case TRUST -> ofTrusted(verdict, site);
            case WATCH -> unlessApproved(verdict, SignalKind.AUTHOR_WATCHED, DecidingReason.AUTHOR_WATCHED);
            case MUTE -> ofMuted(verdict);
        };
    }

    /** Somebody has looked at the author and decided, so that it rejects also where the machine rejects nothing. */
    private static Verdict ofMuted(Verdict verdict) {
        return verdict.outcome() == Outcome.REJECT
                ? verdict
                : with(verdict, SignalKind.AUTHOR_MUTED, Outcome.REJECT, DecidingReason.AUTHOR_MUTED);
    }

    /** Spares what suspicion alone holds: no witness, nothing that needs a person, and no site that holds everything. */
    private static Verdict ofTrusted(Verdict verdict, SitePolicy site) {
        boolean isSpared = switch (verdict.decidedBy()) {
            case HINTS, LEARNED_SCORE -> true;
            case SITE_MODE -> site.mode() == Mode.HOLD_FIRST_COMMENTS;
            default -> false;
        };
        if (!isSpared) {
            return verdict;
        }
        return site.mode() == Mode.HOLD_EVERYTHING
                ? with(verdict, SignalKind.EVERYTHING_HELD, Outcome.HOLD, DecidingReason.SITE_MODE)
                : new Verdict(
                        Outcome.APPROVE,
                        verdict.spam(),
                        verdict.abuse(),
                        verdict.signals().stream()
                                .filter(signal -> signal.kind() != SignalKind.FIRST_COMMENTS_HELD)
                                .toList(),
                        DecidingReason.AUTHOR_TRUSTED,
                        verdict.judgedWith());
    }

    private static Verdict ofAnybody(List<Signal> signals, SitePolicy site, RecentActivity activity) {
        Evidence evidence = new Evidence(signals);
        DecidingReason decided = decide(evidence, site);
        if (decided == DecidingReason.NOTHING) {
            return unlessHeldByMode(signals, evidence, site, activity);
        }
        return verdict(outcome(decided), evidence, signals, decided);
    }

    private static DecidingReason decide(Evidence evidence, SitePolicy site) {
        for (Axis axis : Axis.values()) {
            DecidingReason rejection = rejection(evidence, axis, site);
            if (rejection != DecidingReason.NOTHING) {
                return rejection;
            }
        }
        return suspicion(evidence, site.thresholds());
    }

    private static DecidingReason rejection(Evidence evidence, Axis axis, SitePolicy site) {
        double threshold = site.thresholds().reject(axis);
        if (threshold >= 1) {
            return DecidingReason.NOTHING;
        }
        if (evidence.certainty(axis) >= threshold) {
            DecidingReason certain = certainty(evidence, axis);
            if (certain != DecidingReason.NOTHING) {
                return certain;
            }
        }
        // Here the learned score counts, so that it is the probability of all that has to reach the threshold.
        return site.rejectsOnAgreement() && evidence.agrees(axis) && evidence.probability(axis) >= threshold
                ? DecidingReason.AGREEMENT
                : DecidingReason.NOTHING;
    }

    static DecidingReason certainty(Evidence evidence, Axis axis) {
        if (evidence.hasPlainTerm(axis)) {
            return DecidingReason.PLAIN_TERM;
        }
        if (axis == Axis.SPAM && evidence.isCompleteAdvert()) {
            return DecidingReason.COMPLETE_ADVERT;
        }
        if (axis == Axis.SPAM && evidence.isRejectedCampaign()) {
            return DecidingReason.REJECTED_CAMPAIGN;
        }
        return evidence.hasTwoWitnesses(axis) ? DecidingReason.TWO_WITNESSES : DecidingReason.NOTHING;
    }

    private static DecidingReason suspicion(Evidence evidence, Thresholds thresholds) {
        if (evidence.needsAPerson()) {
            return DecidingReason.NEEDS_A_PERSON;
        }
        if (evidence.hasWitness()) {
            return DecidingReason.WITNESS;
        }
        for (Axis axis : Axis.values()) {
            if (evidence.firmHints(axis) >= thresholds.hold(axis)) {
                return DecidingReason.HINTS;
            }
            if (evidence.probability(axis) >= thresholds.hold(axis)) {
                return evidence.hints(axis) >= thresholds.hold(axis)
                        ? DecidingReason.HINTS
                        : DecidingReason.LEARNED_SCORE;
            }
        }
        return DecidingReason.NOTHING;
    }

    private static Outcome outcome(DecidingReason decided) {
        return switch (decided) {
            case PLAIN_TERM, COMPLETE_ADVERT, REJECTED_CAMPAIGN, TWO_WITNESSES, AGREEMENT, AUTHOR_MUTED ->
                Outcome.REJECT;
            case NEEDS_A_PERSON,
                    WITNESS,
                    HINTS,
                    LEARNED_SCORE,
                    SITE_MODE,
                    ARTICLE_MODE,
                    ATTACK_MODE,
                    AUTHOR_WATCHED,
                    UNRECORDED -> Outcome.HOLD;
            case AUTHOR_TRUSTED, NOTHING -> Outcome.APPROVE;
        };
    }

    private static Verdict unlessHeldByMode(
            List<Signal> signals, Evidence evidence, SitePolicy site, RecentActivity activity) {
        return switch (site.mode()) {
            case AUTOMATIC -> verdict(Outcome.APPROVE, evidence, signals, DecidingReason.NOTHING);
            case HOLD_FIRST_COMMENTS ->
                activity.approvedOfAuthor() < site.firstComments()
                        ? heldByMode(evidence, signals, SignalKind.FIRST_COMMENTS_HELD)
                        : verdict(Outcome.APPROVE, evidence, signals, DecidingReason.NOTHING);
            case HOLD_EVERYTHING -> heldByMode(evidence, signals, SignalKind.EVERYTHING_HELD);
        };
    }

    private static Verdict heldByMode(Evidence evidence, List<Signal> signals, SignalKind mode) {
        List<Signal> reasons = new ArrayList<>(signals);
        reasons.add(Signal.of(mode));
        return verdict(Outcome.HOLD, evidence, reasons, DecidingReason.SITE_MODE);
    }

    /** {@code verdict} on an article on which whatever would be approved waits for a person. */
    static Verdict onHeldArticle(Verdict verdict) {
        return unlessApproved(verdict, SignalKind.ARTICLE_HELD, DecidingReason.ARTICLE_MODE);
    }

    /** {@code verdict} on a comment that belongs to an attack. */
    static Verdict inAttack(Verdict verdict) {
        return unlessApproved(verdict, SignalKind.ATTACK_HELD, DecidingReason.ATTACK_MODE);
    }

    private static Verdict unlessApproved(Verdict verdict, SignalKind reason, DecidingReason decided) {
        if (verdict.outcome() != Outcome.APPROVE) {
            return verdict;
        }
        return with(verdict, reason, Outcome.HOLD, decided);
    }

    private static Verdict with(Verdict verdict, SignalKind reason, Outcome outcome, DecidingReason decided) {
        List<Signal> reasons = new ArrayList<>(verdict.signals());
        reasons.add(Signal.of(reason));
        return new Verdict(outcome, verdict.spam(), verdict.abuse(), reasons, decided, verdict.judgedWith());
    }

    private static Verdict verdict(Outcome outcome, Evidence evidence, List<Signal> signals, DecidingReason decided) {
        return new Verdict(
                outcome, evidence.probability(Axis.SPAM), evidence.probability(Axis.ABUSE), signals, decided);
    }
}
