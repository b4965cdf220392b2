package mizan.signal.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

/**
 * Finds stretched words and text that says the same again and again. A stretched word is everyday writing and a
 * repeated prayer too, so that neither holds alone; laughter ({@code هههههه}) is no stretched word.
 */
public final class RepetitionDetector implements Detector {

    private static final int STRETCH = 3;
    private static final double FURTHER_STRETCHED_WORD = 0.1;
    private static final double MANY_STRETCHED_WORDS = 1;

    /** The same word so often in a row. */
    private static final int IN_A_ROW = 6;

    /** But one different word in four, in a text that is not short. */
    private static final int FRESH_SHARE = 4;

    private static final int FEWEST_WORDS = 16;

    /** The same line so often, if it is not short. */
    private static final int SAME_LINES = 3;

    private static final int SHORTEST_LINE = 10;

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        List<Signal> signals = new ArrayList<>(0);
        lookForStretchedWords(comment.text(), signals);
        lookForRepeatedText(comment.text(), signals);
        return signals;
    }

    private static void lookForStretchedWords(AnalyzedText text, List<Signal> signals) {
        List<Span> spans = new ArrayList<>(0);
        String clean = text.clean().text();
        int start = 0;
        while (start < clean.length()) {
            int end = runEnd(clean, start);
            if (end - start >= STRETCH && isPartOfWord(clean, start, end)) {
                spans.add(Span.of(Field.TEXT, text.clean(), start, end));
            }
            start = end;
        }
        if (!spans.isEmpty()) {
            double points = SignalKind.STRETCHED_WORD.points() + (spans.size() - 1) * FURTHER_STRETCHED_WORD;
            signals.add(Signal.weighing(
                    SignalKind.STRETCHED_WORD,
                    Math.min(points, MANY_STRETCHED_WORDS),
                    spans,
                    String.valueOf(spans.size())));
        }
    }

    private static int runEnd(String text, int start) {
        char letter = text.charAt(start);
        int end = start + 1;
        while (end < text.length() && text.charAt(end) == letter) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfWord(String text, int start, int end) {
        return Character.isLetter(text.charAt(start))
                && ((start > 0 && Character.isLetter(text.charAt(start - 1)))
                        || (end < text.length() && Character.isLetter(text.charAt(end))));
    }

    private static void lookForRepeatedText(AnalyzedText text, List<Signal> signals) {
        List<Term> terms = text.terms();
        int end = endOfLongRow(terms);
        if (end > 0) {
            signals.add(repeated(text, end - IN_A_ROW, end));
        } else if (saysLittleNew(terms) || repeatsLines(text.clean().text())) {
            signals.add(repeated(text, 0, terms.size()));
        }
    }

    private static Signal repeated(AnalyzedText text, int first, int end) {
        List<Term> terms = text.terms();
        List<Span> spans = terms.isEmpty()
                ? List.of()
                : List.of(Span.of(Field.TEXT, text.key(), terms.get(first), terms.get(end - 1)));
        return Signal.of(SignalKind.REPEATED_TEXT, spans, "");
    }

    /** Where the first row of the same word ends that is long enough; 0 if there is none. */
    private static int endOfLongRow(List<Term> terms) {
        int row = 0;
        String last = "";
        for (int i = 0; i < terms.size(); i++) {
            String form = terms.get(i).form();
            row = form.equals(last) ? row + 1 : 1;
            last = form;
            if (row >= IN_A_ROW && isWord(form)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Pictures are terms too, and many readers end with a row of them. */
    private static boolean isWord(String form) {
        return Character.isLetterOrDigit(form.charAt(0));
    }

    /** Stops at the first word too many, so that ordinary text is done after a few. */
    private static boolean saysLittleNew(List<Term> terms) {
        int most = terms.size() / FRESH_SHARE;
        if (terms.size() < FEWEST_WORDS) {
            return false;
        }
        Set<String> different = new HashSet<>();
        int words = 0;
        for (Term term : terms) {
            if (isWord(term.form())) {
                words++;
                different.add(term.form());
            }
            if (different.size() > most) {
                return false;
            }
        }
        return words >= FEWEST_WORDS && different.size() * FRESH_SHARE <= words;
    }

    private static boolean repeatsLines(String text) {
        if (text.indexOf('\n') < 0) {
            return false;
        }
        Map<String, Integer> counts = new HashMap<>();
        return text.lines()
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST_LINE)
                .anyMatch(line -> counts.merge(line, 1, Integer::sum) == SAME_LINES);
    }
}
