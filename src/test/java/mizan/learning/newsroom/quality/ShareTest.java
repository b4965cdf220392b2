package mizan.learning.newsroom.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

    /** The interval of Wilson's paper of 1927 for 9 of 10. */
    @Test
    void interval_isWilsons() {
        Share share = new Share(10, 9);

        assertThat(share.value()).isEqualTo(0.9);
        assertThat(share.low()).isCloseTo(0.596, within(0.001));
        assertThat(share.high()).isCloseTo(0.982, within(0.001));
    }

    @Test
    void ofFew_littleIsKnown_alsoWhereAllAreRight() {
        assertThat(new Share(3, 3).low()).isLessThan(0.5);
        assertThat(new Share(3, 3).high()).isEqualTo(1);
    }

    @Test
    void ofNone_nothingIsKnown() {
        assertThat(Share.NONE.low()).isZero();
        assertThat(Share.NONE.high()).isEqualTo(1);
    }

    @Test
    void moreConfirmedThanLookedAt_isRefused() {
        assertThatThrownBy(() -> new Share(2, 3)).hasMessageContaining("3 of 2");
    }
}
