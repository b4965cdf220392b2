package mizan.text;

/**
 * Digits and signs that stand for a letter inside an Arabic word: ك1لب, ح7مار. Only those that have the letter's shape,
 * or that Arabic chat writes for a letter that Latin lacks and nothing else can be; and only one at a time.
 *
 * <p>Digits also stand between letters where a space was forgotten: «قتل3أشخاص», «ال5سنوات». So a sign is a letter only in
 * a short word, and not after what is put before numbers.
 */
final class SignLetters {

    /** The letters around the sign in the longest word that is believed to be one word: «ال» and five more. */
    private static final int LONGEST_WORD = 7;

    /** Bounds the work; a word that is stretched further is believed to be short. */
    private static final int LOOK_AHEAD = 32;

    private static final String SIGNS = "13@7$\u0661\u0665\u06F1\u06F5";
    private static final char[] LETTERS = {
        ArabicLetters.ALEF,
        ArabicLetters.AIN,
        ArabicLetters.ALEF,
        ArabicLetters.HAH,
        ArabicLetters.SEEN,
        ArabicLetters.ALEF,
        ArabicLetters.HEH,
        ArabicLetters.ALEF,
        ArabicLetters.HEH
    };

    private SignLetters() {}

    /** The letter that {@code sign} can stand for; 0 for none. */
    static char letter(char sign) {
        if (sign > '@' && sign < '\u0661') {
            return 0;
        }
        int index = SIGNS.indexOf(sign);
        return index < 0 ? 0 : LETTERS[index];
    }

    /** True when the sign at {@code at}, which follows a letter of the word in {@code key}, stands for a letter. */
    static boolean isRead(KeyWriter key, String typed, int at) {
        int before = key.lettersOfWord();
        int after = lettersAfter(typed, at + 1);
        return after > 0 && before + after <= LONGEST_WORD && !comesBeforeNumbers(key, before);
    }

    /** A stretched letter counts once. */
    private static int lettersAfter(String typed, int from) {
        int letters = 0;
        char last = 0;
        int limit = Math.min(typed.length(), from + LOOK_AHEAD);
        for (int i = from; i < limit; i++) {
            int folding = Character.isSurrogate(typed.charAt(i)) ? 0 : Folding.of(typed.charAt(i));
            int kind = Folding.kind(folding);
            if (kind == Folding.ARABIC_LETTER) {
                letters += Folding.character(folding) == last ? 0 : 1;
                last = Folding.character(folding);
            } else if (kind != Folding.DROPPED_MARK && kind != Folding.DROPPED_INVISIBLE) {
                break;
            }
        }
        return letters;
    }

    /** «و», «ب», «ل», «ف» and the article, alone or together, are written close to a number. */
    private static boolean comesBeforeNumbers(KeyWriter key, int letters) {
        if (letters > 3) {
            return false;
        }
        for (int i = 0; i < letters; i++) {
            char c = key.letterOfWord(i);
            boolean article = c == ArabicLetters.ALEF || c == ArabicLetters.LAM;
            boolean particle = c == ArabicLetters.WAW || c == ArabicLetters.BEH || c == ArabicLetters.FEH;
            if (!article && !particle) {
                return false;
            }
        }
        return true;
    }
}
