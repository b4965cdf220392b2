package mizan.learning.newsroom.quality;

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
import mizan.moderation.Verdict;
import mizan.queue.State;
import mizan.queue.decided.DecidedComment;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;

/** Counts how often people decided as the machine. For one thread. */
public final class QualityTally {

    /** Terms that are told. */
    static final int MOST_TERMS = 100;

    private static final MeasuredShare NONE = new MeasuredShare(0, 0);

    private final UnaryOperator<String> matchKey;
    private final Map<String, MeasuredShare> rules = new TreeMap<>();
    private final Map<String, MeasuredShare> terms = new TreeMap<>();
    private MeasuredShare approvals = NONE;
    private MeasuredShare rejections = NONE;

    /** {@code matchKey} gives the same for all spellings of a term. */
    public QualityTally(UnaryOperator<String> matchKey) {
        this.matchKey = matchKey;
    }

    /** Counts a decision. */
    public void add(DecidedComment decided) {
        Verdict verdict = decided.comment().verdict();
        boolean isRejected = decided.decision().to() == State.REJECTED;
        if (verdict.isSample()) {
            addSample(verdict, isRejected);
        }
        terms(decided.comment().comment(), verdict).forEach(term -> count(terms, term, isRejected));
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

    /** How many samples that {@code rule} rejects were decided about. */
    public int looked(DecidingReason rule) {
        return rules.getOrDefault(rule.code(), NONE).of();
    }

    /** What was counted so far. */
    public Quality quality() {
        return new Quality(approvals, rejections, measured(rules), measured(terms));
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
