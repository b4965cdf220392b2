package mizan.text;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.StringHelper;

/**
 * The smallest hashes of the pairs of neighbouring terms, one for each of some buckets that share out all hashes; a bucket
 * without a pair borrows from the next. For one thread at a time.
 *
 * <p>These are the very hashes of Lucene's {@code MinHashFilter} over word pairs with one hash, one value per bucket and
 * rotation (a test holds the two together). The filter itself costs more than folding and tokenising a comment: it makes
 * a string, a byte array and two objects for each pair and keeps a tree for each bucket.
 */
final class MinHash {

    /** What the filter adds to each hash: the hash of its first hash function's number, 0. */
    private static final long[] FIRST_FUNCTION = StringHelper.murmurhash3_x64_128(new byte[4], 0, 4, 0);

    private static final long FACTOR = 37;

    private final long[] smallest;
    private final boolean[] filled;
    private final long bucketSize;
    private byte[] pair = new byte[128];

    MinHash(int buckets) {
        this.smallest = new long[buckets];
        this.filled = new boolean[buckets];
        this.bucketSize = ((1L << 32) + buckets - 1) / buckets;
    }

    /** The upper half of the smallest hash of each bucket; valid until the next call. At least two terms are needed. */
    long[] of(List<Term> terms) {
        Arrays.fill(filled, false);
        for (int i = 1; i < terms.size(); i++) {
            add(terms.get(i - 1).form(), terms.get(i).form());
        }
        fillEmptyBuckets();
        return smallest;
    }

    private void add(String first, String second) {
        int length = 2 * (first.length() + 1 + second.length());
        if (length > pair.length) {
            pair = new byte[2 * length];
        }
        write(first, 0);
        write(' ', 2 * first.length());
        write(second, 2 * first.length() + 2);
        add(FACTOR * StringHelper.murmurhash3_x64_128(pair, 0, length, 0)[1] + FIRST_FUNCTION[1]);
    }

    private void write(String term, int at) {
        for (int i = 0; i < term.length(); i++) {
            write(term.charAt(i), at + 2 * i);
        }
    }

    private void write(char c, int at) {
        pair[at] = (byte) c;
        pair[at + 1] = (byte) (c >>> 8);
    }

    private void add(long hash) {
        int bucket = (int) ((hash >>> 32) / bucketSize);
        if (!filled[bucket] || Long.compareUnsigned(hash, smallest[bucket]) < 0) {
            filled[bucket] = true;
            smallest[bucket] = hash;
        }
    }

    /** Each takes the value of the next bucket that is not empty, or was filled before it. */
    private void fillEmptyBuckets() {
        for (int bucket = 0; bucket < filled.length; bucket++) {
            for (int step = 1; !filled[bucket] && step < filled.length; step++) {
                int next = (bucket + step) % filled.length;
                filled[bucket] = filled[next];
                smallest[bucket] = smallest[next];
            }
        }
    }
}
