package mizan.text.fold;

import java.util.Set;

/**
 * Signs put inside a word to break it, «حم*ار»: those that ordinary writing never puts between two Arabic letters. A
 * full stop, a hyphen or an underscore stands there where a space was forgotten or replaced; those count only between
 * single letters ({@link LetterChain}). A row of whole words with stars between them, «اللهم*صل*على*محمد», is longer
 * than a word.
 */
final class InsertedSigns {

    private static final int LONGEST_WORD = 8;

    /** Words that stand before or behind such a sign as words: «الله*يا كريم». */
    private static final Set<String> WHOLE_WORDS =
            Set.of("يا", "الله", "لله", "والله", "بالله", "اللهم", "يارب", "محمد", "علي", "الي", "انت");

    private InsertedSigns() {}

    /** True when the sign at {@code at}, which follows a letter of the word in {@code key}, stands before another. */
    static boolean isInserted(MatchKeyWriter key, String typed, int at) {
        return isSign(typed.charAt(at))
                && at + 1 < typed.length()
                && Folding.isArabicLetter(typed.charAt(at + 1))
                && !isSign(key.beforeWord())
                && key.lettersOfWord() + LettersAhead.count(typed, at + 1) <= LONGEST_WORD
                && !WHOLE_WORDS.contains(key.word())
                && !WHOLE_WORDS.contains(LettersAhead.word(typed, at + 1));
    }

    static boolean isSign(char c) {
        return c == '*' || c == '~' || c == '^' || c == '`';
    }
}
