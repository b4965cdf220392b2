package mizan.signal.matching;

import java.util.Map;
import mizan.signal.matching.Clitics.After;
import org.jspecify.annotations.Nullable;

/** The kinds of suffixes by their letters, which stand side by side in a number: asked without taking a word apart. */
final class Suffixes {

    /** Letters of the longest suffix; so many a number has room for. */
    static final int LONGEST = 4;

    private static final int BITS = 8;

    private final long[] letters = new long[1 << BITS];
    private final @Nullable After[] kinds = new After[1 << BITS];

    /** Takes suffixes of one to {@link #LONGEST} letters; fewer than half as many as there is room for. */
    Suffixes(Map<String, After> suffixes) {
        suffixes.forEach((suffix, kind) -> {
            int place = place(letters(suffix, 0));
            letters[place] = letters(suffix, 0);
            kinds[place] = kind;
        });
    }

    /** What {@code word} ends with from {@code index} on; null where that is no suffix. */
    @Nullable
    After of(String word, int index) {
        return word.length() - index > LONGEST ? null : kinds[place(letters(word, index))];
    }

    private static long letters(String word, int from) {
        long letters = 0;
        for (int i = from; i < word.length(); i++) {
            letters = letters << Character.SIZE | word.charAt(i);
        }
        return letters;
    }

    /** Where these letters are, or where they would be put. */
    private int place(long sought) {
        int place = (int) (sought * 0x9E3779B97F4A7C15L >>> Long.SIZE - BITS);
        while (letters[place] != 0 && letters[place] != sought) {
            place = place + 1 & letters.length - 1;
        }
        return place;
    }
}
