package mizan.moderation;

import java.util.List;
import java.util.stream.Stream;
import mizan.signal.Signal;
import mizan.signal.SignalKind;

/**
 * What the machine makes of a comment.
 *
 * @param spam the probability that it is unwanted advertising, 0 to 1
 * @param abuse the probability that it attacks people, 0 to 1
 * @param signals every reason that was seen, in the order of the detectors
 * @param decidedBy which rule of the policy settled the outcome
 * @param judgedWith the word lists and the model that were in use
 */
public record Verdict(
        Outcome outcome,
        double spam,
        double abuse,
        List<Signal> signals,
        DecidingReason decidedBy,
        JudgedWith judgedWith) {

    public Verdict {
        signals = List.copyOf(signals);
    }

    /** A verdict of which it is not known what it was reached with. */
    public Verdict(Outcome outcome, double spam, double abuse, List<Signal> signals, DecidingReason decidedBy) {
        this(outcome, spam, abuse, signals, decidedBy, JudgedWith.UNRECORDED);
    }

    /** A verdict of which it is not known what decided it. */
    public Verdict(Outcome outcome, double spam, double abuse, List<Signal> signals) {
        this(outcome, spam, abuse, signals, DecidingReason.UNRECORDED);
    }

    /** The same, reached with {@code listsAndModel}. */
    Verdict judgedWith(JudgedWith listsAndModel) {
        return new Verdict(outcome, spam, abuse, signals, decidedBy, listsAndModel);
    }

    /**
     * The same as it is kept with its comment: with every kind of reason, but of many reasons of one kind and of many places
     * of one reason only the first. Ordinary verdicts are kept whole.
     */
    public Verdict toKeep() {
        return new Verdict(outcome, spam, abuse, KeptReasons.of(signals), decidedBy, judgedWith);
    }

    /**
     * The same, but that a person looks at the comment although the machine is sure. What decided stays, so that it is known what
     * the machine would have done: {@link #isSample}.
     */
    public Verdict asSample() {
        return new Verdict(Outcome.HOLD, spam, abuse, signals, decidedBy, judgedWith);
    }

    /** True where only the measuring of quality holds the comment: what decided rejects, or speaks for it. */
    public boolean isSample() {
        return outcome == Outcome.HOLD && (decidedBy.rejects() || decidedBy == DecidingReason.NOTHING);
    }

    /** What the machine would have done with a {@linkplain #isSample sample}; the outcome of any other verdict. */
    public Outcome outcomeUnsampled() {
        if (!isSample()) {
            return outcome;
        }
        return decidedBy.rejects() ? Outcome.REJECT : Outcome.APPROVE;
    }

    /** True where something of the comment held or rejected it, and not only the mode of its site or article. */
    public boolean isDoubted() {
        return outcome != Outcome.APPROVE
                && decidedBy != DecidingReason.SITE_MODE
                && decidedBy != DecidingReason.ARTICLE_MODE;
    }

    /** What speaks against the comment, each kind once, in the order of the detectors. */
    public List<SignalKind> against() {
        return signals.stream()
                .filter(Signal::isAgainst)
                .map(Signal::kind)
                .distinct()
                .toList();
    }

    /** Every reason that was seen, those in the comment's favour last; otherwise in the order of the detectors. */
    public List<Signal> againstFirst() {
        return Stream.concat(
                        signals.stream().filter(Signal::isAgainst),
                        signals.stream().filter(signal -> !signal.isAgainst()))
                .toList();
    }
}
