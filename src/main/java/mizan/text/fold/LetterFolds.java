package mizan.text.fold;

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

    /**
     * By shape where the shape decides, as in names that readers decorate: «ٻ» with its dots side by side in a word is
     * read as a yeh, «ڦ» as a qaf; by sound where Arabic borrowed the letter, as «گ» and «ڨ» in the Maghreb and in
     * Iraq.
     */
    private static Map<Character, Character> lookalikes() {
        Map<Character, Character> letters = new HashMap<>();
        letters(letters, ArabicLetters.ALEF, "ٲٳݳݴ");
        letters(letters, ArabicLetters.BEH, "پݐݑݒݓݔݕݖ");
        letters(letters, ArabicLetters.TEH, "ٹٺټٽٿ");
        letters(letters, ArabicLetters.JEEM, "چڃڄڇڿ");
        letters(letters, ArabicLetters.HAH, "ځݮݯݲݼ");
        letters(letters, ArabicLetters.KHAH, "ڂڅݗ");
        letters(letters, ArabicLetters.DAL, "ڈډڊڋڍۮݙݚ");
        letters(letters, ArabicLetters.THAL, "ڌڎڏڐ");
        letters(letters, ArabicLetters.REH, "ڑڒړڔڕږۯݛݱ");
        letters(letters, ArabicLetters.ZAIN, "ژڗڙݫݬ");
        letters(letters, ArabicLetters.SEEN, "ښڛݭݰݽݾ");
        letters(letters, ArabicLetters.SHEEN, "ڜۺݜ");
        letters(letters, ArabicLetters.SAD, "ڝ");
        letters(letters, ArabicLetters.DAD, "ڞۻ");
        letters(letters, ArabicLetters.ZAH, "ڟ");
        letters(letters, ArabicLetters.AIN, "ݝݞ");
        letters(letters, ArabicLetters.GHAIN, "ڠۼݟ");
        letters(letters, ArabicLetters.FEH, "ڢڣڤڥݠݡ");
        letters(letters, ArabicLetters.QAF, "ڦڧڨ");
        letters(letters, ArabicLetters.KAF, "کڪګڬڭڮگڰڱڲڳڴݢݣݤݿ");
        letters(letters, ArabicLetters.LAM, "ڵڶڷڸݪ");
        letters(letters, ArabicLetters.MEEM, "ݥݦ");
        letters(letters, ArabicLetters.NOON, "ڹڻڼڽݧݨݩ");
        letters(letters, ArabicLetters.HEH, "ہھەۃۿ");
        letters(letters, ArabicLetters.WAW, "ۄۅۆۇۈۉۊۋۏݸݹ");
        letters(letters, ArabicLetters.YEH, "یېۍێۑےؽؾؿٻڀݵݶݷݺݻ");
        return Map.copyOf(letters);
    }

    private static void letters(Map<Character, Character> letters, char folded, String lookalikes) {
        for (char c : lookalikes.toCharArray()) {
            letters.put(c, folded);
        }
    }
}
