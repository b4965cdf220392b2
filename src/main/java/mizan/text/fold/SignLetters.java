package mizan.text.fold;

import java.util.Set;

/**
 * Digits and signs that stand for a letter inside an Arabic word: ك1لب, ح7مار. Only those that have the letter's shape,
 * or that Arabic chat writes for a letter that Latin lacks and nothing else can be; and only one at a time.
 *
 * <p>Digits also stand between letters where a space was forgotten: «قتل3أشخاص», «ال5سنوات». So a sign is a letter only
 * in a short word, and not after what is put before numbers.
 */
public final class SignLetters {

    /** The letters around the sign in the longest word that is believed to be one word: «ال» and four more. */
    private static final int LONGEST_WORD = 6;

    /** Folded words that often stand before a number. */
    private static final Set<String> BEFORE_NUMBERS =
            Set.of("من", "في", "كل", "قبل", "بعد", "منذ", "مع", "عن", "الي", "حتي", "كان", "هو", "هم", "ومن", "وفي");

    private static final String PARTICLES = "والبف";

    private SignLetters() {}

    /** The letter that {@code sign} can stand for; 0 for none. */
    public static char letter(char sign) {
        return switch (sign) {
            case '1', '@', '\u0661', '\u06F1' -> ArabicLetters.ALEF;
            case '3' -> ArabicLetters.AIN;
            case '7' -> ArabicLetters.HAH;
            case '$' -> ArabicLetters.SEEN;
            case '\u0665', '\u06F5' -> ArabicLetters.HEH;
            default -> 0;
        };
    }

    /** True when the sign at {@code at}, which follows a letter of the word in {@code key}, stands for a letter. */
    static boolean isRead(MatchKeyWriter key, String typed, int at) {
        int before = key.lettersOfWord();
        int after = LettersAhead.count(typed, at + 1);
        return after > 0 && before + after <= LONGEST_WORD && !comesBeforeNumbers(key.word());
    }

    private static boolean comesBeforeNumbers(String word) {
        return isParticles(word) || BEFORE_NUMBERS.contains(word);
    }

    /** «و», «ب», «ل», «ف» and the article, alone or together, are written close to a number. */
    private static boolean isParticles(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (PARTICLES.indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return word.length() <= 3;
    }
}
