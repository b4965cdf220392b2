package mizan.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.signal.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AxisFiguresTest {

    @Test
    void figures_areWhatPaperAndPencilSay() {
        AxisFigures figures = AxisFigures.of(
                Axis.ABUSE,
                0.5,
                List.of(
                        judged(Label.POSITIVE, 0.9, Outcome.REJECT),
                        judged(Label.POSITIVE, 0.6, Outcome.HOLD),
                        judged(Label.POSITIVE, 0.2, Outcome.APPROVE),
                        judged(Label.NEGATIVE, 0.6, Outcome.HOLD),
                        judged(Label.NEGATIVE, 0.1, Outcome.APPROVE),
                        judged(Label.UNLABELLED, 0.9, Outcome.REJECT)));

        assertThat(figures.rows()).isEqualTo(5);
        assertThat(figures.positives()).isEqualTo(3);
        assertThat(figures.precision()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figures.recall()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figures.f1()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figures.macroF1()).isCloseTo((2 / 3.0 + 0.5) / 2, within(1e-9));
        // Of six pairs four are in order and one is a tie.
        assertThat(figures.auc()).isCloseTo(4.5 / 6, within(1e-9));
        assertThat(figures.stopped()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figures.rejected()).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void oneClass_isNotMeasuredAsTwo() {
        AxisFigures positives = AxisFigures.of(
                Axis.ABUSE,
                0.5,
                List.of(judged(Label.POSITIVE, 0.9, Outcome.REJECT), judged(Label.POSITIVE, 0.2, Outcome.APPROVE)));
        AxisFigures negatives = AxisFigures.of(Axis.ABUSE, 0.5, List.of(judged(Label.NEGATIVE, 0.1, Outcome.APPROVE)));

        assertThat(List.of(positives.auc(), positives.macroF1())).allMatch(figure -> figure.isNaN());
        assertThat(positives.recall()).isEqualTo(0.5);
        assertThat(positives.notMeasured()).containsExactly("every labelled comment is positive");
        assertThat(List.of(
                        negatives.auc(),
                        negatives.macroF1(),
                        negatives.f1(),
                        negatives.precision(),
                        negatives.recall(),
                        negatives.stopped(),
                        negatives.rejected()))
                .allMatch(figure -> figure.isNaN());
        assertThat(negatives.ece()).isCloseTo(0.1, within(1e-9));
        assertThat(negatives.notMeasured())
                .containsExactly("no comment is labelled as positive", "none is claimed to be positive");
    }

    @Test
    void file_isReadWithItsLineBreaks(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("a.tsv"), "id\ttext\tabuse\tspam\tkind\n7\tone<LF>two\t1\t\tOFF|x\n");

        assertThat(LabelledFile.read(file).comments())
                .containsExactly(new LabelledComment("7", "one\ntwo", Label.POSITIVE, Label.UNLABELLED, "OFF|x"));
    }

    @Test
    void badFile_isRefusedWithTheLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.tsv"), "id\ttext\tabuse\tspam\tkind\n7\tone\tyes\t\t\n");

        assertThatThrownBy(() -> LabelledFile.read(file))
                .hasMessageContaining("a.tsv:2")
                .hasMessageContaining("yes");
    }

    private static JudgedComment judged(Label abuse, double probability, Outcome outcome) {
        LabelledComment comment = new LabelledComment("1", "نص", abuse, Label.UNLABELLED, "");
        return new JudgedComment(comment, new Verdict(outcome, 0, probability, List.of()));
    }
}
