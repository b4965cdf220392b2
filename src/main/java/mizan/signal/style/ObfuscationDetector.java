package mizan.signal.style;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.TextRange;
import mizan.text.AnalyzedText;
import mizan.text.Term;
import mizan.text.fold.Folding;
import mizan.text.fold.FoldingStep;
import mizan.text.fold.MatchKey;

/**
 * Finds words written so that a filter would miss them. One such word says little and never holds a comment; three do.
 * Tatweel, stretched words, a Persian keyboard and ligatures are everyday writing and say nothing here.
 */
public final class ObfuscationDetector implements Detector {

    /** So much is a letter's Persian twin worth, or a character that nobody sees: phones and copying make them too. */
    private static final double FAINT = 0.3;

    /** Three words without dots or in pieces hold a comment for a person; more do not make it worse. */
    private static final double MOST = 2.7;

    private static final double MIXED = 1;
    private static final char FIRST_GREEK = '\u0370';
    private static final char LAST_ARMENIAN = '\u058F';
    private static final char FIRST_CHEROKEE = '\u13A0';
    private static final char LAST_CANADIAN = '\u167F';

    /** Shorter ones are a letter said again (و و و), or laughter. */
    private static final int SHORTEST_WORD = 3;

    private static final Set<FoldingStep> STRONG =
            EnumSet.of(FoldingStep.LETTERS_JOINED, FoldingStep.SIGN_READ_AS_LETTER, FoldingStep.DOTLESS_READ);
    private static final Set<FoldingStep> WEAK = EnumSet.of(FoldingStep.INVISIBLE_DROPPED);

    /** The masks of all of these. */
    private static final int SUSPECT =
            Stream.of(STRONG, WEAK).flatMap(Set::stream).mapToInt(Folding::mask).reduce(0, (one, other) -> one | other);

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        List<Signal> signals = new ArrayList<>(0);
        look(Field.TEXT, comment.text(), signals);
        look(Field.NAME, comment.name(), signals);
        return signals;
    }

    private static void look(Field field, AnalyzedText text, List<Signal> signals) {
        List<TextRange> encoded = EncodedText.in(text.clean().text());
        if (encoded.isEmpty()
                && !isSuspect(text.key())
                && !isOfTwoAlphabets(text.key().text())) {
            return;
        }
        List<Span> spans = new ArrayList<>(1);
        Set<FoldingStep> steps = EnumSet.noneOf(FoldingStep.class);
        double points = encoded.isEmpty() ? 0 : MOST;
        encoded.forEach(range -> spans.add(Span.of(field, text.clean(), range.start(), range.end())));
        for (Term term : text.terms()) {
            Set<FoldingStep> needed = text.key().steps(term.start(), term.end());
            double worth = Math.max(points(needed), isOfTwoAlphabets(term.form()) ? MIXED : 0);
            if (term.form().length() >= SHORTEST_WORD && worth > 0) {
                spans.add(Span.of(field, text.key(), term, term));
                steps.addAll(needed);
                points += worth;
            }
        }
        spans.sort(Span.IN_ORDER);
        if (!spans.isEmpty()) {
            SignalKind kind = SignalKind.OBFUSCATED_WORD;
            signals.add(new Signal(
                    kind,
                    kind.axis(),
                    Math.min(points, MOST),
                    kind.maxOutcome(),
                    spans,
                    steps,
                    String.valueOf(spans.size())));
        }
    }

    /** Latin letters among Greek, Cyrillic, Cherokee or Canadian ones that look the same. */
    private static boolean isOfTwoAlphabets(String form) {
        boolean latin = false;
        boolean alike = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            latin |= c >= 'a' && c <= 'z';
            alike |= c >= FIRST_GREEK && c <= LAST_ARMENIAN || c >= FIRST_CHEROKEE && c <= LAST_CANADIAN;
        }
        return latin && alike;
    }

    private static boolean isSuspect(MatchKey key) {
        int steps = 0;
        for (int i = 0; i < key.text().length(); i++) {
            steps |= key.stepMask(i);
        }
        return (steps & SUSPECT) != 0;
    }

    private static double points(Set<FoldingStep> steps) {
        double points = 0;
        for (FoldingStep step : steps) {
            points = Math.max(points, points(step));
        }
        return points;
    }

    private static double points(FoldingStep step) {
        if (STRONG.contains(step)) {
            return SignalKind.OBFUSCATED_WORD.points();
        }
        return WEAK.contains(step) ? FAINT : 0;
    }
}
