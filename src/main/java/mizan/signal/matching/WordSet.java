package mizan.signal.matching;

import java.util.Collection;
import java.util.Set;

/**
 * Folded words of which most words of a text are none: a few bits for each word say so first, and stay in the processor's
 * cache where the words themselves do not.
 */
public final class WordSet {

    private static final int GOLDEN_RATIO = 0x9E3779B1;

    /** Of so many bits one is set at most, so that one word in 16 is looked up in vain. */
    private static final int ROOM = 16;

    private final Set<String> words;
    private final long[] bits;
    private final int shift;

    private WordSet(Set<String> words) {
        this.words = words;
        int size = Math.max(Long.SIZE, Integer.highestOneBit(words.size() * ROOM));
        this.bits = new long[size / Long.SIZE];
        this.shift = Integer.SIZE - Integer.numberOfTrailingZeros(size);
        for (String word : words) {
            int place = word.hashCode() * GOLDEN_RATIO >>> shift;
            bits[place / Long.SIZE] |= 1L << place;
        }
    }

    public static WordSet of(Collection<String> words) {
        return new WordSet(Set.copyOf(words));
    }

    public static WordSet of(String... words) {
        return new WordSet(Set.of(words));
    }

    public boolean contains(String word) {
        return mayHold(word.hashCode()) && words.contains(word);
    }

    /** False where certainly no word has this {@link String#hashCode}: a word that is not at hand as such need not be made. */
    public boolean mayHold(int hash) {
        int place = hash * GOLDEN_RATIO >>> shift;
        return (bits[place / Long.SIZE] & 1L << place) != 0;
    }
}
