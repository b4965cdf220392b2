package mizan.text;

/**
 * Signs put inside a word to break it, «حم*ار»: those that ordinary writing never puts between two Arabic letters. A full
 * stop, a hyphen or an underscore stands there where a space was forgotten or replaced; those count only between single
 * letters ({@link LetterChain}).
 */
final class InsertedSigns {

    private InsertedSigns() {}

    /** True when the sign at {@code at}, which follows an Arabic letter, stands before another. */
    static boolean isInserted(String typed, int at) {
        return isSign(typed.charAt(at)) && at + 1 < typed.length() && LetterChain.isArabicLetter(typed.charAt(at + 1));
    }

    private static boolean isSign(char c) {
        return c == '*' || c == '~' || c == '^' || c == '`';
    }
}
