package mizan.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import mizan.comment.SiteId;
import mizan.moderation.Mode;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import mizan.signal.Axis;
import mizan.signal.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** Comments that all have the same small probability, whatever they are. */
class TrafficBandsTest {

    private static final Lexicon NO_TERMS =
            Lexicon.parse("none", List.of("form\tmatch\tcategory\tseverity\tdialect\texceptions\texpires\tnote"));
    private static final SitePolicy POLICY = new SitePolicy(Thresholds.DEFAULT, Mode.AUTOMATIC, 0);
    private static final ModerationPipeline RULES = ModerationPipeline.standard(() -> NO_TERMS, site -> POLICY);

    @Test
    void enrichedSet_countsAsTrafficHasIt() {
        List<JudgedComment> labelled = new ArrayList<>(Collections.nCopies(70, judged(Label.POSITIVE)));
        labelled.addAll(Collections.nCopies(30, judged(Label.NEGATIVE)));

        Map<Integer, TrafficBands.Band> bands =
                TrafficBands.of(Axis.ABUSE, labelled, Collections.nCopies(50, judged(Label.UNLABELLED)));

        assertThat(bands).hasSize(1);
        TrafficBands.Band band = bands.values().iterator().next();
        assertThat(band.rows()).isEqualTo(150);
        assertThat(band.unwanted()).isCloseTo(Trainer.NATURAL_SHARE, within(1e-9));
        assertThat(band.claimed()).isCloseTo(labelled.getFirst().probability(Axis.ABUSE), within(1e-9));
    }

    @Test
    void fewComments_sayNothing() {
        assertThat(TrafficBands.of(Axis.ABUSE, Collections.nCopies(19, judged(Label.POSITIVE)), List.of()))
                .isEmpty();
    }

    private static JudgedComment judged(Label abuse) {
        LabelledComment comment = new LabelledComment("1", "حديقة جميلة", abuse, Label.UNLABELLED, "");
        return new JudgedComment(comment, Evaluation.judge(comment.text(), RULES, new SiteId("demo")));
    }
}
