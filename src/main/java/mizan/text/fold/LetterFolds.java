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

    /** A to Z; x has no small capital in Unicode. */
    private static final String SMALL_CAPITALS =
            "\u1D00\u0299\u1D04\u1D05\u1D07\uA730\u0262\u029C\u026A\u1D0A\u1D0B\u029F\u1D0D\u0274\u1D0F\u1D18"
                    + "\uA7AF\u0280\uA731\u1D1B\u1D1C\u1D20\u1D21x\u028F\u1D22";

    private static final int BLACK_CIRCLED_A = 0x1F150;
    private static final int BLACK_SQUARED_A = 0x1F170;

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

    /**
     * The letters of a ligature that Unicode takes for one letter, and French readers write either way; the plain letter
     * for a small capital, or for one in a black circle or square, which Unicode keeps apart.
     */
    static @Nullable String ligature(int codePoint) {
        return switch (codePoint) {
            case '\u00C6', '\u00E6' -> "ae";
            case '\u0152', '\u0153' -> "oe";
            default -> plainLatin(codePoint);
        };
    }

    private static @Nullable String plainLatin(int codePoint) {
        if (codePoint >= BLACK_CIRCLED_A && codePoint < BLACK_CIRCLED_A + 26) {
            return latin(codePoint - BLACK_CIRCLED_A);
        }
        if (codePoint >= BLACK_SQUARED_A && codePoint < BLACK_SQUARED_A + 26) {
            return latin(codePoint - BLACK_SQUARED_A);
        }
        boolean maybeSmall = codePoint >= '\u0262' && codePoint <= '\uA7AF';
        int small = maybeSmall ? SMALL_CAPITALS.indexOf(codePoint) : -1;
        return small < 0 ? null : latin(small);
    }

    private static String latin(int index) {
        return Character.toString('a' + index);
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
        letters(
                letters,
                ArabicLetters.ALEF,
                "ٲٳݳݴ\u0870\u0871\u0872\u0873\u0874\u0875\u0876\u0877\u0878\u0879\u087A\u087B\u087C\u087D\u087E\u087F\u0880\u0881\u0882\u08AD");
        letters(letters, ArabicLetters.BEH, "پݐݑݒݓݔݕݖ\u08A0\u08A1\u08B6\u08B7\u08BE");
        letters(letters, ArabicLetters.TEH, "ٹٺټٽٿ\u08B8\u08BF\u08C0");
        letters(letters, ArabicLetters.JEEM, "چڃڄڇڿ\u08A2\u08C1\u08C5\u08C6");
        letters(letters, ArabicLetters.HAH, "ځݮݯݲݼ\u088A");
        letters(letters, ArabicLetters.KHAH, "ڂڅݗ");
        letters(letters, ArabicLetters.DAL, "ڈډڊڋڍۮݙݚ\u08AE");
        letters(letters, ArabicLetters.THAL, "ڌڎڏڐ");
        letters(letters, ArabicLetters.REH, "ڑڒړڔڕږۯݛݱ\u08AA\u08B9");
        letters(letters, ArabicLetters.ZAIN, "ژڗڙݫݬ\u08B2");
        letters(letters, ArabicLetters.SEEN, "ښڛݭݰݽݾ");
        letters(letters, ArabicLetters.SHEEN, "ڜۺݜ");
        letters(letters, ArabicLetters.SAD, "ڝ\u08AF");
        letters(letters, ArabicLetters.DAD, "ڞۻ");
        letters(letters, ArabicLetters.TAH, "\u088B\u088C\u08A3");
        letters(letters, ArabicLetters.ZAH, "ڟ");
        letters(letters, ArabicLetters.AIN, "ݝݞ\u08B3");
        letters(letters, ArabicLetters.GHAIN, "ڠۼݟ\u08C3");
        letters(letters, ArabicLetters.FEH, "ڢڣڤڥݠݡ\u08A4\u08BB");
        letters(letters, ArabicLetters.QAF, "ڦڧڨ\u08A5\u08B5\u08BC\u08C4");
        letters(letters, ArabicLetters.KAF, "کڪګڬڭڮگڰڱڲڳڴݢݣݤݿ\u063B\u063C\u088D\u08B0\u08B4\u08C2");
        letters(letters, ArabicLetters.LAM, "ڵڶڷڸݪ\u08A6\u08C7");
        letters(letters, ArabicLetters.MEEM, "ݥݦ\u08A7");
        letters(letters, ArabicLetters.NOON, "ڹڻڼڽݧݨݩ\u0889\u08BD");
        letters(letters, ArabicLetters.HEH, "ہھەۃۿ");
        letters(letters, ArabicLetters.WAW, "ۄۅۆۇۈۉۊۋۏݸݹ\u08AB\u08B1");
        letters(letters, ArabicLetters.YEH, "یېۍێۑےؽؾؿٻڀݵݶݷݺݻ\u0886\u08A8\u08A9\u08AC\u08BA");
        return Map.copyOf(letters);
    }

    private static void letters(Map<Character, Character> letters, char folded, String lookalikes) {
        for (char c : lookalikes.toCharArray()) {
            letters.put(c, folded);
        }
    }
}
