package mizan.text.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How Arabic chat spells in Latin letters and digits: for each sound of a Latin word the Arabic letters that it may
 * stand for. The spellings are those of the Maghreb (9, ch, ou) and of the East (8, sh, oo) together.
 */
public final class Arabizi {

    /** Words outside these lengths are not read. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 20;

    /** Short vowels are not written in Arabic: «» is one of their letters. */
    private static final Map<String, List<String>> SOUNDS = Map.ofEntries(
            sound("a", "ا", "", "ي"),
            sound("e", "", "ي", "ا"),
            sound("i", "ي", ""),
            sound("y", "ي"),
            sound("o", "و", ""),
            sound("u", "و", ""),
            sound("ou", "و", ""),
            sound("oo", "و"),
            sound("aa", "ا"),
            sound("ee", "ي"),
            sound("ii", "ي"),
            sound("ai", "ي", "اي"),
            sound("ay", "ي", "اي"),
            sound("ei", "ي"),
            sound("ey", "ي"),
            sound("uo", "و"),
            sound("b", "ب"),
            sound("c", "ك"),
            sound("d", "د", "ض"),
            sound("f", "ف"),
            sound("g", "ج", "ق", "غ"),
            sound("h", "ه", "ح"),
            sound("j", "ج"),
            sound("k", "ك", "ق"),
            sound("l", "ل"),
            sound("m", "م"),
            sound("n", "ن"),
            sound("p", "ب"),
            sound("q", "ق"),
            sound("r", "ر"),
            sound("s", "س", "ص"),
            sound("t", "ت", "ط"),
            sound("v", "ف"),
            sound("w", "و"),
            sound("x", "كس"),
            sound("z", "ز", "ذ", "ظ"),
            sound("sh", "ش"),
            sound("ch", "ش"),
            sound("kh", "خ"),
            sound("gh", "غ"),
            sound("th", "ث", "ت"),
            sound("ck", "ك"),
            sound("dh", "ذ", "ض", "ظ"),
            sound("2", "ا", "ء", "ق", ""),
            sound("3", "ع"),
            sound("5", "خ"),
            sound("6", "ط"),
            sound("3'", "غ"),
            sound("6'", "ظ"),
            sound("7'", "خ"),
            sound("9'", "ض"),
            sound("7", "ح"),
            sound("8", "ق", "غ"),
            sound("9", "ق", "ص"));

    private static final List<String> FIRST_VOWEL = List.of("ا", "ع", "او", "اي");
    private static final List<String> LAST_A = List.of("ه", "ا", "ي");
    private static final String VOWELS = "aeiou";

    private Arabizi() {}

    /**
     * For each sound of {@code typed}, a folded word, what it may stand for; empty where the word is too short or too
     * long, or holds something that is no sound. An apostrophe behind a digit makes it another letter: 3' is «غ».
     */
    public static List<List<String>> sounds(String typed) {
        String word = typed.replace('\u2019', '\'').replace('\u2018', '\'');
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return List.of();
        }
        List<List<String>> sounds = new ArrayList<>(word.length());
        for (int i = 0; i < word.length(); ) {
            int length = soundLength(word, i);
            if (length == 0) {
                return List.of();
            }
            sounds.add(letters(word, i, i + length));
            i += length + repeats(word, i, length);
        }
        return sounds;
    }

    /** True when the word holds a digit that Arabic chat writes for a letter. */
    public static boolean hasDigit(String word) {
        return word.chars().anyMatch(c -> c == '3' || c >= '5' && c <= '9');
    }

    private static List<String> letters(String word, int from, int to) {
        char first = word.charAt(from);
        if (from == 0 && VOWELS.indexOf(first) >= 0) {
            return FIRST_VOWEL;
        }
        boolean last = to == word.length();
        return last && (first == 'a' || first == 'e')
                ? LAST_A
                : SOUNDS.getOrDefault(word.substring(from, to), List.of());
    }

    private static int soundLength(String word, int at) {
        if (at + 2 <= word.length() && SOUNDS.containsKey(word.substring(at, at + 2))) {
            return 2;
        }
        return SOUNDS.containsKey(word.substring(at, at + 1)) ? 1 : 0;
    }

    /** Arabic writes a doubled consonant once. */
    private static int repeats(String word, int at, int length) {
        String sound = word.substring(at, at + length);
        boolean consonant = VOWELS.indexOf(word.charAt(at)) < 0;
        return consonant && word.startsWith(sound, at + length) ? length : 0;
    }

    private static Map.Entry<String, List<String>> sound(String latin, String... arabic) {
        return Map.entry(latin, List.of(arabic));
    }
}
