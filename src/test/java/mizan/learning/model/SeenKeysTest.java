package mizan.learning.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SeenKeysTest {

    @Test
    void key_isNewOncePerText() {
        SeenKeys seen = new SeenKeys();

        assertThat(seen.add(7)).isTrue();
        assertThat(seen.add(7)).isFalse();
        seen.clear();
        assertThat(seen.add(7)).isTrue();
    }

    @Test
    void keysThatMeet_areToldApart_alsoBeyondTheFirstSlots() {
        SeenKeys seen = new SeenKeys();

        for (int key = 0; key < 5000; key++) {
            assertThat(seen.add(key)).as("first %d", key).isTrue();
        }
        for (int key = 0; key < 5000; key++) {
            assertThat(seen.add(key)).as("again %d", key).isFalse();
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void afterAllRounds_aTextIsReadAsTheFirst() {
        SeenKeys seen = new SeenKeys(-1);
        seen.add(7);

        seen.clear();

        assertThat(seen.add(7)).isTrue();
        assertThat(seen.add(0)).isTrue();
        assertThat(seen.add(0)).isFalse();
    }
}
