package mizan.signal.style;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.text.AnalyzedText;
import mizan.text.Term;
import mizan.text.fold.FoldingStep;

/**
 * Finds words written so that a filter would miss them. One such word says little and never holds a comment; three do.
 * Tatweel, stretched words, a Persian keyboard and ligatures are everyday writing and say nothing here.
 */
public final class ObfuscationDetector implements Detector {

    /** So much is a letter's Persian twin worth, or a character that nobody sees: phones and copying make them too. */
    private static final double FAINT = 0.3;

    /** Three words without dots or in pieces hold a comment for a person; more do not make it worse. */
    private static final double MOST = 2.7;

    /** Shorter ones are a letter said again (و و و), or laughter. */
    private static final int SHORTEST_WORD = 3;

    private static final Set<FoldingStep> STRONG =
            EnumSet.of(FoldingStep.LETTERS_JOINED, FoldingStep.SIGN_READ_AS_LETTER, FoldingStep.DOTLESS_READ);
    private static final Set<FoldingStep> WEAK = EnumSet.of(FoldingStep.INVISIBLE_DROPPED);

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        List<Signal> signals = new ArrayList<>(0);
        look(Field.TEXT, comment.text(), signals);
        look(Field.NAME, comment.name(), signals);
        return signals;
    }

    private static void look(Field field, AnalyzedText text, List<Signal> signals) {
        if (!isSuspect(text.key().steps(0, text.key().text().length()))) {
            return;
        }
        List<Span> spans = new ArrayList<>(1);
        Set<FoldingStep> steps = EnumSet.noneOf(FoldingStep.class);
        double points = 0;
        for (Term term : text.terms()) {
            Set<FoldingStep> needed = text.key().steps(term.start(), term.end());
            if (term.form().length() >= SHORTEST_WORD && isSuspect(needed)) {
                spans.add(Span.of(field, text.key(), term, term));
                steps.addAll(needed);
                points += points(needed);
            }
        }
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

    private static boolean isSuspect(Set<FoldingStep> steps) {
        return points(steps) > 0;
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
