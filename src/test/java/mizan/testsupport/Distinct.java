package mizan.testsupport;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers, words and network addresses that no other test has, nor had in an earlier run on the same Redis data, where
 * random ones would meet sooner or later.
 */
public final class Distinct {

    // Milliseconds, because no run takes as many numbers as it lasts milliseconds: a later run begins behind it.
    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis());

    private static final String LETTERS = "بتثجحخدذرزسشصضطظعغفق";
    private static final int WORD_LENGTH = 9;
    private static final long WORDS = (long) Math.pow(LETTERS.length(), WORD_LENGTH);

    /** Has no divisor in common with {@link #WORDS}, so that different numbers give different words. */
    private static final long SCATTER = 10_000_019;

    private static final String CONSONANTS = "bdfklmnrst";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = 5;

    private Distinct() {}

    public static long number() {
        return NEXT.getAndIncrement();
    }

    /** A word of Arabic letters that means nothing. */
    public static String word() {
        long rest = Math.floorMod(number() % WORDS * SCATTER, WORDS);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < WORD_LENGTH; i++) {
            word.append(LETTERS.charAt((int) (rest % LETTERS.length())));
            rest /= LETTERS.length();
        }
        return word.toString();
    }

    /** Latin syllables, as of a name; repeated after four days at the earliest. */
    public static String syllables() {
        long rest = number();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < SYLLABLES; i++) {
            name.append(CONSONANTS.charAt((int) (rest % CONSONANTS.length())));
            rest /= CONSONANTS.length();
            name.append(VOWELS.charAt((int) (rest % VOWELS.length())));
            rest /= VOWELS.length();
        }
        return name.toString();
    }

    /** An IPv4 address of a private network. */
    public static String address() {
        long n = number();
        return "10." + (n >> 16 & 255) + "." + (n >> 8 & 255) + "." + (n & 255);
    }
}
