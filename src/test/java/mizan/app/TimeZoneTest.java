package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZoneTest {

    @Test
    void zone_isUtcUnlessAnotherIsSet() {
        assertThat(zone(Map.of())).isEqualTo(ZoneId.of("UTC"));
        assertThat(zone(Map.of("mizan.desk.time-zone", "Africa/Casablanca"))).isEqualTo(ZoneId.of("Africa/Casablanca"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "25:00", "+99"})
    void zoneThatIsNone_stopsTheStart(String wrong) {
        assertThatThrownBy(() -> zone(Map.of("mizan.desk.time-zone", wrong)))
                .isInstanceOf(ConfigValidationException.class);
    }

    private static ZoneId zone(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ModerationConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(ModerationConfig.class)
                .desk()
                .timeZone();
    }
}
