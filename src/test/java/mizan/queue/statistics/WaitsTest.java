package mizan.queue.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitsTest {

    @Test
    void nothingDecided_hasNoQuantile() {
        assertThat(Waits.NONE.quantile(0.5)).isEmpty();
        assertThat(Waits.NONE.total()).isZero();
    }

    @Test
    void quantiles_areNearTheTrueOnes() {
        Waits waits = Waits.NONE;
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
        assertThat(Waits.bucket(Duration.ofSeconds(-5))).isZero();
    }

    @Test
    void limits_growByHalfOrDouble() {
        for (int i = 1; i < Waits.LIMITS.size(); i++) {
            double growth = (double) Waits.LIMITS.get(i).toMillis() / Waits.LIMITS.get(i - 1).toMillis();
            assertThat(growth).isBetween(1.3, 2.2);
        }
    }

    @Test
    void otherNumberOfBuckets_isRefused() {
        assertThatThrownBy(() -> new Waits(List.of(1L))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Waits one(Duration time) {
        List<Long> counts = new ArrayList<>(Waits.NONE.counts());
        counts.set(Waits.bucket(time), 1L);
        return new Waits(counts);
    }
}
