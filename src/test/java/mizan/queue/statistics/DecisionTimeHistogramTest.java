package mizan.queue.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTimeHistogramTest {

    @Test
    void nothingDecided_hasNoQuantile() {
        assertThat(DecisionTimeHistogram.NONE.quantile(0.5)).isEmpty();
        assertThat(DecisionTimeHistogram.NONE.total()).isZero();
    }

    @Test
    void quantiles_areNearTheTrueOnes() {
        DecisionTimeHistogram waits = DecisionTimeHistogram.NONE;
        for (int minutes = 1; minutes <= 240; minutes++) {
            waits = waits.plus(one(Duration.ofMinutes(minutes)));
        }

        assertThat(waits.quantile(0.5).orElseThrow()).isBetween(Duration.ofMinutes(115), Duration.ofMinutes(125));
        assertThat(waits.quantile(0.95).orElseThrow()).isBetween(Duration.ofMinutes(220), Duration.ofMinutes(235));
    }

    @Test
    void longerThanTheLastLimit_isTheLastLimit() {
        assertThat(one(Duration.ofDays(90)).quantile(0.5)).contains(Duration.ofDays(30));
    }

    @Test
    void clocksThatDiffer_giveNoNegativeTime() {
        assertThat(DecisionTimeHistogram.bucket(Duration.ofSeconds(-5))).isZero();
    }

    @Test
    void limits_growByHalfOrDouble() {
        for (int i = 1; i < DecisionTimeHistogram.LIMITS.size(); i++) {
            double growth = (double) DecisionTimeHistogram.LIMITS.get(i).toMillis()
                    / DecisionTimeHistogram.LIMITS.get(i - 1).toMillis();
            assertThat(growth).isBetween(1.3, 2.2);
        }
    }

    @Test
    void otherNumberOfBuckets_isRefused() {
        assertThatThrownBy(() -> new DecisionTimeHistogram(List.of(1L))).isInstanceOf(IllegalArgumentException.class);
    }

    private static DecisionTimeHistogram one(Duration time) {
        List<Long> counts = new ArrayList<>(DecisionTimeHistogram.NONE.counts());
        counts.set(DecisionTimeHistogram.bucket(time), 1L);
        return new DecisionTimeHistogram(counts);
    }
}
