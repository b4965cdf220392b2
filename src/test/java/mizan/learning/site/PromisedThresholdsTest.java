package mizan.learning.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mizan.moderation.Outcome;
import mizan.moderation.StoppingPoints;
import mizan.moderation.Thresholds;
import mizan.signal.Axis;
import org.junit.jupiter.api.Test;

class PromisedThresholdsTest {

    private static final Thresholds SHIPPED = Thresholds.WITH_MODEL;
    private static final Promise PROMISE = new Promise(0.03, 400);

    @Test
    void asMuchIsHeld_asMayWait() {
        List<StoppingPoints> published = published(2000);

        PromisedThresholds set = PromisedThresholds.of(PROMISE, SHIPPED, published);

        assertThat(set.isHoldSet()).isTrue();
        assertThat(set.isKept()).isTrue();
        assertThat(set.waiting().share()).isBetween(0.025, 0.03);
        assertThat(set.waiting().upper()).isBetween(0.03, 0.04);
        assertThat(set.thresholds().abuseHold()).isGreaterThan(SHIPPED.abuseHold());
        assertThat(PromisedThresholds.of(new Promise(0.3, 400), SHIPPED, published)
                        .thresholds()
                        .abuseHold())
                .isLessThan(set.thresholds().abuseHold());
    }

    @Test
    void tooFewPublished_leaveThresholdsAsShipped_andItIsSaid() {
        PromisedThresholds set = PromisedThresholds.of(PROMISE, SHIPPED, published(300));

        assertThat(set.isHoldSet()).isFalse();
        assertThat(set.isRejectSet()).isFalse();
        assertThat(set.thresholds()).isEqualTo(SHIPPED);
        assertThat(PromisedThresholds.of(PROMISE, SHIPPED, List.of()).waiting().upper())
                .isEqualTo(1);
    }

    @Test
    void rejectionIsRaised_untilOneInSoManyIsRejected() {
        List<StoppingPoints> published = new ArrayList<>(published(1190));
        for (int i = 0; i < 10; i++) {
            published.add(new StoppingPoints(
                    Map.of(Axis.ABUSE, 0.95, Axis.SPAM, 0.0), Map.of(Axis.ABUSE, 0.86 + i * 0.01), true));
        }

        PromisedThresholds set = PromisedThresholds.of(PROMISE, SHIPPED, published);

        assertThat(set.isRejectSet()).isTrue();
        assertThat(set.rejected().count()).isEqualTo(3);
        assertThat(set.thresholds().abuseReject()).isBetween(0.91, 0.93);
        assertThat(PromisedThresholds.of(PROMISE, SHIPPED, published(1200))
                        .thresholds()
                        .abuseReject())
                .isEqualTo(SHIPPED.abuseReject());
    }

    @Test
    void whatRulesHoldAlone_breaksThePromise_andItIsSaid() {
        List<StoppingPoints> published = IntStream.range(0, 1000)
                .mapToObj(i -> new StoppingPoints(Map.of(Axis.ABUSE, 0.01), Map.of(), i < 50))
                .toList();

        PromisedThresholds set = PromisedThresholds.of(PROMISE, SHIPPED, published);

        assertThat(set.isKept()).isFalse();
        assertThat(set.waiting().share()).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void curve_goesFromStrictToMild_withThePresentPointInTheMiddle() {
        List<StoppingPoints> unwanted = IntStream.range(0, 200)
                .mapToObj(i -> new StoppingPoints(Map.of(Axis.ABUSE, 0.2 + i * 0.004), Map.of(), i % 10 == 0))
                .toList();

        CostCurve curve = CostCurve.around(SHIPPED, published(1000), unwanted);

        assertThat(curve.present().thresholds()).isEqualTo(SHIPPED);
        assertThat(curve.present().moved()).isZero();
        assertThat(curve.points()).isSortedAccordingTo((one, next) -> {
            boolean isMilder = next.waiting().share() <= one.waiting().share()
                    && next.stopped().share() <= one.stopped().share()
                    && next.settled().share() >= one.settled().share();
            return isMilder ? -1 : 1;
        });
        CostCurve.Point present = curve.present();
        long missed = unwanted.stream()
                .filter(one -> one.under(SHIPPED) == Outcome.APPROVE)
                .count();
        assertThat(present.wronglySettled().count()).isEqualTo((int) missed).isPositive();
    }

    @Test
    void promisesThatAreNone_areRefused() {
        for (double waiting : new double[] {0, 1, -1, Double.NaN}) {
            assertThatThrownBy(() -> new Promise(waiting, 400)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Promise(0.03, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wilsonInterval_isThatOfTheTextbook() {
        assertThat(new MeasuredShare(3, 100).lower()).isCloseTo(0.0103, within(0.0001));
        assertThat(new MeasuredShare(3, 100).upper()).isCloseTo(0.0845, within(0.0001));
        assertThat(new MeasuredShare(0, 1200).upper()).isLessThan(1.0 / 300);
    }

    /** Probabilities from 0 to 0.6, evenly: a tenth is above 0.54. */
    private static List<StoppingPoints> published(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new StoppingPoints(Map.of(Axis.ABUSE, 0.6 * i / count, Axis.SPAM, 0.0), Map.of(), false))
                .toList();
    }
}
