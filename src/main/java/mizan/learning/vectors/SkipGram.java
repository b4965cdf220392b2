package mizan.learning.vectors;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Learns vectors that foretell which words stand around a word: skip-gram with negative sampling, where a word is a
 * row of its own, if the vocabulary has it, and the mean of those of its letter n-grams (Bojanowski et al., "Enriching Word Vectors
 * with Subword Information", 2017, have the mean of all; then like letters count for more than like company). In one thread and with sums in a fixed order, so that the result is the same everywhere.
 */
final class SkipGram {

    /** How many numbers a vector has; a multiple of eight. */
    static final int SIZE = WordVectors.SIZE;

    private static final int WINDOW = 5;
    private static final int NEGATIVES = 5;
    private static final float FIRST_RATE = 0.05f;

    /** Words that are more frequent are skipped now and then. */
    private static final double FREQUENT = 1e-4;

    private static final int NEGATIVE_TABLE = 1 << 20;

    /** Sums beyond are as good as certain. */
    private static final int LARGEST_SUM = 8;

    private static final int SUM_STEPS = 1 << 10;

    private final int[] sequence;
    private final int[] grams;
    private final int[] gramStarts;

    /** For each word its row; -1 where the vocabulary has it not. */
    private final int[] rows;

    private final int vocabulary;
    private final int[] negatives;
    private final int[] kept;
    private final float[] sigmoid = new float[SUM_STEPS + 1];

    /** First the rows of words, then those of n-grams. */
    private final float[] inner;

    private final float[] outer;
    private final float[] sum = new float[SIZE];
    private final float[] change = new float[SIZE];
    private final int[] context = new int[2 * WINDOW];

    private long random = 0x2545F4914F6CDD1DL;

    /** {@code words} are the vocabulary's, in the order of their rows; n-grams have slots below {@code gramSlots}. */
    SkipGram(Corpus corpus, int[] words, int gramSlots) {
        this.sequence = corpus.sequence();
        this.grams = corpus.grams();
        this.gramStarts = corpus.gramStarts();
        this.vocabulary = words.length;
        this.rows = new int[corpus.words()];
        Arrays.fill(rows, -1);
        for (int row = 0; row < words.length; row++) {
            rows[words[row]] = row;
        }
        this.negatives = negatives(corpus, words);
        this.kept = kept(corpus, sequence.length);
        for (int i = 0; i <= SUM_STEPS; i++) {
            double sum = (2.0 * i / SUM_STEPS - 1) * LARGEST_SUM;
            sigmoid[i] = (float) (1 / (1 + StrictMath.exp(-sum)));
        }
        this.inner = new float[(vocabulary + gramSlots) * SIZE];
        this.outer = new float[vocabulary * SIZE];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = (below(1 << 16) / (float) (1 << 16) - 0.5f) * 2 / SIZE;
        }
    }

    /** Words to contrast with, each as often as the root of its count says. */
    private static int[] negatives(Corpus corpus, int[] words) {
        double all = 0;
        for (int word : words) {
            all += Math.sqrt(corpus.count(word));
        }
        int[] table = new int[NEGATIVE_TABLE];
        double reached = 0;
        int row = -1;
        for (int i = 0; i < table.length; i++) {
            while (row < 0 || (reached < (i + 0.5) / table.length && row < words.length - 1)) {
                row++;
                reached += Math.sqrt(corpus.count(words[row])) / all;
            }
            table[i] = row;
        }
        return table;
    }

    /** For each word how often of 2^16 times it is looked at. */
    private static int[] kept(Corpus corpus, int length) {
        int[] kept = new int[corpus.words()];
        for (int word = 0; word < kept.length; word++) {
            double share = FREQUENT * length / corpus.count(word);
            kept[word] = (int) Math.min(1 << 16, (Math.sqrt(share) + share) * (1 << 16));
        }
        return kept;
    }

    /** Goes over the corpus {@code rounds} times. */
    void train(int rounds, Consumer<String> progress) {
        int[] text = new int[1 << 12];
        for (int round = 0; round < rounds; round++) {
            progress.accept("  round " + (round + 1) + " of " + rounds + " ...");
            int size = 0;
            for (int i = 0; i < sequence.length; i++) {
                if (sequence[i] == Corpus.END || size == text.length) {
                    float done = (round + i / (float) sequence.length) / rounds;
                    learn(text, size, FIRST_RATE * Math.max(0.0001f, 1 - done));
                    size = 0;
                } else if (below(1 << 16) < kept[sequence[i]]) {
                    text[size++] = sequence[i];
                }
            }
        }
    }

    private void learn(int[] text, int size, float rate) {
        for (int i = 0; i < size; i++) {
            int window = 1 + below(WINDOW);
            int around = 0;
            for (int j = Math.max(0, i - window); j < Math.min(size, i + window + 1); j++) {
                if (j != i && rows[text[j]] >= 0) {
                    context[around++] = rows[text[j]];
                }
            }
            if (around > 0) {
                learn(text[i], around, rate);
            }
        }
    }

    /** Learns that {@code word} stands beside the first {@code around} of the context. */
    private void learn(int word, int around, float rate) {
        int from = gramStarts[word];
        int end = gramStarts[word + 1];
        if (end == from && rows[word] < 0) {
            return;
        }
        sum(word, from, end);
        Arrays.fill(change, 0);
        for (int c = 0; c < around; c++) {
            contrast(context[c], 1, rate);
            for (int n = 0; n < NEGATIVES; n++) {
                int negative = negatives[below(NEGATIVE_TABLE)];
                if (negative != context[c]) {
                    contrast(negative, 0, rate);
                }
            }
        }
        if (rows[word] >= 0) {
            add(change, inner, rows[word] * SIZE);
        }
        float share = 1f / Math.max(1, end - from);
        for (int k = 0; k < SIZE; k++) {
            change[k] *= share;
        }
        for (int g = from; g < end; g++) {
            add(change, inner, (vocabulary + grams[g]) * SIZE);
        }
    }

    /** The vector of a word: its row, if it has one, and the mean of those of its n-grams. */
    private void sum(int word, int from, int end) {
        Arrays.fill(sum, 0);
        for (int g = from; g < end; g++) {
            addFrom(inner, (vocabulary + grams[g]) * SIZE, sum);
        }
        float share = 1f / Math.max(1, end - from);
        for (int k = 0; k < SIZE; k++) {
            sum[k] *= share;
        }
        if (rows[word] >= 0) {
            addFrom(inner, rows[word] * SIZE, sum);
        }
    }

    private void contrast(int row, int label, float rate) {
        int at = row * SIZE;
        float step = rate * (label - sigmoid(product(sum, outer, at)));
        for (int k = 0; k < SIZE; k++) {
            change[k] += step * outer[at + k];
        }
        for (int k = 0; k < SIZE; k++) {
            outer[at + k] += step * this.sum[k];
        }
    }

    /** Eight sums side by side: a processor adds them at once, and the order is always the same. */
    private static float product(float[] one, float[] all, int at) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        for (int k = 0; k < SIZE; k += 8) {
            a += one[k] * all[at + k];
            b += one[k + 1] * all[at + k + 1];
            c += one[k + 2] * all[at + k + 2];
            d += one[k + 3] * all[at + k + 3];
            e += one[k + 4] * all[at + k + 4];
            f += one[k + 5] * all[at + k + 5];
            g += one[k + 6] * all[at + k + 6];
            h += one[k + 7] * all[at + k + 7];
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }

    private static void add(float[] what, float[] to, int at) {
        for (int k = 0; k < SIZE; k++) {
            to[at + k] += what[k];
        }
    }

    private static void addFrom(float[] from, int at, float[] to) {
        for (int k = 0; k < SIZE; k++) {
            to[k] += from[at + k];
        }
    }

    private float sigmoid(float sum) {
        if (sum >= LARGEST_SUM) {
            return 1;
        }
        return sum <= -LARGEST_SUM ? 0 : sigmoid[(int) ((sum / LARGEST_SUM + 1) / 2 * SUM_STEPS)];
    }

    /** A number below {@code bound}, a power of two or small beside 2^31: xorshift64*. */
    private int below(int bound) {
        random ^= random >>> 12;
        random ^= random << 25;
        random ^= random >>> 27;
        return (int) (((random * 0x2545F4914F6CDD1DL >>> 33) * bound) >>> 31);
    }

    /** The vector of {@code word}. */
    float[] vector(int word) {
        sum(word, gramStarts[word], gramStarts[word + 1]);
        return sum.clone();
    }

    /** The mean of the rows of the n-grams of {@code word}, as if the vocabulary had it not. */
    float[] gramMean(int word) {
        int row = rows[word];
        rows[word] = -1;
        float[] mean = vector(word);
        rows[word] = row;
        return mean;
    }

    /** The row of the n-grams in {@code slot}. */
    float[] gram(int slot) {
        return Arrays.copyOfRange(inner, (vocabulary + slot) * SIZE, (vocabulary + slot + 1) * SIZE);
    }
}
