package mizan.learning.vectors;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import mizan.learning.model.FeatureHash;
import mizan.learning.model.FeatureReader;
import mizan.learning.model.Quantization;
import mizan.learning.model.TextVectors;
import mizan.learning.model.WordWeights;
import mizan.text.AnalyzedText;

/**
 * What words mean, as vectors: those of like meaning are close. A word of the vocabulary, which is kept by its hash alone, has
 * one of its own, length 1; that of any other is the mean of its letter n-grams. The numbers are bytes, multiples of a step.
 */
public final class WordVectors implements TextVectors {

    /** How many numbers a vector has. */
    public static final int SIZE = 64;

    /** Without any: texts have no vectors. */
    public static final WordVectors NONE = new WordVectors(new int[0], new byte[0], new byte[0], new byte[0], 1, 1);

    static final int GRAMS = 1 << WordWeights.GRAM_BITS;
    static final int MOST_WORDS = 40_000;

    private static final int LEAST_OFTEN = 5;
    private static final int LEAST_SOURCES = 3;
    private static final int ROUNDS = 4;

    /** Steps of idf for each unit of its natural logarithm. */
    private static final double IDF_SCALE = 20;

    /** What the vector of a text counts for beside its other features; found by trying. */
    static final double WEIGHT = 2.3;

    /** What a word counts for that is not in the vocabulary: less than a rare one, because less is known of it. */
    static final int UNKNOWN_IDF = 120;

    /** The hashes of the words, ascending. */
    private final int[] keys;

    /** For each word what it counts for in a text, 1 to 255. */
    private final byte[] idfs;

    private final byte[] words;
    private final byte[] grams;
    private final float wordStep;
    private final float gramStep;

    WordVectors(int[] keys, byte[] idfs, byte[] words, byte[] grams, float wordStep, float gramStep) {
        this.keys = keys;
        this.idfs = idfs;
        this.words = words;
        this.grams = grams;
        this.wordStep = wordStep;
        this.gramStep = gramStep;
    }

    /** Learns vectors from {@code corpus}; without a word that is frequent in several sources there are none. */
    public static WordVectors learn(Corpus corpus, Consumer<String> progress) {
        int[] vocabulary = corpus.vocabulary(LEAST_OFTEN, LEAST_SOURCES, MOST_WORDS);
        if (vocabulary.length == 0) {
            return NONE;
        }
        SkipGram learner = new SkipGram(corpus, vocabulary, GRAMS);
        learner.train(ROUNDS, progress);
        List<Learnt> words = new ArrayList<>();
        for (int word : vocabulary) {
            words.add(new Learnt(
                    corpus.key(word),
                    idf(corpus.texts(), corpus.textsWith(word)),
                    learner.vector(word),
                    length(learner.gramMean(word))));
        }
        float[] grams = new float[GRAMS * SIZE];
        for (int slot = 0; slot < GRAMS; slot++) {
            System.arraycopy(learner.gram(slot), 0, grams, slot * SIZE, SIZE);
        }
        return of(words, grams);
    }

    /**
     * A word of the vocabulary.
     *
     * @param gramLength how long its vector would be if only its n-grams were known
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Learnt(int key, int idf, float[] vector, double gramLength) {}

    /** Makes all vectors of words one long, and those of n-grams as long as makes other words one long in the mean. */
    static WordVectors of(List<Learnt> learnt, float[] learntGrams) {
        double gramLength = learnt.stream().mapToDouble(Learnt::gramLength).sum() / learnt.size();
        float[] grams = new float[learntGrams.length];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = (float) (learntGrams[i] / gramLength);
        }
        Map<Integer, Learnt> byKey = new TreeMap<>();
        learnt.forEach(word -> byKey.putIfAbsent(word.key(), word));
        int[] keys = new int[byKey.size()];
        byte[] idfs = new byte[keys.length];
        float[] words = new float[keys.length * SIZE];
        int row = 0;
        for (Learnt word : byKey.values()) {
            keys[row] = word.key();
            idfs[row] = (byte) word.idf();
            putUnit(word.vector(), words, row * SIZE);
            row++;
        }
        float wordStep = Quantization.step(words);
        float gramStep = Quantization.step(grams);
        return new WordVectors(
                keys,
                idfs,
                Quantization.bytes(words, wordStep),
                Quantization.bytes(grams, gramStep),
                wordStep,
                gramStep);
    }

    static int idf(int texts, int textsWith) {
        return Math.clamp(Math.round(IDF_SCALE * StrictMath.log((double) texts / textsWith)), 1, WordWeights.MAX_IDF);
    }

    static double length(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    private static void putUnit(float[] vector, float[] to, int at) {
        double length = length(vector);
        for (int k = 0; k < SIZE && length > 0; k++) {
            to[at + k] = (float) (vector[k] / length);
        }
    }

    /** Without any vectors. */
    public boolean isEmpty() {
        return keys.length == 0;
    }

    /** How many words the vocabulary has. */
    public int words() {
        return keys.length;
    }

    @Override
    public String version() {
        return isEmpty() ? "" : VectorFile.version(this);
    }

    @Override
    public int size() {
        return isEmpty() ? 0 : SIZE;
    }

    /** The mean of the vectors of the words of {@code text}, each counted by how rare it is; zeros where no word counts. */
    @Override
    public float[] of(AnalyzedText text, FeatureReader reader) {
        if (isEmpty()) {
            return new float[0];
        }
        Mean mean = new Mean();
        reader.words(text, mean);
        return mean.vector();
    }

    /** The words of one text so far. */
    private final class Mean implements FeatureReader.WordTaker {

        private final double[] sums = new double[SIZE];
        private int counted = WordWeights.SMOOTHING_IDF;

        @Override
        public void word(String form, int[] hashes, int from, int end) {
            int row = Arrays.binarySearch(keys, FeatureHash.of(FeatureHash.WORD, form));
            int idf = row < 0 ? UNKNOWN_IDF : idfs[row] & WordWeights.MAX_IDF;
            counted += idf;
            if (row >= 0) {
                add(words, row, idf * (double) wordStep);
            }
            for (int i = from; i < end && row < 0; i++) {
                int slot = hashes[i] >>> (Integer.SIZE - WordWeights.GRAM_BITS);
                add(grams, slot, idf * (double) gramStep / (end - from));
            }
        }

        private void add(byte[] rows, int row, double weight) {
            for (int k = 0; k < SIZE; k++) {
                sums[k] += weight * rows[row * SIZE + k];
            }
        }

        private float[] vector() {
            float[] vector = new float[SIZE];
            for (int k = 0; k < SIZE; k++) {
                vector[k] = (float) (WEIGHT * sums[k] / counted);
            }
            return vector;
        }
    }

    /** What each word and n-gram says for each axis, where a text's vector is weighed with {@code axes}. */
    @Override
    public WordWeights weigh(List<float[]> axes) {
        if (isEmpty()) {
            return WordWeights.NONE;
        }
        int[] counts = new int[keys.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = idfs[i] & WordWeights.MAX_IDF;
        }
        float[][] ofWords =
                axes.stream().map(axis -> products(words, wordStep, axis)).toArray(float[][]::new);
        float[][] ofGrams =
                axes.stream().map(axis -> products(grams, gramStep, axis)).toArray(float[][]::new);
        return WordWeights.of(keys, counts, ofWords, ofGrams, UNKNOWN_IDF);
    }

    private static float[] products(byte[] rows, float step, float[] axis) {
        float[] products = new float[rows.length / SIZE];
        for (int row = 0; row < products.length; row++) {
            double sum = 0;
            for (int k = 0; k < SIZE; k++) {
                sum += (double) axis[k] * rows[row * SIZE + k];
            }
            products[row] = (float) (WEIGHT * sum * step);
        }
        return products;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(keys.length);
        for (int key : keys) {
            out.writeInt(key);
        }
        out.write(idfs);
        out.writeFloat(wordStep);
        out.write(words);
        out.writeInt(grams.length);
        out.writeFloat(gramStep);
        out.write(grams);
    }

    static WordVectors read(DataInputStream in) throws IOException {
        int[] keys = new int[checked(in.readInt(), MOST_WORDS, "words")];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.readInt();
        }
        byte[] idfs = bytes(in, keys.length);
        float wordStep = in.readFloat();
        byte[] words = bytes(in, keys.length * SIZE);
        byte[] grams = new byte[checked(in.readInt(), GRAMS * SIZE, "numbers of n-grams")];
        float gramStep = in.readFloat();
        in.readFully(grams);
        if (grams.length != (keys.length == 0 ? 0 : GRAMS * SIZE)) {
            throw new IOException(grams.length + " numbers of n-grams");
        }
        return new WordVectors(keys, idfs, words, grams, wordStep, gramStep);
    }

    private static byte[] bytes(DataInputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return bytes;
    }

    private static int checked(int count, int most, String what) throws IOException {
        if (count < 0 || count > most) {
            throw new IOException(count + " " + what);
        }
        return count;
    }
}
