package mizan.queue.statistics;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.State;
import mizan.signal.SignalKind;

/** The names of what is counted by day; {@code move.lua} and its like add to them. */
public final class CountedFigure {

    static final String AGREED = "agreed";
    static final String DIFFERED = "differed";
    static final String EDITED = "edited";

    /** Held comments that nobody decided about in time. */
    public static final String UNDECIDED = "undecided";

    /** From this probability of harm on, the machine leaned towards rejecting. */
    private static final double LEANS_TO_REJECT = 0.5;

    private CountedFigure() {}

    static String arrived(State state) {
        return "arrived:" + state.code();
    }

    static String decided(Outcome verdict, State decision) {
        return "decided:" + verdict.name().toLowerCase(Locale.ROOT) + ":" + decision.code();
    }

    static String ofRule(SignalKind rule, State decision) {
        return "rule:" + rule.name().toLowerCase(Locale.ROOT) + ":" + decision.code();
    }

    /**
     * What a decision adds to: what became of which verdict, whether the person saw it as the machine leaned, and for each rule
     * that spoke against the comment what the person decided.
     */
    public static String ofDecision(Verdict verdict, State decision) {
        String rules = verdict.against().stream()
                .map(rule -> " " + ofRule(rule, decision))
                .collect(Collectors.joining());
        return decided(verdict.outcome(), decision) + " " + (agrees(verdict, decision) ? AGREED : DIFFERED) + rules;
    }

    private static boolean agrees(Verdict verdict, State decision) {
        boolean leansToReject = Math.max(verdict.spam(), verdict.abuse()) >= LEANS_TO_REJECT;
        return leansToReject == (decision == State.REJECTED);
    }

    public static String waited(Duration time) {
        return waited(DecisionTimeHistogram.bucket(time));
    }

    public static String waited(int bucket) {
        return "waited:" + bucket;
    }
}
