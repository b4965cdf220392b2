package mizan.learning.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mizan.learning.model.InvalidModelException;
import mizan.learning.model.SiteLayer;
import org.junit.jupiter.api.Test;

/** Which of its layers knows what. */
class CrossFitTest {

    private static final String UNWANTED = "السحالي";
    private static final String OF_ONE = "الضفادع";

    private final Decisions made = new Decisions(1);
    private final List<DecisionExample> ordinary =
            Decisions.all(List.of(made.approved(120, ""), made.rejected(120, UNWANTED)));

    @Test
    void layerOfAPart_knowsWhatOthersTaught_andNothingOfItsAuthors() {
        List<DecisionExample> ofOne = Decisions.with(made.rejected(40, OF_ONE), one -> Decisions.byAuthor(one, "one"));
        CrossFit fit = fit(Decisions.all(List.of(ordinary, ofOne)));
        int part = CrossFit.part("one", "");

        for (int other = 0; other < CrossFit.PARTS; other++) {
            assertThat(added(made.sentence(UNWANTED), fit.layers().get(other))).isGreaterThan(0.01);
        }
        String text = made.sentence(OF_ONE);
        double unseen = added(text, fit.layers().get(part));
        double seen = added(text, fit.layers().get((part + 1) % CrossFit.PARTS));
        assertThat(seen).isGreaterThan(unseen + 0.01);
    }

    @Test
    void commentLikeOneOfAPart_isNotTaughtToItsLayer() {
        DecisionExample one = made.rejected(1, OF_ONE).getFirst();
        List<DecisionExample> copies = IntStream.range(0, 30)
                .mapToObj(i -> new DecisionExample(
                        "copy" + i,
                        one.text(),
                        one.unwanted(),
                        "copier" + i,
                        "",
                        "sara",
                        one.decidedAt().plusSeconds(i),
                        false))
                .toList();

        // All parts have a copy, so that no layer was taught any of them.
        assertThat(fit(Decisions.all(List.of(ordinary, copies))).layers())
                .isEqualTo(fit(ordinary).layers());
    }

    @Test
    void sameDecisions_giveTheSameBytes_whichAreReadAgain() {
        CrossFit fit = fit(ordinary);

        assertThat(fit(ordinary.reversed()).bytes()).isEqualTo(fit.bytes());
        assertThat(CrossFit.read(fit.bytes())).isEqualTo(fit);
        assertThat(CrossFit.read(new byte[0])).isEqualTo(CrossFit.NONE);
        assertThatThrownBy(() -> CrossFit.read(Arrays.copyOf(fit.bytes(), 1000)))
                .isInstanceOf(InvalidModelException.class);
    }

    @Test
    void whereTheSiteHasNoLayer_nothingIsFitted() {
        assertThat(fit(made.approved(199, "")).isNone()).isTrue();
    }

    private static CrossFit fit(List<DecisionExample> decisions) {
        return LayerTrainer.crossFit(Decisions.DETECTOR.base(), decisions);
    }

    private static double added(String text, SiteLayer layer) {
        return Decisions.verdict(text, layer).abuse()
                - Decisions.verdict(text, SiteLayer.NONE).abuse();
    }
}
