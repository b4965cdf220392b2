package mizan.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.learning.model.Calibration;
import mizan.learning.model.Features;
import mizan.learning.model.ModelFile;
import mizan.learning.model.ModelReader;
import mizan.learning.vectors.WordVectors;
import mizan.moderation.Mode;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import mizan.signal.Axis;
import mizan.signal.lexicon.Lexicon;
import mizan.text.ArabicCommentAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training on an export that somebody made, too small to be good but large enough to show what was learnt. */
class TrainerTest {

    private static final String HEADER = "id\ttext\tabuse\tspam\tkind\n";
    private static final Lexicon NO_TERMS =
            Lexicon.parse("none", List.of("form\tmatch\tcategory\tseverity\tdialect\texceptions\texpires\tnote"));
    private static final SitePolicy POLICY = new SitePolicy(Thresholds.DEFAULT, Mode.AUTOMATIC, 0);
    private static final ModerationPipeline RULES = ModerationPipeline.standard(() -> NO_TERMS, site -> POLICY);

    @TempDir
    Path data;

    @Test
    void sameData_givesTheSameBytes() throws IOException {
        writeSet();

        assertThat(ModelFile.bytes(train().model())).isEqualTo(ModelFile.bytes(train().model()));
    }

    @Test
    void whatWasLabelled_isLearnt() throws IOException {
        writeSet();

        ModelReader reader = train().model().reader();

        assertThat(points(reader, "قلمطوف زرنبيل جدا", Axis.ABUSE))
                .isGreaterThan(points(reader, "حديقة جميلة جدا", Axis.ABUSE) + 1);
        assertThat(points(reader, "خصومات شندقية هائلة", Axis.SPAM))
                .isGreaterThan(points(reader, "حديقة جميلة جدا", Axis.SPAM) + 1);
    }

    @Test
    void enrichedSet_countsLikeAnother() throws IOException {
        Label[] labels = {Label.POSITIVE, Label.NEGATIVE, Label.NEGATIVE, Label.NEGATIVE};
        List<Example> examples = Arrays.stream(labels).map(TrainerTest::example).toList();

        SetBalance balance = new SetBalance(Axis.ABUSE, examples);

        double positives = balance.weight(examples.getFirst());
        double all = examples.stream().mapToDouble(balance::weight).sum();
        assertThat(positives / all).isCloseTo(SetBalance.POSITIVE_SHARE, within(1e-9));
        assertThat(all).isCloseTo(examples.size(), within(1e-9));
        assertThat(new SetBalance(Axis.SPAM, examples).weight(examples.getFirst()))
                .isEqualTo(1);
    }

    private static Example example(Label abuse) {
        return example(abuse, "");
    }

    private static Example example(Label abuse, String kind) {
        LabelledComment comment = new LabelledComment("1", "نص", abuse, Label.UNLABELLED, kind);
        return new Example(TrainingSet.of("mine"), false, comment, new Features(), List.of(0.0, 0.0), 0);
    }

    @ParameterizedTest
    @CsvSource({"60, 0", "0, 60", "30, 30"})
    void calibration_isForTheShareThatIsFitted_whateverKindOfHarmlessCommentsThereIs(int labelled, int published) {
        List<Example> examples = new ArrayList<>(Collections.nCopies(40, example(Label.POSITIVE)));
        examples.addAll(Collections.nCopies(labelled, example(Label.NEGATIVE)));
        examples.addAll(Collections.nCopies(published, example(Label.UNLABELLED, "published")));
        float[][] nothingSeen = new float[examples.size()][2];

        Calibration calibration = Trainer.calibration(Axis.ABUSE, examples, nothingSeen);

        double logOdds = examples.getFirst().rules(Axis.ABUSE) + calibration.points(0);
        assertThat(1 / (1 + Math.exp(-logOdds))).isCloseTo(Trainer.FITTED_ABUSE, within(1e-6));
    }

    @Test
    void card_namesTheSetAndWhatWasMeasured() throws IOException {
        writeSet();
        TrainedModel trained = train();

        assertThat(ModelCard.of(trained, Map.of(), model -> RULES))
                .contains("own export")
                .contains("| mine |")
                .contains("macro-F1");
    }

    @Test
    void folderWithoutSets_isRefused() {
        assertThatThrownBy(this::train)
                .hasMessageContaining("no labelled comment")
                .hasMessageContaining("train.tsv");
    }

    @Test
    void wrongLabel_isNamedWithItsLine() throws IOException {
        Files.createDirectory(data.resolve("mine"));
        Files.writeString(data.resolve("mine/train.tsv"), HEADER + "1\tنص\tyes\t\t\n");

        assertThatThrownBy(this::train).hasMessageContaining("train.tsv:2");
    }

    private TrainedModel train() throws IOException {
        return new Trainer(line -> {}).train(TrainingData.read(data, RULES, WordVectors.NONE, Set.of(), line -> {}));
    }

    private void writeSet() throws IOException {
        Files.createDirectories(data.resolve("mine"));
        Files.writeString(data.resolve("mine/train.tsv"), rows(120));
        Files.writeString(data.resolve("mine/dev.tsv"), rows(20));
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < count; i++) {
            rows.append(i).append("a\tأنت قلمطوف زرنبيل رقم ").append(i).append("\t1\t0\tOFF\n");
            rows.append(i).append("s\tعندنا خصومات شندقية هائلة رقم ").append(i).append("\t0\t1\tAD\n");
            rows.append(i).append("n\tحديقة جميلة في مدينتنا رقم ").append(i).append("\t0\t0\tNOT\n");
            rows.append(i).append("p\tمقال مفيد عن المدارس رقم ").append(i).append("\t\t\tpublished\n");
        }
        return rows.toString();
    }

    private static double points(ModelReader reader, String text, Axis axis) {
        reader.look(new ArabicCommentAnalyzer().analyze(text));
        return reader.points(axis);
    }
}
