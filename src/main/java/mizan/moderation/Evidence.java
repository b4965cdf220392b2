package mizan.moderation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mizan.signal.Axis;
import mizan.signal.Category;
import mizan.signal.Field;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.Strength;

/**
 * What the signals of one comment amount to. Witnesses are {@link Signal#isWitness()}; a hint is a
 * weaker reason of the rules. Probabilities are 0 to 1: points are natural log-odds on top of
 * {@link VerdictPolicy#PRIOR}.
 */
final class Evidence {

    /** From this probability on the learned score is sure enough to confirm a witness of the rules. */
    private static final double LEARNED_AGREEMENT = 0.95;

    private final List<Signal> signals;

    Evidence(List<Signal> signals) {
        this.signals = signals;
    }

    /** Of all that was seen, learned score included: what the desk sorts by. */
    double probability(Axis axis) {
        return sum(axis, signal -> true);
    }

    /** Of what the rules saw and may reject for. */
    double certainty(Axis axis) {
        return sum(axis, Signal::mayReject);
    }

    /** Of what the rules saw. */
    double hints(Axis axis) {
        return sum(axis, signal -> !signal.isLearned());
    }

    /** Of what the rules saw in name and URL, which no learned score takes back. */
    double firmHints(Axis axis) {
        return sum(axis, signal -> !signal.isLearned() && standsBesideTheText(signal));
    }

    boolean hasPlainTerm(Axis axis) {
        return terms(axis).anyMatch(Signal::isPlainTerm);
    }

    /** An offer or an invitation to get in touch, and a way to do so. */
    boolean isCompleteAdvert() {
        boolean offers = offers().findAny().isPresent();
        return offers && contacts().findAny().isPresent()
                || invites() && addresses().findAny().isPresent();
    }

    private boolean invites() {
        return signals.stream()
                .anyMatch(signal ->
                        signal.kind() == SignalKind.CONTACT_BAIT && signal.points() > SignalKind.CONTACT_BAIT.points());
    }

    /** What leads to one certain person. */
    private Stream<Signal> addresses() {
        return signals.stream()
                .filter(signal ->
                        signal.kind() == SignalKind.PHONE_NUMBER || signal.kind() == SignalKind.MESSENGER_HANDLE);
    }

    /** A person rejected a comment of the campaign to which this one belongs. */
    boolean isRejectedCampaign() {
        return signals.stream()
                .anyMatch(signal -> signal.kind() == SignalKind.REJECTED_BEFORE && signal.strength() == Strength.HIGH);
    }

    /** Two terms that share no word, or a term and a contact. */
    boolean hasTwoWitnesses(Axis axis) {
        List<Signal> terms = terms(axis).filter(Signal::isWitness).toList();
        if (!terms.isEmpty() && contacts().findAny().isPresent()) {
            return true;
        }
        return terms.stream().anyMatch(one -> terms.stream().anyMatch(other -> areIndependent(one, other)));
    }

    /** A witness of the rules, and a learned score that is sure. */
    boolean agrees(Axis axis) {
        return signals.stream().anyMatch(signal -> signal.axis() == axis && signal.isWitness() && signal.mayReject())
                && sum(axis, Signal::isLearned) >= LEARNED_AGREEMENT;
    }

    boolean needsAPerson() {
        return signals.stream().anyMatch(signal -> signal.maxOutcome() == MaxOutcome.HOLDS);
    }

    boolean hasWitness() {
        return signals.stream().anyMatch(Signal::isWitness);
    }

    private Stream<Signal> terms(Axis axis) {
        return signals.stream()
                .filter(signal ->
                        signal.kind() == SignalKind.LEXICON_TERM && signal.axis() == axis && signal.mayReject());
    }

    private Stream<Signal> offers() {
        return terms(Axis.SPAM).filter(term -> term.isWitness() && !isContactWord(term));
    }

    private Stream<Signal> contacts() {
        return signals.stream().filter(signal -> switch (signal.kind()) {
            case PHONE_NUMBER, MESSENGER_HANDLE, EMAIL_ADDRESS, DISGUISED_LINK -> true;
            case LINK -> signal.spans().stream().noneMatch(span -> span.field() == Field.URL);
            case CONTACT_BAIT -> signal.isWitness();
            default -> false;
        });
    }

    private static boolean isContactWord(Signal term) {
        return term.detail().startsWith(Category.CONTACT.code());
    }

    private static boolean areIndependent(Signal one, Signal other) {
        return !one.spans().isEmpty()
                && one.spans().stream().noneMatch(span -> other.spans().stream().anyMatch(that -> overlap(span, that)));
    }

    private static boolean overlap(Span one, Span other) {
        return one.field() == other.field() && one.start() < other.end() && other.start() < one.end();
    }

    private static boolean standsBesideTheText(Signal signal) {
        return !signal.spans().isEmpty() && signal.spans().stream().noneMatch(span -> span.field() == Field.TEXT);
    }

    private double sum(Axis axis, Predicate<Signal> counts) {
        double logOdds = VerdictPolicy.PRIOR;
        for (Signal signal : signals) {
            if (signal.axis() == axis && counts.test(signal)) {
                logOdds += signal.points();
            }
        }
        return 1 / (1 + Math.exp(-logOdds));
    }
}
