package mizan.signal.style;

import java.util.ArrayList;
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
import mizan.text.html.CleanText;

/**
 * Sees text that says nothing: mostly letters as they fall on a keyboard, or nothing but signs. A person looks,
 * because it may be a name or a language that Mizan has not met. Laughter, abbreviations and a few signs of
 * astonishment are everyday writing.
 */
public final class GibberishDetector implements Detector {

    /**
     * From so much on a word is none: of 9,333 published comments that were not counted, none is mostly made of such.
     */
    private static final double MOST_UNKNOWN = 0.5;

    private static final int SHORTEST_WORD = 5;
    private static final int FEWEST_SIGNS = 4;

    /** The letters that stand before chapters of the Quran, those that are long enough. */
    private static final Set<String> QURAN_LETTERS = Set.of("كهيعص", "حمعسق", "عسق", "طسم", "المص", "المر");

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        AnalyzedText text = comment.text();
        List<Term> mashed = mashed(text.terms());
        if (!mashed.isEmpty()) {
            List<Span> spans = mashed.stream()
                    .map(term -> Span.of(Field.TEXT, text.key(), term, term))
                    .toList();
            return List.of(Signal.of(SignalKind.GIBBERISH, spans, ""));
        }
        return isOnlySigns(text.clean().text()) ? List.of(onlySigns(text.clean())) : List.of();
    }

    private static Signal onlySigns(CleanText clean) {
        Span all = Span.of(Field.TEXT, clean, 0, clean.text().length());
        return Signal.of(SignalKind.GIBBERISH, List.of(all), "");
    }

    /** The words that are none, where they are most of the text; stops when the words have the better half. */
    private static List<Term> mashed(List<Term> terms) {
        int letters = 0;
        for (int i = 0; i < terms.size(); i++) {
            letters += terms.get(i).form().length();
        }
        List<Term> mashed = new ArrayList<>(0);
        int sensible = 0;
        for (int i = 0; i < terms.size() && sensible * 2 <= letters; i++) {
            String form = terms.get(i).form();
            if (isMashed(form)) {
                mashed.add(terms.get(i));
            } else {
                sensible += form.length();
            }
        }
        return sensible * 2 <= letters ? mashed : List.of();
    }

    private static boolean isMashed(String form) {
        return LetterTrigrams.isWord(form)
                && !isLaughter(form)
                && !QURAN_LETTERS.contains(form)
                && (form.length() >= SHORTEST_WORD && LetterTrigrams.unknownShare(form) >= MOST_UNKNOWN
                        || KeyboardWalk.isRow(form)
                        || KeyboardWalk.isBeat(form));
    }

    /** «هعهعهع», hahaha, kkk: no more than two letters. */
    private static boolean isLaughter(String form) {
        char first = form.charAt(0);
        char second = first;
        for (int i = 1; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c != first && c != second && second != first) {
                return false;
            }
            second = second == first ? c : second;
        }
        return true;
    }

    /** Pictures say something; so do question and exclamation marks. */
    private static boolean isOnlySigns(String clean) {
        int signs = 0;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            boolean picture = Character.isSurrogate(c) || Character.getType(c) == Character.OTHER_SYMBOL;
            if (picture || Character.isLetterOrDigit(c)) {
                return false;
            }
            signs += Character.isWhitespace(c) || "?!؟".indexOf(c) >= 0 ? 0 : 1;
        }
        return signs >= FEWEST_SIGNS;
    }
}
