package mizan.text;

import java.util.Arrays;

/**
 * The smallest hashes of the pieces of a text, five characters each: two texts have an equal hash in as many places as
 * they have pieces in common (Jaccard), on average.
 *
 * <p>One hash function spreads the pieces over the places, and each place keeps its smallest («one permutation
 * hashing», Li, Owen and Zhang 2012), so that a piece costs one hash instead of one for each place. A place that got
 * none takes the smallest of another, which is drawn by the place's own number («optimal densification», Shrivastava
 * 2017): where it took its neighbour's, a common phrase such as «ان شاء الله» would fill several in a row. Lucene's
 * {@code MinHashFilter} does just that, and takes longer than folding and tokenising a comment together.
 */
final class MinHash {

    private static final int PIECE = 5;
    private static final long PIECE_MASK = (1L << (PIECE * 12)) - 1;

    private final long[] smallest;
    private int filled;

    private MinHash(int places) {
        smallest = new long[places];
        Arrays.fill(smallest, Long.MAX_VALUE);
    }

    /** The smallest hashes in {@code places} places; the same on every machine. */
    static MinHash of(CharSequence text, int places) {
        MinHash hashes = new MinHash(places);
        hashes.read(text);
        return hashes;
    }

    /** How many places got a piece of their own: few where a text is short or repeats itself. */
    int filled() {
        return filled;
    }

    /** The hash of a place; only for texts that filled at least one. */
    long get(int place) {
        int from = place;
        for (long draw = 1; smallest[from] == Long.MAX_VALUE; draw++) {
            from = place(mix((long) place << 32 | draw));
        }
        return smallest[from];
    }

    private void read(CharSequence text) {
        long piece = 0;
        for (int i = 0; i < text.length(); i++) {
            piece = ((piece << 12) ^ text.charAt(i)) & PIECE_MASK;
            if (i >= PIECE - 1) {
                put(mix(piece));
            }
        }
    }

    private void put(long hash) {
        int place = place(hash);
        long value = hash & Integer.MAX_VALUE;
        filled += smallest[place] == Long.MAX_VALUE ? 1 : 0;
        smallest[place] = Math.min(smallest[place], value);
    }

    /** By the upper half of a hash. */
    private int place(long hash) {
        return (int) (((hash >>> 32) * smallest.length) >>> 32);
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
    static long mix(long hash) {
        hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
        return hash ^ hash >>> 31;
    }
}
