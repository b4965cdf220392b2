package mizan.signal.matching;

/**
 * How the forms of an index begin, as a set of bits that is small enough to stay in the processor's nearest cache: most words
 * begin as no form does, and need not be looked up. Says «maybe» too often, but never misses a form.
 */
final class Beginnings {

    private static final char WORD_BREAK = ' ';

    /** So many letters are looked at; shorter forms count whole. */
    private static final int LETTERS = 4;

    private static final int BITS = 16;
    private static final int PRIME = 0x01000193;
    private static final int GOLDEN_RATIO = 0x9E3779B1;

    private final long[] bits = new long[(1 << BITS) / Long.SIZE];

    /** Whether there is a form of so many letters, less one: one that any letter may follow. */
    private final boolean[] ends = new boolean[LETTERS];

    /** Adds a form of one or more words. */
    void add(String form) {
        int hash = 0;
        for (int i = 0; i < LETTERS; i++) {
            hash = (hash ^ form.charAt(i)) * PRIME;
            if (i == LETTERS - 1 || i == form.length() - 1 || form.charAt(i) == WORD_BREAK) {
                ends[i] = true;
                int place = place(hash, i);
                bits[place / Long.SIZE] |= 1L << place;
                return;
            }
        }
    }

    /** False where certainly no form begins with the letters of {@code word} from {@code start} on. */
    boolean mayHold(CharSequence word, int start) {
        int length = word.length() - start;
        int hash = 0;
        for (int i = 0; i < LETTERS; i++) {
            hash = (hash ^ (i < length ? word.charAt(start + i) : WORD_BREAK)) * PRIME;
            if (ends[i] && isSet(place(hash, i))) {
                return true;
            }
            if (i == length) {
                return false;
            }
        }
        return false;
    }

    private boolean isSet(int place) {
        return (bits[place / Long.SIZE] & 1L << place) != 0;
    }

    private static int place(int hash, int last) {
        return (hash + last) * GOLDEN_RATIO >>> Integer.SIZE - BITS;
    }
}
