package mizan.learning.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mizan.learning.model.Calibration;
import mizan.learning.model.FeatureReader;
import mizan.learning.model.InvalidModelException;
import mizan.learning.model.LinearTable;
import mizan.learning.model.Model;
import mizan.learning.model.ModelReader;
import mizan.learning.model.NeutralWords;
import mizan.learning.model.TrainedWeights;
import mizan.signal.Axis;
import mizan.text.ArabicCommentAnalyzer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of a small corpus about food and about ships, in which each word stands in like company only with its own. */
class WordVectorsTest {

    private static final List<String> FOOD = List.of("خبز", "زيت", "ملح", "تمر", "عسل", "لوز", "جبن", "سكر");
    private static final List<String> SHIPS = List.of("مركب", "شراع", "موج", "بحار", "ميناء", "مجداف", "دفة", "رصيف");

    private static WordVectors vectors;

    @TempDir
    Path folder;

    @BeforeAll
    static void learn() {
        vectors = WordVectors.learn(corpus(3), line -> {});
    }

    private static Corpus corpus(int sources) {
        Corpus corpus = new Corpus();
        Random random = new Random(5);
        for (int source = 0; source < sources; source++) {
            corpus.beginSource();
            for (int i = 0; i < 3000; i++) {
                corpus.add(sentence(i % 2 == 0 ? FOOD : SHIPS, random) + " abc12 @sara");
            }
        }
        return corpus;
    }

    private static String sentence(List<String> words, Random random) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            sentence.append(words.get(random.nextInt(words.size()))).append(' ');
        }
        return sentence.toString();
    }

    @Test
    void wordsInLikeCompany_haveLikeVectors() {
        assertThat(closeness("خبز", "عسل")).isGreaterThan(closeness("خبز", "مركب") + 0.3);
        assertThat(closeness("شراع", "موج")).isGreaterThan(closeness("شراع", "سكر") + 0.3);
    }

    @Test
    void wordThatNoVocabularyHas_isWhatItsLettersSay() {
        assertThat(closeness("العسل", "عسل")).isGreaterThan(closeness("العسل", "رصيف"));
    }

    @Test
    void vocabulary_hasOnlyWordsOfSeveralSources_andNoHandlesOrNumbers() {
        assertThat(vectors.words()).isEqualTo(FOOD.size() + SHIPS.size());
        assertThat(WordVectors.learn(corpus(2), line -> {}).isEmpty()).isTrue();
    }

    /** Training weighs the vector of a text, judging the words one by one. */
    @ParameterizedTest
    @ValueSource(
            strings = {"خبز", "خبز وزيت على رصيف الميناء", "كلمات لا يعرفها أحد", "سكر abc12 http://example.com/a"})
    void whatAModelSaysOfAText_isWhatItsVectorWeighs(String text) {
        float[] first = new float[WordVectors.SIZE];
        float[] second = new float[WordVectors.SIZE];
        for (int i = 0; i < first.length; i++) {
            first[i] = i % 5 - 2;
            second[i] = i % 3 - 1;
        }
        LinearTable nothing = LinearTable.of(
                List.of(new TrainedWeights(new float[2], first, 0), new TrainedWeights(new float[2], second, 0)));
        Model.Head plain = new Model.Head(new Calibration(1, 0), 0.5);
        ModelReader reader = new Model(nothing, vectors.weigh(List.of(first, second)), List.of(plain, plain)).reader();

        reader.look(new ArabicCommentAnalyzer().analyze(text));

        assertThat(reader.points(Axis.values()[0])).isCloseTo(product(of(vectors, text), first), within(0.02));
        assertThat(reader.points(Axis.values()[1])).isCloseTo(product(of(vectors, text), second), within(0.02));
    }

    private static double product(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }

    @Test
    void sameTexts_giveTheSameBytes() throws IOException {
        assertThat(VectorFile.bytes(WordVectors.learn(corpus(3), line -> {}))).isEqualTo(VectorFile.bytes(vectors));
    }

    @Test
    void whatIsWritten_isRead() throws IOException {
        Path file = folder.resolve(VectorFile.NAME);

        VectorFile.write(vectors, file);

        assertThat(VectorFile.bytes(VectorFile.read(file))).isEqualTo(Files.readAllBytes(file));
        assertThat(of(VectorFile.read(file), "خبز وزيت")).isEqualTo(of(vectors, "خبز وزيت"));
    }

    @Test
    void damagedFiles_areRefused() throws IOException {
        byte[] bytes = VectorFile.bytes(vectors);
        assertRefused(new byte[0], "no word vectors");
        assertRefused("id\ttext\tabuse\tspam\tkind\tnone of that\n".getBytes(), "no word vectors");
        assertRefused(Arrays.copyOf(bytes, bytes.length - 1), "checksum");
        assertRefused(Arrays.copyOf(bytes, bytes.length + 1), "checksum");
        byte[] changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        assertRefused(changed, "checksum");
        byte[] newer = bytes.clone();
        newer[11] = 99;
        assertRefused(newer, "version 99");
    }

    @Test
    void missingFile_saysHowToMakeOne() {
        assertThatThrownBy(() -> VectorFile.read(folder.resolve("none")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("--vectors");
    }

    private void assertRefused(byte[] bytes, String message) throws IOException {
        Path file = folder.resolve("bad");
        Files.write(file, bytes);
        assertThatThrownBy(() -> VectorFile.read(file))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining(message);
    }

    /** The cosine of the angle between two words, seen from the middle of all. */
    private static double closeness(String one, String other) {
        float[] middle = direction(String.join(" ", FOOD) + " " + String.join(" ", SHIPS));
        float[] first = difference(direction(one), middle);
        float[] second = difference(direction(other), middle);
        return product(first, second) / Math.sqrt(product(first, first) * product(second, second));
    }

    /** The vector of {@code text}, made one long. */
    private static float[] direction(String text) {
        float[] vector = of(vectors, text);
        double length = Math.sqrt(product(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) length;
        }
        return vector;
    }

    private static float[] difference(float[] one, float[] other) {
        float[] difference = one.clone();
        for (int i = 0; i < one.length; i++) {
            difference[i] -= other[i];
        }
        return difference;
    }

    private static float[] of(WordVectors vectors, String text) {
        return vectors.of(new ArabicCommentAnalyzer().analyze(text), new FeatureReader(NeutralWords.known()));
    }
}
