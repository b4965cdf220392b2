package mizan.settings.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UsualRatesTest {

    @Test
    void siteWithoutDays_hasNoUsualRate() {
        assertThat(UsualRates.perMinute(List.of())).isZero();
        assertThat(UsualRates.perMinute(List.of(0L, 0L))).isZero();
    }

    @Test
    void dayUnderAttack_andDaysWithoutComments_changeNothing() {
        assertThat(UsualRates.perMinute(List.of(1440L, 0L, 1440L, 250_000L, 1440L, 0L)))
                .isEqualTo(1);
    }

    @Test
    void ofTwoDays_theLesserCounts() {
        assertThat(UsualRates.perMinute(List.of(250_000L, 2880L))).isEqualTo(2);
    }
}
