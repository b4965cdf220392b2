package mizan.learning.newsroom.quality;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mizan.comment.Comment;
import mizan.learning.site.MeasuredShare;
import mizan.moderation.DecidingReason;
import mizan.moderation.Outcome;
import mizan.moderation.QualitySample;
import mizan.moderation.Verdict;
import mizan.queue.State;
import mizan.queue.archive.ArchivedDecision;
import mizan.queue.decided.DecidedComment;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import org.jspecify.annotations.Nullable;

/** Counts how often people decided as the machine. For one thread. */
public final class QualityTally {

    /** Terms that are told. */
    static final int MOST_TERMS = 100;

    private static final MeasuredShare NONE = new MeasuredShare(0, 0);

    private final UnaryOperator<String> matchKey;
    private final Map<String, MeasuredShare> rules = new TreeMap<>();
    private final Map<String, MeasuredShare> terms = new TreeMap<>();
    private final AgreementWindows ofSamples = new AgreementWindows();
    private final AgreementWindows ofHeld = new AgreementWindows();
    private final TrafficTally traffic;
    private @Nullable LocalDate firstDay;
    private MeasuredShare approvals = NONE;
    private MeasuredShare rejections = NONE;

    /**
     * @param matchKey gives the same for all spellings of a term
     * @param sample which shares are looked at
     */
    public QualityTally(UnaryOperator<String> matchKey, QualitySample sample) {
        this.matchKey = matchKey;
        this.traffic = new TrafficTally(sample);
    }

    /** Counts a decision; from the oldest to the newest. */
    public void add(DecidedComment decided) {
        Verdict verdict = decided.comment().verdict();
        boolean isRejected = decided.decision().to() == State.REJECTED;
        if (firstDay == null) {
            firstDay = LocalDate.ofInstant(decided.decision().at(), ZoneOffset.UTC);
        }
        if (!ArchivedDecision.BY_ARCHIVE.equals(decided.decision().by())) {
            traffic.add(decided, looked(verdict.decidedBy()));
            addToWindows(decided, isRejected);
        }
        if (verdict.isSample()) {
            addSample(verdict, isRejected);
        }
        terms(decided.comment().comment(), verdict).forEach(term -> count(terms, term, isRejected));
    }

    /** What was decided in bulk, or because of an attack, says nothing about the machine. */
    private void addToWindows(DecidedComment decided, boolean isRejected) {
        Verdict verdict = decided.comment().verdict();
        if (verdict.isSample()) {
            ofSamples.add(isRejected == (verdict.outcomeUnsampled() == Outcome.REJECT));
        } else if (verdict.outcome() == Outcome.HOLD
                && verdict.decidedBy() != DecidingReason.ATTACK_MODE
                && decided.decision().bulk() == null) {
            ofHeld.add(isRejected);
        }
    }

    private void addSample(Verdict verdict, boolean isRejected) {
        if (verdict.outcomeUnsampled() == Outcome.APPROVE) {
            approvals = and(approvals, !isRejected);
        } else {
            rejections = and(rejections, isRejected);
            count(rules, verdict.decidedBy().code(), isRejected);
        }
    }

    private Stream<String> terms(Comment comment, Verdict verdict) {
        return verdict.signals().stream()
                .filter(signal -> signal.kind() == SignalKind.LEXICON_TERM && signal.isAgainst())
                .flatMap(signal -> words(signal, comment))
                .distinct();
    }

    private Stream<String> words(Signal signal, Comment comment) {
        return signal.spans().stream()
                .filter(span -> span.field() == Field.TEXT
                        && span.end() <= comment.original().length())
                .map(span -> matchKey.apply(word(span, comment)))
                .filter(word -> !word.isBlank());
    }

    private static String word(Span span, Comment comment) {
        return comment.original().substring(span.start(), span.end());
    }

    private static MeasuredShare and(MeasuredShare share, boolean isConfirmed) {
        return new MeasuredShare(share.count() + (isConfirmed ? 1 : 0), share.of() + 1);
    }

    private static void count(Map<String, MeasuredShare> shares, String name, boolean isConfirmed) {
        shares.put(name, and(shares.getOrDefault(name, NONE), isConfirmed));
    }

    /** The day of the oldest decision that was counted, in UTC; null where none was. */
    @Nullable
    LocalDate firstDay() {
        return firstDay;
    }

    /** How many samples that {@code rule} rejects were decided about. */
    public int looked(DecidingReason rule) {
        return rules.getOrDefault(rule.code(), NONE).of();
    }

    /**
     * What was counted so far.
     *
     * @param from the first day, in UTC, of which all decisions were counted
     * @param approved how many comments the machine published since then, without samples
     * @param rejected how many it rejected
     */
    public Quality quality(LocalDate from, long approved, long rejected) {
        return new Quality(
                approvals,
                rejections,
                measured(rules),
                measured(terms),
                ofSamples.drift(),
                ofHeld.drift(),
                traffic.quality(from, approved, rejected));
    }

    private static List<Quality.Measured> measured(Map<String, MeasuredShare> shares) {
        return shares.entrySet().stream()
                .map(share -> new Quality.Measured(share.getKey(), share.getValue()))
                .sorted(Comparator.comparingInt(
                                (Quality.Measured one) -> one.share().of())
                        .reversed())
                .limit(MOST_TERMS)
                .toList();
    }
}
