package mizan.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mizan.comment.SiteId;
import mizan.moderation.Outcome;
import mizan.moderation.Thresholds;
import mizan.signal.Axis;
import mizan.testsupport.ShippedPipelines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the rules alone are worth on labelled data, which is not part of the repository: these tests are skipped where the
 * folder is missing. The floors stand just under what was reached.
 */
@Tag("quality")
class RulesQualityTest {

    private static final Path DATA = Path.of(System.getProperty("mizan.sets", "../shared/data"));

    /** What newspapers published is ordinary: hardly any of it may be stopped. */
    @ParameterizedTest
    @CsvSource({"readers_saudi", "readers_morocco", "readers_morocco_latin", "readers_algeria_latin"})
    void publishedComments_areHardlyEverStopped(String set) throws IOException {
        Evaluation evaluation = evaluate(set, "train");

        assertThat(share(evaluation, Outcome.REJECT)).as("rejected").isLessThanOrEqualTo(0.005);
        assertThat(share(evaluation, Outcome.HOLD)).as("held").isLessThanOrEqualTo(0.03);
    }

    @ParameterizedTest
    @CsvSource({"sohateful, SPAM, 0.30", "ads_gulf, SPAM, 0.22", "osact4, ABUSE, 0.45", "thsab, ABUSE, 0.40"})
    void unwantedComments_areStopped(String set, Axis axis, double floor) throws IOException {
        assertThat(evaluate(set, "dev").figures(axis).orElseThrow().stopped()).isGreaterThanOrEqualTo(floor);
    }

    private static Evaluation evaluate(String set, String part) throws IOException {
        Path file = DATA.resolve(set).resolve(part + ".tsv");
        assumeThat(Files.exists(file))
                .as("Labelled data are missing: no file " + file)
                .isTrue();
        return Evaluation.of(
                LabelledFile.read(file),
                ShippedPipelines.RULES,
                new SiteId("quality"),
                axis -> Thresholds.DEFAULT.abuseHold());
    }

    private static double share(Evaluation evaluation, Outcome outcome) {
        return (double) evaluation.outcomes().get(outcome) / evaluation.rows();
    }
}
