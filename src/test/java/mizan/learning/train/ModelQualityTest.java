package mizan.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mizan.comment.SiteId;
import mizan.moderation.Outcome;
import mizan.signal.Axis;
import mizan.testsupport.ShippedPipelines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the shipped model is worth on labelled data that it was not trained with; skipped where the data are missing, because
 * they are not part of the repository. The floors stand just under what was reached (config/model/README.md).
 */
@Tag("quality")
class ModelQualityTest {

    private static final Path DATA = Path.of(System.getProperty("mizan.sets", "../shared/data"));

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "osact4,    ABUSE, 0.85, 0.955, 0.73, 0.27",
        "osact5,    ABUSE, 0.79, 0.869, 0.61, 0.04",
        "thsab,     ABUSE, 0.79, 0.885, 0.73, 0.31",
        "sohateful, ABUSE, 0.77, 0.885, 0.61, 0.10",
        "darija20k, ABUSE, 0.84, 0.920, 0.70, 0.45",
        "alakrot,   ABUSE, 0.84, 0.920, 0.71, 0.11",
        "sohateful, SPAM,  0.81, 0.915, 0.74, 0.18"
    })
    void unseenComments_areJudgedWell(
            String set, Axis axis, double macroF1, double auc, double stopped, double rejected) throws IOException {
        AxisFigures figures = evaluate(set, "dev").figures(axis).orElseThrow();

        assertThat(figures.macroF1()).as("macro-F1").isGreaterThanOrEqualTo(macroF1);
        assertThat(figures.auc()).as("AUC").isGreaterThanOrEqualTo(auc);
        assertThat(figures.stopped()).as("stopped").isGreaterThanOrEqualTo(stopped);
        assertThat(figures.rejected()).as("rejected").isGreaterThanOrEqualTo(rejected);
    }

    @ParameterizedTest
    @CsvSource({"ads_gulf"})
    void adverts_areStopped(String set) throws IOException {
        assertThat(evaluate(set, "dev").figures(Axis.SPAM).orElseThrow().stopped())
                .isGreaterThanOrEqualTo(0.86);
    }

    /** These it was trained with; the model card tells what becomes of published comments that it does not know. */
    @ParameterizedTest
    @CsvSource({"readers_saudi", "readers_morocco", "readers_morocco_latin", "readers_algeria_latin"})
    void publishedComments_areHardlyEverStopped(String set) throws IOException {
        Evaluation evaluation = evaluate(set, "train");

        double rejected = share(evaluation, Outcome.REJECT);
        assertThat(rejected).as("rejected").isLessThanOrEqualTo(0.001);
        assertThat(rejected + share(evaluation, Outcome.HOLD)).as("stopped").isLessThanOrEqualTo(0.013);
    }

    private static Evaluation evaluate(String set, String part) throws IOException {
        Path file = DATA.resolve(set).resolve(part + ".tsv");
        assumeThat(Files.exists(file))
                .as("Labelled data are missing: no file " + file)
                .isTrue();
        return Evaluation.of(
                LabelledFile.read(file),
                ShippedPipelines.RULES_AND_MODEL,
                new SiteId("quality"),
                ShippedPipelines.MODEL::threshold);
    }

    private static double share(Evaluation evaluation, Outcome outcome) {
        return (double) evaluation.outcomes().get(outcome) / evaluation.rows();
    }
}
