package mizan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.comment.SiteId;
import mizan.desk.live.LiveChange.LivePosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a client of the live stream says that it was. */
class LivePositionTest {

    @Test
    void place_isReadAsItIsWritten() {
        LivePosition place = LivePosition.of(new SiteId("akhbar-1"), "1795502968976-3");

        assertThat(LivePosition.parse(place.toString())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "demo",
                "demo-1",
                "demo--1-0",
                "demo-1-x",
                "demo-9999999999999999999-0",
                "demo-1-9999999999999999999"
            })
    void whatIsNoPlace_isNone(String text) {
        assertThat(LivePosition.parse(text)).isEmpty();
    }
}
