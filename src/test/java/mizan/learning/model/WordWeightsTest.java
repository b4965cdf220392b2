package mizan.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Two words and n-grams with known products: what a text of them scores is the weighted mean. */
class WordWeightsTest {

    private static final int[] KEYS = {-5, 7};
    private static final int[] NO_GRAMS = {};
    private static final float SILENT = WordWeights.SMOOTHING_IDF;

    /** The hash of an n-gram in the slot 9. */
    private static final int GRAM = 9 << (Integer.SIZE - WordWeights.GRAM_BITS);

    private final WordWeights weights = weights(new float[][] {{0.5f, -1}, {-2, 0.25f}});

    private static WordWeights weights(float[][] products) {
        float[][] grams = new float[2][1 << WordWeights.GRAM_BITS];
        grams[0][9] = 0.8f;
        grams[1][9] = -0.4f;
        return WordWeights.of(KEYS, new int[] {100, 50}, products, grams, 30);
    }

    @Test
    void knownWords_countByHowRareTheyAre() {
        GroupSums sums = new GroupSums();
        sums.addWord(weights.word(-5, NO_GRAMS, 0, 0), 1);
        sums.addWord(weights.word(7, NO_GRAMS, 0, 0), 1);

        float[] scores = scores(sums);

        assertThat(scores[0]).isCloseTo((100 * 0.5f - 50) / (150 + SILENT), within(0.001f));
        assertThat(scores[1]).isCloseTo((100 * -2 + 50 * 0.25f) / (150 + SILENT), within(0.001f));
    }

    @Test
    void unknownWord_isTheMeanOfItsNGrams() {
        GroupSums sums = new GroupSums();
        sums.addWord(weights.word(8, new int[] {GRAM, 0}, 0, 2), 1);

        float[] scores = scores(sums);

        assertThat(scores[0]).isCloseTo(0.4f * 30 / (30 + SILENT), within(0.001f));
        assertThat(scores[1]).isCloseTo(-0.2f * 30 / (30 + SILENT), within(0.001f));
    }

    @Test
    void wordThatIsTakenAway_leavesNothing() {
        GroupSums sums = new GroupSums();
        sums.addWord(weights.word(7, NO_GRAMS, 0, 0), 1);
        sums.addWord(weights.word(7, NO_GRAMS, 0, 0), -1);

        assertThat(scores(sums)).containsExactly(0, 0);
    }

    /** The sums of the longest text that is read must fit into an int. */
    @Test
    void longestText_ofTheHeaviestWord_doesNotOverflow() {
        WordWeights heavy = WordWeights.of(
                new int[] {7},
                new int[] {WordWeights.MAX_IDF},
                new float[][] {{3}, {-3}},
                new float[2][1 << WordWeights.GRAM_BITS],
                30);
        GroupSums sums = new GroupSums();
        for (int i = 0; i < FeatureReader.MAX_WORDS; i++) {
            sums.addWord(heavy.word(7, NO_GRAMS, 0, 0), 1);
        }
        float[] scores = new float[2];
        heavy.addTo(sums, scores);

        assertThat(scores[0]).isCloseTo(3, within(0.01f));
        assertThat(scores[1]).isCloseTo(-3, within(0.01f));
    }

    @Test
    void whatIsWritten_isRead() throws IOException {
        byte[] bytes = bytes(weights);

        WordWeights read = WordWeights.read(new DataInputStream(new ByteArrayInputStream(bytes)));

        assertThat(bytes(read)).isEqualTo(bytes);
        assertThat(read.word(7, NO_GRAMS, 0, 0)).isEqualTo(weights.word(7, NO_GRAMS, 0, 0));
    }

    @Test
    void impossibleCounts_areRefused() {
        for (int count : new int[] {-1, Integer.MAX_VALUE}) {
            byte[] bytes = {(byte) (count >> 24), (byte) (count >> 16), (byte) (count >> 8), (byte) count};
            assertThatThrownBy(() -> WordWeights.read(new DataInputStream(new ByteArrayInputStream(bytes))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("words");
        }
    }

    private float[] scores(GroupSums sums) {
        float[] scores = new float[2];
        weights.addTo(sums, scores);
        return scores;
    }

    private static byte[] bytes(WordWeights weights) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        weights.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
