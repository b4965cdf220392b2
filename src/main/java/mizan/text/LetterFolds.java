package mizan.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which letter is written for which in the match key. Two kinds: spellings that readers of Arabic use side by side, and
 * letters of Persian, Urdu, Kurdish, Uyghur or Sindhi that look like an Arabic one or stand for its sound.
 */
final class LetterFolds {

    private static final Map<Character, Character> SPELLINGS = Map.of(
            ArabicLetters.TEH_MARBUTA, ArabicLetters.HEH,
            ArabicLetters.ALEF_MAKSURA, ArabicLetters.YEH,
            ArabicLetters.ALEF_WASLA, ArabicLetters.ALEF);

    private static final Map<Character, Character> LOOKALIKES = lookalikes();

    private static final char ARABIC_INDIC_ZERO = '\u0660';
    private static final char PERSIAN_ZERO = '\u06F0';

    private LetterFolds() {}

    /** The letter or digit that stands for {@code c}; {@code c} itself where none does. */
    static char fold(char c) {
        if (c >= ARABIC_INDIC_ZERO && c < ARABIC_INDIC_ZERO + 10) {
            return (char) ('0' + c - ARABIC_INDIC_ZERO);
        }
        if (c >= PERSIAN_ZERO && c < PERSIAN_ZERO + 10) {
            return (char) ('0' + c - PERSIAN_ZERO);
        }
        return SPELLINGS.getOrDefault(c, LOOKALIKES.getOrDefault(c, c));
    }

    /** The letters of a ligature that Unicode takes for one letter, and French readers write either way. */
    static @Nullable String ligature(int codePoint) {
        return switch (codePoint) {
            case '\u00C6', '\u00E6' -> "ae";
            case '\u0152', '\u0153' -> "oe";
            default -> null;
        };
    }

    static boolean isLookalike(char c) {
        return LOOKALIKES.containsKey(c);
    }

    private static Map<Character, Character> lookalikes() {
        Map<Character, Character> letters = new HashMap<>();
        letters(letters, ArabicLetters.ALEF, "ٲٳٵ");
        letters(letters, ArabicLetters.BEH, "پٻڀݐݑݒݓݔݕݖ");
        letters(letters, ArabicLetters.TEH, "ٹٺټٽٿ");
        letters(letters, ArabicLetters.JEEM, "چڃڄڇڿ");
        letters(letters, ArabicLetters.HAH, "ځڂ");
        letters(letters, ArabicLetters.DAL, "ڈډڊڋڍ");
        letters(letters, ArabicLetters.REH, "ڑڒړڔڕږ");
        letters(letters, ArabicLetters.ZAIN, "ژڗڙ");
        letters(letters, ArabicLetters.SEEN, "ښڛڜ");
        letters(letters, ArabicLetters.GHAIN, "ڠ");
        letters(letters, ArabicLetters.FEH, "ڢڣڤڥڦ");
        letters(letters, ArabicLetters.QAF, "ڧڨ");
        letters(letters, ArabicLetters.KAF, "کڪګڬڭڮگڰڱڲڳڴ");
        letters(letters, ArabicLetters.LAM, "ڵڶڷڸ");
        letters(letters, ArabicLetters.NOON, "ڹڻڼڽ");
        letters(letters, ArabicLetters.HEH, "ہھەۃۿ");
        letters(letters, ArabicLetters.WAW, "ۄۅۆۇۈۉۊۋ");
        letters(letters, ArabicLetters.YEH, "یېۍێۑےؽؾؿ");
        return Map.copyOf(letters);
    }

    private static void letters(Map<Character, Character> letters, char folded, String lookalikes) {
        for (char c : lookalikes.toCharArray()) {
            letters.put(c, folded);
        }
    }
}
