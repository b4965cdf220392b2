package mizan.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.app.ModerationConfig;
import mizan.comment.SiteId;
import mizan.moderation.Thresholds;
import mizan.settings.site.SiteDefinition;
import mizan.signal.activity.StaffNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void sitesOfOneOrigin_needDifferentPaths() {
        Map<String, String> second = Map.of("mizan.sites.fr.origins", "https://fr.example,https://www.akhbar.example");

        assertThatThrownBy(() -> configured(second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(".path: https://www.akhbar.example/ is the site ");
        Map<String, String> apart = new HashMap<>(second);
        apart.put("mizan.sites.fr.path", "/fr/");
        assertThat(configured(apart).definitions().values())
                .filteredOn(found -> found.site().hasOrigin("https://www.akhbar.example"))
                .hasSize(2);
    }

    @Test
    void rulesAboutArticles_areRead() {
        SiteDefinition plain = configured(Map.of()).definitions().get(AKHBAR);
        assertThat(plain.articlesKnown()).isFalse();
        assertThat(plain.fetchArticles()).isTrue();
        ConfiguredSites other = configured(Map.of(
                "mizan.sites.akhbar.articles-known", "true",
                "mizan.sites.akhbar.fetch-articles", "false",
                "mizan.sites.akhbar.private-articles", "true"));
        assertThat(other.definitions().get(AKHBAR).articlesKnown()).isTrue();
        assertThat(other.definitions().get(AKHBAR).fetchArticles()).isFalse();
        assertThat(other.withPrivateArticles()).containsExactly(AKHBAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0S", "23H", "-1D", "3651D"})
    void articleRetention_isADayToTenYears(String retention) {
        assertThatThrownBy(() -> configured(Map.of("mizan.article-retention", retention)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mizan.article-retention: must be from 1D to 3650D");
        assertThat(configured(Map.of("mizan.article-retention", "1D")).definitions())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0S", "23H", "-1D", "3651D"})
    void heldRetention_isADayToTenYears_forAllSitesAndForEach(String retention) {
        for (String key : List.of("mizan.held-retention", "mizan.sites.akhbar.held-retention")) {
            assertThatThrownBy(() ->
                            configured(Map.of("mizan.sites.akhbar.origins", "https://akhbar.example", key, retention)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(key + ": must be from 1D to 3650D");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0S", "23H", "-1D", "3651D"})
    void retentionOfLogs_isBounded(String retention) {
        assertThatThrownBy(() -> configured(Map.of("mizan.audit-retention", retention)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mizan.audit-retention: must be from 1D to 3650D");
        assertThatThrownBy(() -> configured(Map.of("mizan.sign-in-retention", retention)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mizan.sign-in-retention: must be from 1D to 365D");
        assertThat(configured(Map.of("mizan.audit-retention", "1D", "mizan.sign-in-retention", "365D"))
                        .definitions())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "/fr", "fr/", "//", "/fr//", "/fr?/", "/../%2f/"})
    void badPath_isNamedWithItsKey(String path) {
        assertThatThrownBy(() -> configured(Map.of("mizan.sites.akhbar.path", path)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mizan.sites.akhbar.path: " + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "0123456789abcdef0123456789abcdef,short",
                "0123456789abcdef0123456789abcdef,1123456789abcdef0123456789abcdef,2123456789abcdef0123456789abcdef"
            })
    void badKeys_areNamedButNotShown(String keys) {
        assertThatThrownBy(() -> configured(Map.of("mizan.sites.akhbar.keys", keys)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mizan.sites.akhbar.keys: at most 2, of at least 32 characters")
                .message()
                .doesNotContain("short");
    }

    @Test
    void demo_canBeChangedByASingleSetting() {
        ConfiguredSites sites = configured(Map.of("mizan.sites.demo.thresholds.spam-hold", "0.5"));

        SiteId demo = new SiteId("demo");
        assertThat(sites.definitions()).containsKey(demo);
        assertThat(sites.policies().get(demo).thresholds().spamHold()).isEqualTo(0.5);
        assertThat(sites.definitions().get(demo).requireEmail()).isTrue();
    }

    @Test
    void siteWithoutOrigins_isNamedWithItsKey() {
        assertThatThrownBy(() -> configured(Map.of("mizan.sites.fr.title", "Le Journal")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mizan.sites.fr.origins is missing");
    }

    /** Its keys in Redis would be those that all sites share. */
    @Test
    void siteNamedAsWhatAllShare_isRefused() {
        assertThatThrownBy(() -> configured(Map.of("mizan.sites.desk.origins", "https://desk.example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mizan.sites.desk: the id desk is taken by what all sites share");
    }

    @Test
    void twoKeys_areValid() {
        String keys = "0123456789abcdef0123456789abcdef,1123456789abcdef0123456789abcdef";

        assertThat(configured(Map.of("mizan.sites.akhbar.keys", keys))
                        .keys()
                        .get(AKHBAR)
                        .keys())
                .hasSize(2);
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
