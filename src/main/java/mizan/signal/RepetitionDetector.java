package mizan.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.comment.RecentActivity;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/**
 * Finds stretched words and text that says the same again and again. A stretched word is everyday writing and a repeated
 * prayer too, so that neither holds alone; laughter ({@code هههههه}) is no stretched word.
 */
public final class RepetitionDetector implements Detector {

    private static final int STRETCH = 3;
    private static final double FURTHER_STRETCHED_WORD = 0.1;
    private static final double MANY_STRETCHED_WORDS = 1;

    /** Shorter texts repeat words by nature. */
    private static final int FEWEST_WORDS = 8;

    /** So many words in a row are the same, or a word is said so often, or there is but one new word in four. */
    private static final int IN_A_ROW = 6;

    private static final int FRESH_SHARE = 4;
    private static final int FEWEST_WORDS_FOR_SHARE = 16;
    private static final int SAME_LINES = 3;
    private static final int SHORTEST_LINE = 10;

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        List<Signal> signals = new ArrayList<>(0);
        lookForStretchedWords(comment.text(), signals);
        if (repeatsWords(comment.text().terms()) || repeatsLines(comment.text().clean().text())) {
            signals.add(Signal.of(SignalKind.REPEATED_TEXT));
        }
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
            signals.add(Signal.weighing(SignalKind.STRETCHED_WORD, Math.min(points, MANY_STRETCHED_WORDS), spans,
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

    private static boolean repeatsWords(List<Term> terms) {
        if (terms.size() < FEWEST_WORDS) {
            return longestRow(terms) >= IN_A_ROW;
        }
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(term -> counts.merge(term.form(), 1, Integer::sum));
        boolean littleNew = terms.size() >= FEWEST_WORDS_FOR_SHARE && counts.size() * FRESH_SHARE <= terms.size();
        return littleNew || longestRow(terms) >= IN_A_ROW;
    }

    private static int longestRow(List<Term> terms) {
        int longest = 0;
        int row = 0;
        String last = "";
        for (Term term : terms) {
            row = term.form().equals(last) ? row + 1 : 1;
            last = term.form();
            longest = Math.max(longest, row);
        }
        return longest;
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
