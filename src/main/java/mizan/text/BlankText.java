package mizan.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Tells a value that says something from one that only looks like it; for what readers send and moderators edit. */
public final class BlankText {

    private static final int TATWEEL = 0x0640;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int HALF_FILL_SPACE = 0x303F;
    private static final int OBJECT_REPLACEMENT = 0xFFFC;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int EGYPTIAN_FULL_BLANK = 0x13441;
    private static final int EGYPTIAN_HALF_BLANK = 0x13442;
    private static final int NULL_NOTEHEAD = 0x1D159;

    private BlankText() {}

    /**
     * True when {@code value} holds no letter, digit or symbol that can be read: only white space, what cannot be seen,
     * punctuation, replacement characters, or letters that a wrong charset has made of others.
     */
    public static boolean isBlank(String value) {
        for (int i = 0, c; i < value.length(); i += Character.charCount(c)) {
            c = value.codePointAt(i);
            if (isVisible(c)) {
                return Mojibake.isAll(value);
            }
        }
        return true;
    }

    /** True when every character can be stored and sent on: no NUL, no half of a surrogate pair, no noncharacter. */
    public static boolean isStorable(String value) {
        for (int i = 0, c; i < value.length(); i += Character.charCount(c)) {
            c = value.codePointAt(i);
            if (!isStorable(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStorable(int c) {
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return c != 0 && Character.getType(c) != Character.SURROGATE && !noncharacter;
    }

    /** True for a letter, digit or symbol that can be seen. */
    static boolean isVisible(int c) {
        return isLetterDigitOrSymbol(c) && !showsNothing(c);
    }

    private static boolean isLetterDigitOrSymbol(int c) {
        // Emoji are symbols: «👍» is a comment.
        return Character.isLetterOrDigit(c)
                || switch (Character.getType(c)) {
                    case Character.OTHER_SYMBOL,
                            Character.MATH_SYMBOL,
                            Character.CURRENCY_SYMBOL,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /** Letters and symbols by Unicode's word that are blank, such as the fillers of Hangul, or stand for what was lost. */
    private static boolean showsNothing(int c) {
        return switch (c) {
            case TATWEEL,
                    BRAILLE_BLANK,
                    HALF_FILL_SPACE,
                    OBJECT_REPLACEMENT,
                    REPLACEMENT,
                    EGYPTIAN_FULL_BLANK,
                    EGYPTIAN_HALF_BLANK,
                    NULL_NOTEHEAD -> true;
            default -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }
}
