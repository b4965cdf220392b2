package mizan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import mizan.testsupport.MovableClock;
import org.junit.jupiter.api.Test;

class ReadLimitTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:15:30Z"));

    @Test
    void addressOverTheLimit_waitsForTheEndOfItsMinute() {
        ReadLimit limit = new ReadLimit(2, clock);
        assertThat(limit.count("192.0.2.1")).isZero();
        clock.move(Duration.ofSeconds(20));
        assertThat(limit.count("192.0.2.1")).isZero();

        assertThat(limit.count("192.0.2.1")).isEqualTo(Duration.ofSeconds(40));
        assertThat(limit.count("192.0.2.2")).isZero();

        clock.move(Duration.ofMillis(39_500));
        assertThat(limit.count("192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
        clock.move(Duration.ofSeconds(1));
        assertThat(limit.count("192.0.2.1")).isZero();
    }

    @Test
    void addressesOfOneNetwork_areOne() {
        ReadLimit limit = new ReadLimit(1, clock);
        assertThat(limit.count("2001:db8::1")).isZero();

        assertThat(limit.count("2001:db8::ffff")).isPositive();
        assertThat(limit.count("2001:db8:0:1::1")).isZero();
    }

    @Test
    void zero_isWithoutLimit() {
        ReadLimit limit = new ReadLimit(0, clock);
        for (int i = 0; i < 5000; i++) {
            assertThat(limit.count("192.0.2.1")).isZero();
        }
        assertThat(limit.size()).isZero();
    }

    @Test
    void moreAddressesThanAreCounted_takeNoMoreMemory() {
        ReadLimit limit = new ReadLimit(1, clock);
        for (int i = 0; i < 2 * ReadLimit.MOST_ADDRESSES; i++) {
            limit.count("name-" + i);
        }
        assertThat(limit.size()).isLessThanOrEqualTo(ReadLimit.MOST_ADDRESSES);
    }

    @Test
    void negativeLimit_isRefused_andNamed() {
        assertThatThrownBy(() -> new ReadLimit(-1, clock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mizan.limits.reads-per-address");
    }
}
