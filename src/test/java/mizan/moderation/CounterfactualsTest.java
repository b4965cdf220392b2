package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mizan.comment.RecentActivity;
import mizan.moderation.Counterfactual.HigherThreshold;
import mizan.moderation.Counterfactual.WithoutReasons;
import mizan.signal.Axis;
import mizan.signal.Field;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.Strength;
import org.junit.jupiter.api.Test;

class CounterfactualsTest {

    private static final VerdictPolicy POLICY = new VerdictPolicy();
    private static final SitePolicy SITE = new SitePolicy(Thresholds.DEFAULT, Mode.AUTOMATIC, 0);
    private static final Signal PLAIN = term(0, Strength.HIGH);
    private static final Signal INSULT = term(0, Strength.MEDIUM);
    private static final Signal OTHER_INSULT = term(20, Strength.MEDIUM);

    @Test
    void approved_nothingIsMilder() {
        assertThat(of(SITE)).isEmpty();
    }

    @Test
    void heldByMode_nothingOfTheCommentWouldChangeIt() {
        assertThat(of(new SitePolicy(Thresholds.DEFAULT, Mode.HOLD_EVERYTHING, 0)))
                .isEmpty();
    }

    @Test
    void onePlainTerm_isNamed() {
        assertThat(of(SITE, PLAIN)).containsExactly(new WithoutReasons(List.of(PLAIN), Outcome.APPROVE));
    }

    @Test
    void twoWitnesses_eachWasNeeded() {
        assertThat(of(SITE, INSULT, OTHER_INSULT))
                .containsExactly(
                        new WithoutReasons(List.of(INSULT), Outcome.HOLD),
                        new WithoutReasons(List.of(OTHER_INSULT), Outcome.HOLD));
    }

    @Test
    void twoPlainTerms_mustGoTogether() {
        Signal other = term(20, Strength.HIGH);

        assertThat(of(SITE, PLAIN, other)).containsExactly(new WithoutReasons(List.of(PLAIN, other), Outcome.APPROVE));
    }

    @Test
    void moreReasonsThanAPersonReads_nothingIsTold() {
        Signal[] many = IntStream.range(0, 21)
                .mapToObj(i -> term(20 * i, Strength.HIGH))
                .toArray(Signal[]::new);

        assertThat(of(SITE, many)).isEmpty();
    }

    @Test
    void learnedScore_aHigherThresholdIsMilderToo() {
        Signal learned = Signal.weighing(SignalKind.LEARNED_ABUSE, 3, List.of(), "");

        List<Counterfactual> found = of(SITE, learned);

        assertThat(found.getFirst()).isEqualTo(new WithoutReasons(List.of(learned), Outcome.APPROVE));
        assertThat(found.getLast()).isInstanceOfSatisfying(HigherThreshold.class, threshold -> {
            assertThat(threshold.axis()).isEqualTo(Axis.ABUSE);
            assertThat(threshold.threshold()).isBetween(0.5, 0.55);
            assertThat(threshold.outcome()).isEqualTo(Outcome.APPROVE);
        });
    }

    @Test
    void settingsThatHaveChangedSince_makeItMilderAlready_soThatNoReasonIsTold() {
        Verdict rejected = POLICY.judge(List.of(PLAIN), SITE, RecentActivity.NONE);
        SitePolicy rejectsNothing = new SitePolicy(new Thresholds(0.4, 1, 0.35, 1), Mode.AUTOMATIC, 0);

        assertThat(new Counterfactuals(POLICY, rejectsNothing, rejected).find()).isEmpty();
    }

    private static List<Counterfactual> of(SitePolicy site, Signal... signals) {
        Verdict verdict = POLICY.judge(List.of(signals), site, RecentActivity.NONE);
        return new Counterfactuals(POLICY, site, verdict).find();
    }

    private static Signal term(int start, Strength strength) {
        return new Signal(
                SignalKind.LEXICON_TERM,
                Axis.ABUSE,
                strength == Strength.HIGH ? 5.5 : 3.2,
                strength,
                MaxOutcome.MAY_REJECT,
                List.of(new Span(Field.TEXT, start, start + 5)),
                Set.of(),
                "insult: x");
    }
}
