package mizan.text;

import java.util.Arrays;
import java.util.List;

/**
 * The smallest hash of the pairs of neighbouring terms under each of some hash functions: two texts have an equal hash
 * in as many of them as they have pairs in common (Jaccard), on average.
 *
 * <p>Not Lucene's {@code MinHashFilter}, for two reasons, both measured. It takes longer than folding and tokenising a
 * comment together, because it makes four objects for each pair and keeps a tree for each hash. And its hash functions
 * are one function shifted, and its buckets borrow from their neighbours: in a short comment one common pair, such as
 * «ان شاء الله», then fills several hashes in a row, and texts that share nothing else look alike.
 */
final class MinHash {

    /** The increment of the SplitMix64 generator: 2^64 over the golden ratio. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private MinHash() {}

    /** The smallest hashes under {@code functions} functions; the same on every machine. */
    static long[] of(List<Term> terms, int functions) {
        long[] smallest = new long[functions];
        Arrays.fill(smallest, Long.MAX_VALUE);
        for (int i = 1; i < terms.size(); i++) {
            long pair = pair(terms.get(i - 1).form(), terms.get(i).form());
            for (int function = 0; function < functions; function++) {
                smallest[function] = Math.min(smallest[function], mix(pair + GOLDEN * function));
            }
        }
        return smallest;
    }

    private static long pair(String first, String second) {
        return mix((long) first.hashCode() << 32 | second.hashCode() & 0xFFFF_FFFFL);
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
    static long mix(long hash) {
        hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
        return hash ^ hash >>> 31;
    }
}
