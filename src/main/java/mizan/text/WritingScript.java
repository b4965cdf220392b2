package mizan.text;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/**
 * In which letters a comment is written. Languages are not told apart: Persian has Arabic letters, and Arabic in Latin letters
 * («mabrouk 3likom») looks much like French with numbers.
 */
public enum WritingScript {
    /** Most letters are Arabic. */
    ARABIC,
    /** Most letters are Latin: Arabic in Latin letters, French, English. */
    LATIN,
    /** Most letters are of another script, or there are none: signs, digits, pictures. */
    OTHER;

    /** Its code in addresses and in the store. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The script of a text; web addresses and e-mails do not count, and where Arabic and Latin letters are as many, it is Arabic. */
    public static WritingScript of(String text) {
        int[] letters = new int[values().length];
        int start = 0;
        while (start < text.length()) {
            int end = endOfWord(text, start);
            if (!isAddress(text, start, end)) {
                count(text, start, end, letters);
            }
            start = end + 1;
        }
        int arabic = letters[ARABIC.ordinal()];
        int latin = letters[LATIN.ordinal()];
        if (Math.max(arabic, latin) == 0 || letters[OTHER.ordinal()] > Math.max(arabic, latin)) {
            return OTHER;
        }
        return arabic >= latin ? ARABIC : LATIN;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isAddress(String text, int start, int end) {
        if (text.startsWith("www.", start)) {
            return true;
        }
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '@' || text.startsWith("://", i)) {
                return true;
            }
        }
        return false;
    }

    private static void count(String text, int start, int end, int[] letters) {
        for (int i = start; i < end; ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (Character.isLetter(letter)) {
                letters[of(UnicodeScript.of(letter)).ordinal()]++;
            }
        }
    }

    private static WritingScript of(UnicodeScript script) {
        return switch (script) {
            case ARABIC -> ARABIC;
            case LATIN -> LATIN;
            default -> OTHER;
        };
    }
}
