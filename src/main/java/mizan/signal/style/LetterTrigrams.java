package mizan.signal.style;

import java.util.BitSet;
import mizan.signal.WordList;

/**
 * Which three letters stand in a row in words of Arabic, Arabizi, French and English, beginning and end of a word
 * counted as letters. Learnt by counting; {@code letter_trigrams.txt} beside this class says over what.
 */
final class LetterTrigrams {

    private static final String FILE = "letter_trigrams.txt";
    private static final int BEGINNING = 0;
    private static final int END = 1;
    private static final int FIRST_LATIN = 2;
    private static final char FIRST_ARABIC_LETTER = '\u0621';
    private static final char LAST_ARABIC_LETTER = '\u064A';
    private static final int FIRST_ARABIC = FIRST_LATIN + 26;
    private static final int LETTERS = FIRST_ARABIC + LAST_ARABIC_LETTER - FIRST_ARABIC_LETTER + 1;
    private static final int NONE = -1;

    private static final BitSet KNOWN = read();

    private LetterTrigrams() {}

    /** True for a folded word of nothing but Arabic or nothing but Latin letters. */
    static boolean isWord(String form) {
        boolean latin = form.charAt(0) <= 'z';
        for (int i = 0; i < form.length(); i++) {
            int index = index(form.charAt(i));
            if (index < FIRST_LATIN || latin != index < FIRST_ARABIC) {
                return false;
            }
        }
        return true;
    }

    /** The share of {@code form}, a {@link #isWord word}, that no language writes: 0 to 1. */
    static double unknownShare(String form) {
        int unknown = 0;
        int before = BEGINNING;
        int here = index(form.charAt(0));
        for (int i = 1; i <= form.length(); i++) {
            int next = i < form.length() ? index(form.charAt(i)) : END;
            unknown += KNOWN.get(place(before, here, next)) ? 0 : 1;
            before = here;
            here = next;
        }
        return (double) unknown / form.length();
    }

    private static int place(int before, int here, int next) {
        return (before * LETTERS + here) * LETTERS + next;
    }

    private static int index(char c) {
        if (c >= 'a' && c <= 'z') {
            return FIRST_LATIN + c - 'a';
        }
        if (c >= FIRST_ARABIC_LETTER && c <= LAST_ARABIC_LETTER) {
            return FIRST_ARABIC + c - FIRST_ARABIC_LETTER;
        }
        return c == '^' ? BEGINNING : c == '$' ? END : NONE;
    }

    /** A line holds two letters, a space, and all that follow them. */
    private static BitSet read() {
        BitSet known = new BitSet(LETTERS * LETTERS * LETTERS);
        for (String line : WordList.read(LetterTrigrams.class, FILE)) {
            for (int i = 3; i < line.length(); i++) {
                known.set(place(index(line.charAt(0)), index(line.charAt(1)), index(line.charAt(i))));
            }
        }
        return known;
    }
}
