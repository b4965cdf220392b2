package mizan.desk;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.moderation.DecidingReason;
import mizan.moderation.Verdict;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;

/** The line that says what was decided and what settled it, naming the reason where one alone did. */
final class DecidingLine {

    private DecidingLine() {}

    /** Empty where it was not recorded what decided, and for a comment that waits although nothing was found, so that its judge is free. */
    static String of(Verdict verdict, DeskMessages words) {
        if (verdict.decidedBy() == DecidingReason.UNRECORDED
                || verdict.isSample() && verdict.decidedBy() == DecidingReason.NOTHING) {
            return "";
        }
        String key = "decided." + verdict.decidedBy().code();
        String because = reason(verdict)
                .map(signal -> words.fill(key + ".of", words.name(signal)))
                .orElseGet(() -> words.say(key));
        return words.say("verdict", verdict.outcome()) + " " + because;
    }

    /** The reason that settled it by itself; of several, the plainest. */
    private static Optional<Signal> reason(Verdict verdict) {
        Stream<Signal> against = verdict.signals().stream().filter(Signal::isAgainst);
        Stream<Signal> settled = switch (verdict.decidedBy()) {
            case PLAIN_TERM -> against.filter(Signal::isPlainTerm);
            case WITNESS -> against.filter(Signal::isWitness);
            case NEEDS_A_PERSON -> against.filter(signal -> signal.maxOutcome() == MaxOutcome.HOLDS);
            default -> Stream.empty();
        };
        return settled.max(Comparator.comparing(Signal::strength).thenComparingDouble(Signal::points));
    }
}
