package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import mizan.comment.SiteId;
import mizan.moderation.Thresholds;
import mizan.signal.activity.StaffNames;
import org.junit.jupiter.api.Test;

class ConfiguredSitesTest {

    private static final SiteId AKHBAR = new SiteId("akhbar");

    @Test
    void siteWithoutStaff_knowsTheGenericNames() {
        assertThat(configured(Map.of()).policies().get(AKHBAR).staff()).isSameAs(StaffNames.GENERIC);
    }

    @Test
    void staff_isReadAsAList() {
        ConfiguredSites sites = configured(Map.of("mizan.sites.akhbar.staff", "ليلى السعدي,أحمد بن يوسف"));

        assertThat(sites.policies().get(AKHBAR).staff()).isNotSameAs(StaffNames.GENERIC);
    }

    @Test
    void badStaff_isNamedWithItsKey() {
        assertThatThrownBy(() -> configured(Map.of("mizan.sites.akhbar.staff", "ليلى السعدي,---")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mizan.sites.akhbar.staff: «---»");
        assertThatThrownBy(() -> configured(Map.of("mizan.sites.akhbar.staff", "س".repeat(101))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mizan.sites.akhbar.staff:");
    }

    private static ConfiguredSites configured(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("mizan.sites.akhbar.origins", "https://www.akhbar.example");
        return ConfiguredSites.of(
                new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withMapping(ModerationConfig.class)
                        .withSources(new PropertiesConfigSource(all, "test", 100))
                        .build()
                        .getConfigMapping(ModerationConfig.class),
                Thresholds.WITH_MODEL);
    }
}
