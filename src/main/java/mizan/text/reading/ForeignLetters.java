package mizan.text.reading;

import java.util.HashMap;
import java.util.Map;

/**
 * What a letter, digit or sign of another script stands for inside an Arabic word. Letters of Hebrew and Thaana stand
 * for those of the same sound, as a kaf inside «كلب» may be U+05DB; signs that look like an Arabic letter, by Unicode's list of confusables
 * (UTS 39), stand for that. Where both are possible, both are answered.
 */
final class ForeignLetters {

    private static final char FIRST_HEBREW = '\u05D0';
    private static final char FIRST_THAANA = '\u0780';

    /** For each letter of the alphabet from its first on what it may stand for. */
    private static final String HEBREW = "ا ب ج دذ ه وا ز حخ طظ ي ك كحخ ل م م نا ن سه ع ف ف ص ص ق رغ ش تث";

    private static final String THAANA =
            "ه ش ن ر ب ل ك ا و م ف د ت ل ج ن س د ز ط ي ب ج ش" + " ث ح خ ذ ز ش ص ض ط ظ ع غ ق و";

    private static final Map<Character, String> LETTERS = letters();

    private ForeignLetters() {}

    /** The Arabic letters that {@code c} may stand for; empty for none. */
    static String of(char c) {
        return LETTERS.getOrDefault(c, "");
    }

    /** True for a character of Hebrew or Thaana, which may spell a whole Arabic word. */
    static boolean isSemitic(char c) {
        return (c >= FIRST_HEBREW && c <= '\u05EA') || (c >= FIRST_THAANA && c <= '\u07A5');
    }

    private static Map<Character, String> letters() {
        Map<Character, String> letters = new HashMap<>();
        alphabet(letters, FIRST_HEBREW, HEBREW);
        alphabet(letters, FIRST_THAANA, THAANA);
        for (char stroke : "il\u0131\u01C0\u01C3".toCharArray()) {
            letters.put(stroke, "ا");
        }
        for (char circle : "o0\u03BF\u043E\u0585\u10FF".toCharArray()) {
            letters.put(circle, "ه");
        }
        letters.put('5', "هخ");
        return Map.copyOf(letters);
    }

    private static void alphabet(Map<Character, String> letters, char first, String sounds) {
        String[] alphabet = sounds.split(" ");
        for (int i = 0; i < alphabet.length; i++) {
            letters.put((char) (first + i), alphabet[i]);
        }
    }
}
