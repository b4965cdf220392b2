package mizan.text.fold;

import static mizan.text.fold.FoldingStep.CASE_FOLDED;
import static mizan.text.fold.FoldingStep.COMPATIBILITY_FORM;
import static mizan.text.fold.FoldingStep.DIGIT_FOLDED;
import static mizan.text.fold.FoldingStep.INVISIBLE_DROPPED;
import static mizan.text.fold.FoldingStep.LOOKALIKE_FOLDED;
import static mizan.text.fold.FoldingStep.MARK_DROPPED;
import static mizan.text.fold.FoldingStep.SPELLING_FOLDED;
import static mizan.text.fold.FoldingStep.TATWEEL_DROPPED;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a single code point in the match key: its letters, their kind and the steps that led there.
 *
 * <p>A folding is an {@code int}: the folded character in the low 16 bits, its {@link #kind} in the next three, a mask
 * of {@link FoldingStep}s in the rest. Those of the scripts that readers write are computed once, page by page; the
 * rest is asked of ICU (NFKC with case folding) when it comes.
 */
public final class Folding {

    /** Kinds of folded characters. */
    static final int OTHER = 0;

    static final int ARABIC_LETTER = 1;
    static final int LETTER = 2;
    static final int DIGIT = 3;
    static final int SPACE = 4;
    /** Nothing is left of a mark or a tatweel, but it belongs to the letter before it. */
    static final int DROPPED_MARK = 5;
    /** Nothing is left of what could not be seen. */
    static final int DROPPED_INVISIBLE = 6;
    /** Not one character but none of the above: see {@link #text}. */
    static final int SEVERAL = 7;

    private static final int KIND_SHIFT = 16;
    private static final int STEP_SHIFT = 19;

    private static final Set<UnicodeScript> CASED_SCRIPTS =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

    private static final Normalizer2 COMPATIBILITY = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 PLAIN = Normalizer2.getNFKCInstance();

    /** Basic Latin to Greek, Cyrillic, Arabic, Latin additions, punctuation, presentation and full-width forms. */
    private static final int[] TABLED_PAGES = {
        0x00, 0x01, 0x02, 0x03, 0x04, 0x06, 0x07, 0x08, 0x1D, 0x1E, 0x20, 0x21, 0x22, 0x25, 0x26, 0x27, 0xA7, 0xFB,
        0xFC, 0xFD, 0xFE, 0xFF
    };

    /** From here on a mark has forms that stand by themselves, which ICU takes apart into a space and the mark. */
    private static final char FIRST_ARABIC_FORM = '\uFB50';

    private static final int[][] PAGES = new int[256][];

    static {
        for (int page : TABLED_PAGES) {
            PAGES[page] = page(page);
        }
    }

    private Folding() {}

    /** The folding of a character that is no surrogate. */
    static int of(char c) {
        int[] page = PAGES[c >>> 8];
        return page == null ? compute(c) : page[c & 0xFF];
    }

    static char character(int folding) {
        return (char) folding;
    }

    static int kind(int folding) {
        return (folding >>> KIND_SHIFT) & 7;
    }

    /** The mask of the steps, one bit per ordinal. */
    static int steps(int folding) {
        return folding >>> STEP_SHIFT;
    }

    public static int mask(FoldingStep step) {
        return 1 << step.ordinal();
    }

    static boolean isLetter(int kind) {
        return kind == ARABIC_LETTER || kind == LETTER;
    }

    public static boolean isArabicLetter(char c) {
        return !Character.isSurrogate(c) && kind(of(c)) == ARABIC_LETTER;
    }

    /** What a code point becomes before its letters are folded one by one; itself where nothing happens to it. */
    static String text(int codePoint) {
        String ligature = LetterFolds.ligature(codePoint);
        String mapped = ligature == null ? decomposition(codePoint) : ligature;
        return mapped == null ? Character.toString(codePoint) : mapped;
    }

    /** The mask of the steps that made {@link #text} of a letter. */
    static int stepsOfSeveral(int codePoint) {
        if (!Character.isLetter(codePoint) || isOrdinaryLigature(codePoint)) {
            return 0;
        }
        if (!PLAIN.isNormalized(Character.toString(codePoint))) {
            return mask(COMPATIBILITY_FORM);
        }
        return CASED_SCRIPTS.contains(UnicodeScript.of(codePoint)) ? mask(CASE_FOLDED) : 0;
    }

    /** «لا», which older phones send as one character, and the words of blessings, such as «صلى الله عليه وسلم». */
    private static boolean isOrdinaryLigature(int codePoint) {
        return (codePoint >= 0xFEF5 && codePoint <= 0xFEFC) || (codePoint >= 0xFDF0 && codePoint <= 0xFDFB);
    }

    private static int[] page(int page) {
        int[] foldings = new int[256];
        for (int i = 0; i < foldings.length; i++) {
            foldings[i] = compute((char) (page << 8 | i));
        }
        return foldings;
    }

    private static int compute(char c) {
        if (isMark(c)) {
            return folding(c, DROPPED_MARK, mask(MARK_DROPPED));
        }
        if (c == ArabicLetters.TATWEEL) {
            return folding(c, DROPPED_MARK, mask(TATWEEL_DROPPED));
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return folding(' ', SPACE, 0);
        }
        String letters = lettersOf(text(c));
        if (letters.isBlank() && !letters.isEmpty() && c >= FIRST_ARABIC_FORM) {
            return folding(c, DROPPED_MARK, mask(MARK_DROPPED));
        }
        return switch (letters.length()) {
            case 0 -> folding(c, DROPPED_INVISIBLE, mask(INVISIBLE_DROPPED));
            case 1 -> single(c, letters.charAt(0));
            default -> folding(c, SEVERAL, 0);
        };
    }

    /** Decomposition has taken hamza, madda and accents off their letters: without the marks the letters are left. */
    private static String lettersOf(String decomposed) {
        StringBuilder letters = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (!isMark(c) && c != ArabicLetters.TATWEEL) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static int single(char typed, char letter) {
        char folded = LetterFolds.fold(letter);
        int kind = kindOf(folded);
        return folding(folded, kind, stepsOf(typed, letter, folded, kind));
    }

    private static int stepsOf(char typed, char letter, char folded, int kind) {
        if (folded == typed) {
            return 0;
        }
        if (kind == DIGIT) {
            return mask(DIGIT_FOLDED);
        }
        int steps = isCompatibilityForm(typed) && isLetter(kind) ? mask(COMPATIBILITY_FORM) : 0;
        if (LetterFolds.isLookalike(letter)) {
            return steps | mask(LOOKALIKE_FOLDED);
        }
        return steps | changeOfLetter(typed, folded, kind);
    }

    private static int changeOfLetter(char typed, char folded, int kind) {
        if (kind == LETTER) {
            return isCompatibilityForm(typed) ? 0 : mask(CASE_FOLDED);
        }
        return kind == ARABIC_LETTER && baseForm(typed) != folded ? mask(SPELLING_FOLDED) : 0;
    }

    private static char baseForm(char typed) {
        String form = PLAIN.normalize(Character.toString(typed));
        return form.length() == 1 ? form.charAt(0) : typed;
    }

    private static boolean isCompatibilityForm(char c) {
        return baseForm(c) != c;
    }

    private static int kindOf(char c) {
        if (Character.isLetter(c)) {
            return UnicodeScript.of(c) == UnicodeScript.ARABIC ? ARABIC_LETTER : LETTER;
        }
        return Character.isDigit(c) ? DIGIT : OTHER;
    }

    private static int folding(char c, int kind, int steps) {
        return c | kind << KIND_SHIFT | steps << STEP_SHIFT;
    }

    private static @Nullable String decomposition(int codePoint) {
        boolean hangul = codePoint >= 0xAC00 && codePoint <= 0xD7A3;
        return hangul ? null : COMPATIBILITY.getDecomposition(codePoint);
    }

    /**
     * Harakat, high hamza and Quranic marks (not the ornaments among them), and the combining marks of every script
     * (accents, strokes, enclosing circles).
     */
    private static boolean isMark(char c) {
        return (c >= 0x0300 && c <= 0x036F)
                || (c >= 0x0610 && c <= 0x061A)
                || (c >= 0x064B && c <= 0x065F)
                || c == 0x0670
                || c == 0x0674
                || (c >= 0x06D6 && c <= 0x06ED && c != 0x06DD && c != 0x06DE && c != 0x06E9)
                || (c >= 0x0898 && c <= 0x089F)
                || (c >= 0x08CA && c <= 0x08FF && c != 0x08E2)
                || (c >= 0x1AB0 && c <= 0x1AFF)
                || (c >= 0x1DC0 && c <= 0x1DFF)
                || (c >= 0x20D0 && c <= 0x20FF)
                || (c >= 0xFE20 && c <= 0xFE2F)
                || c == 0xFE73;
    }
}
