package mizan.text.reading;

import java.util.BitSet;
import java.util.List;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/**
 * Text that a browser shows from its end to its beginning, because a right-to-left override (U+202E) or an element
 * {@code <bdo>} stands before it. What is typed there is not what is read.
 */
public final class ReversedText {

    private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202E';
    private static final char LEFT_TO_RIGHT_OVERRIDE = '\u202D';
    private static final char POP = '\u202C';
    private static final String START_TAG = "<bdo";
    private static final String END_TAG = "</bdo";
    private static final List<String> ENTITIES = List.of("&#8238;", "&#x202e;", "&#8237;", "&#x202d;");

    private ReversedText() {}

    /** The terms of {@code text} that an override turns around; empty for nearly every text. */
    public static BitSet terms(AnalyzedText text) {
        BitSet turned = new BitSet(0);
        String original = text.clean().original();
        if (!mayHold(original)) {
            return turned;
        }
        BitSet places = places(original);
        List<Term> terms = text.terms();
        for (int i = 0; i < terms.size(); i++) {
            if (places.get(text.key().originalStart(terms.get(i).start()))) {
                turned.set(i);
            }
        }
        return turned;
    }

    private static boolean mayHold(String original) {
        return original.indexOf(RIGHT_TO_LEFT_OVERRIDE) >= 0
                || original.indexOf(LEFT_TO_RIGHT_OVERRIDE) >= 0
                || original.indexOf('<') >= 0
                || original.indexOf("&#") >= 0;
    }

    private static BitSet places(String original) {
        BitSet places = new BitSet(0);
        int from = -1;
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (from < 0) {
                from = begins(original, i, c) ? i : -1;
            } else if (c == POP || c == '\n' || isAt(original, i, c, END_TAG)) {
                places.set(from, i);
                from = -1;
            }
        }
        if (from >= 0) {
            places.set(from, original.length());
        }
        return places;
    }

    private static boolean begins(String original, int at, char c) {
        if (c == RIGHT_TO_LEFT_OVERRIDE || c == LEFT_TO_RIGHT_OVERRIDE) {
            return true;
        }
        return isAt(original, at, c, START_TAG)
                || (c == '&' && ENTITIES.stream().anyMatch(entity -> isAt(original, at, c, entity)));
    }

    private static boolean isAt(String original, int at, char c, String mark) {
        return c == mark.charAt(0) && original.regionMatches(true, at, mark, 0, mark.length());
    }

    /** The {@link String#hashCode} of what {@link #reverse} makes of a word without characters beyond the first 65,536. */
    public static int hashOfReverse(String form) {
        int hash = 0;
        for (int i = form.length() - 1; i >= 0; i--) {
            hash = 31 * hash + form.charAt(i);
        }
        return hash;
    }

    /** The word from its end to its beginning. */
    public static String reverse(String form) {
        return new StringBuilder(form).reverse().toString();
    }
}
