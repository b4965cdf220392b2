package mizan.learning.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What whole words say, as it follows from their vectors: a comment's vector is the mean of its words' vectors, each weighted by
 * its inverse document frequency (idf), and the model is linear in it, so that of each vector only its product with the weights of either
 * axis is kept. A word of the vocabulary is found by its hash; of any other the mean of its letter n-grams is taken.
 */
public final class WordWeights {

    /** Without vectors: no word says anything. */
    public static final WordWeights NONE = new WordWeights(new long[2], new int[0], 1, new float[] {0, 0}, 0);

    /** How many bits of a hash find an n-gram. */
    public static final int GRAM_BITS = 16;

    /** The largest inverse document frequency, in steps of its logarithm. */
    public static final int MAX_IDF = 255;

    /**
     * Every text is as long as if it had so much more of words that say nothing: a single word is not the mean of a text, and
     * would otherwise say more than the same word among others.
     */
    public static final int SMOOTHING_IDF = 800;

    /** Products are multiples of a step, of at most so many, so that the sum over a text fits into an int. */
    private static final int LARGEST = 2047;

    private static final int PRODUCT_BITS = 12;
    private static final int IDF_BITS = 8;
    private static final int MOST_WORDS = 1 << 16;

    /** In each slot the hash of a word, its two products and its idf, which is never 0, from the highest bits down. */
    private final long[] slots;

    private final int shift;

    /** For each n-gram its product with the first axis in the lower half, and with the second in the upper one. */
    private final int[] grams;

    private final int unknownIdf;
    private final float[] steps;
    private final int size;

    private WordWeights(long[] slots, int[] grams, int unknownIdf, float[] steps, int size) {
        this.slots = slots;
        this.shift = Integer.SIZE - Integer.numberOfTrailingZeros(slots.length);
        this.grams = grams;
        this.unknownIdf = unknownIdf;
        this.steps = steps;
        this.size = size;
    }

    /**
     * Rounds products to multiples of a step.
     *
     * @param keys the words' hashes, ascending, no two the same
     * @param idfs what each word counts for, 1 to {@link #MAX_IDF}
     * @param products for each axis what each word says
     * @param gramProducts for each axis what each n-gram says
     * @param unknownIdf what a word counts for that is not among them
     */
    public static WordWeights of(int[] keys, int[] idfs, float[][] products, float[][] gramProducts, int unknownIdf) {
        float[] steps = {step(products[0], gramProducts[0]), step(products[1], gramProducts[1])};
        long[] entries = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            entries[i] = entry(keys[i], rounded(products[0][i], steps[0]), rounded(products[1][i], steps[1]), idfs[i]);
        }
        int[] grams = new int[gramProducts[0].length];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = pair(rounded(gramProducts[0][i], steps[0]), rounded(gramProducts[1][i], steps[1]));
        }
        return new WordWeights(slots(entries), grams, unknownIdf, steps, entries.length);
    }

    private static float step(float[] words, float[] grams) {
        float largest = 0;
        for (float[] values : new float[][] {words, grams}) {
            for (float value : values) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest == 0 ? 1 : largest / LARGEST;
    }

    private static int rounded(float product, float step) {
        return Math.clamp(Math.round(product / step), -LARGEST, LARGEST);
    }

    private static long entry(int key, int first, int second, int idf) {
        long mask = (1 << PRODUCT_BITS) - 1;
        return (long) key << Integer.SIZE
                | (first & mask) << (PRODUCT_BITS + IDF_BITS)
                | (second & mask) << IDF_BITS
                | idf;
    }

    private static int pair(int first, int second) {
        return second << Short.SIZE | (first & 0xFFFF);
    }

    private static long[] slots(long[] entries) {
        long[] slots = new long[Integer.highestOneBit(entries.length + 1) * 4];
        int shift = Integer.SIZE - Integer.numberOfTrailingZeros(slots.length);
        for (long entry : entries) {
            int at = (int) (entry >>> Integer.SIZE) >>> shift;
            while (slots[at] != 0) {
                at = at + 1 & slots.length - 1;
            }
            slots[at] = entry;
        }
        return slots;
    }

    /** Where {@link #entry} keeps what is known of the word with this hash; 0 where it is in no vocabulary. */
    private long find(int key) {
        int at = key >>> shift;
        while (slots[at] != 0 && (int) (slots[at] >>> Integer.SIZE) != key) {
            at = at + 1 & slots.length - 1;
        }
        return slots[at];
    }

    /** True where no word says anything. */
    boolean isEmpty() {
        return grams.length == 0;
    }

    /**
     * What is said by the word with the hash {@code key} and the n-grams from {@code from} to {@code end} (exclusive) of
     * {@code hashes}: {@link #idf} and products in one number.
     */
    long word(int key, int[] hashes, int from, int end) {
        long known = find(key);
        if (known != 0) {
            return known;
        }
        int first = 0;
        int second = 0;
        for (int i = from; i < end; i++) {
            int pair = grams[hashes[i] >>> (Integer.SIZE - GRAM_BITS)];
            first += (short) pair;
            second += pair >> Short.SIZE;
        }
        int count = Math.max(1, end - from);
        return entry(0, first / count, second / count, unknownIdf);
    }

    /** What the {@code word} counts for beside others, 1 to {@link #MAX_IDF}. */
    static int idf(long word) {
        return (int) word & MAX_IDF;
    }

    /** What the {@code word} says on the first axis, in steps. */
    static int first(long word) {
        return (int) word >> (PRODUCT_BITS + IDF_BITS);
    }

    /** What the {@code word} says on the second axis, in steps. */
    static int second(long word) {
        return (int) word << PRODUCT_BITS >> (PRODUCT_BITS + IDF_BITS);
    }

    /** Adds to {@code scores} what the words of {@code sums} say for each axis. */
    void addTo(GroupSums sums, float[] scores) {
        if (sums.idf() > 0) {
            float all = sums.idf() + SMOOTHING_IDF;
            scores[0] += sums.firstOfWords() / all * steps[0];
            scores[1] += sums.secondOfWords() / all * steps[1];
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        long[] entries =
                Arrays.stream(slots).filter(entry -> entry != 0).sorted().toArray();
        for (long entry : entries) {
            out.writeLong(entry);
        }
        out.writeInt(grams.length);
        for (int pair : grams) {
            out.writeInt(pair);
        }
        out.writeInt(unknownIdf);
        out.writeFloat(steps[0]);
        out.writeFloat(steps[1]);
    }

    static WordWeights read(DataInputStream in) throws IOException {
        long[] entries = new long[checked(in.readInt(), MOST_WORDS, "words")];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = in.readLong();
            if (idf(entries[i]) == 0 || (i > 0 && entries[i] >>> Integer.SIZE == entries[i - 1] >>> Integer.SIZE)) {
                throw new IOException("a word that counts for nothing, or twice the same");
            }
        }
        int[] grams = new int[checked(in.readInt(), 1 << GRAM_BITS, "n-grams")];
        if (grams.length != 0 && grams.length != 1 << GRAM_BITS) {
            throw new IOException(grams.length + " n-grams");
        }
        for (int i = 0; i < grams.length; i++) {
            grams[i] = in.readInt();
            if (Math.abs((short) grams[i]) > LARGEST || Math.abs(grams[i] >> Short.SIZE) > LARGEST) {
                throw new IOException("an n-gram with a weight out of range");
            }
        }
        int unknownIdf = in.readInt();
        if (unknownIdf < 1 || unknownIdf > MAX_IDF) {
            throw new IOException("an idf of " + unknownIdf);
        }
        float[] steps = {in.readFloat(), in.readFloat()};
        if (!Float.isFinite(steps[0]) || !Float.isFinite(steps[1])) {
            throw new IOException("steps of words that are no numbers");
        }
        return new WordWeights(slots(entries), grams, unknownIdf, steps, entries.length);
    }

    private static int checked(int count, int most, String what) throws IOException {
        if (count < 0 || count > most) {
            throw new IOException(count + " " + what);
        }
        return count;
    }
}
