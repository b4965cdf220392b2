package mizan.intake.form;

/** Tells a value that says something from one that only looks like it. */
final class BlankText {

    private static final int TATWEEL = 0x0640;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALFWIDTH_HANGUL_FILLER = 0xFFA0;
    private static final int HANGUL_CHOSEONG_FILLER = 0x115F;
    private static final int HANGUL_JUNGSEONG_FILLER = 0x1160;
    private static final int BRAILLE_BLANK = 0x2800;

    private BlankText() {}

    /** True when {@code value} holds no letter, digit or symbol: only white space, what cannot be seen, and punctuation. */
    static boolean isEmpty(String value) {
        for (int i = 0, c; i < value.length(); i += Character.charCount(c)) {
            c = value.codePointAt(i);
            if (says(c)) {
                return false;
            }
        }
        return true;
    }

    /** True when every character can be stored and sent on: no NUL, no half of a surrogate pair, no noncharacter. */
    static boolean isStorable(String value) {
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

    private static boolean says(int c) {
        if (isBlankLetter(c)) {
            return false;
        }
        // Emoji are symbols: «👍» is a comment.
        return Character.isLetterOrDigit(c)
                || switch (Character.getType(c)) {
                    case Character.OTHER_SYMBOL,
                            Character.MATH_SYMBOL,
                            Character.CURRENCY_SYMBOL,
                            Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /** Letters by Unicode's word that show nothing. */
    private static boolean isBlankLetter(int c) {
        return switch (c) {
            case TATWEEL,
                    HANGUL_FILLER,
                    HALFWIDTH_HANGUL_FILLER,
                    HANGUL_CHOSEONG_FILLER,
                    HANGUL_JUNGSEONG_FILLER,
                    BRAILLE_BLANK -> true;
            default -> false;
        };
    }
}
