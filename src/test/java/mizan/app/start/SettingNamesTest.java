package mizan.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingNamesTest {

    private static final List<String> PATTERNS = List.of(
            "mizan.demo",
            "mizan.limits.per-address",
            "mizan.limits.per-site",
            "mizan.sites.*.origins",
            "mizan.sites.*.origins[*]",
            "mizan.sites.*.form.require-name");

    private final SettingNames files = SettingNames.inFiles(PATTERNS);
    private final SettingNames variables = SettingNames.ofVariables(PATTERNS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mizan.demo",
                "mizan.limits.per-site",
                "mizan.sites.news.origins",
                "mizan.sites.news.origins[0]",
                "mizan.sites.al-khabar.form.require-name"
            })
    void namesOfSettings_areKnown(String name) {
        assertThat(files.has(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIZAN_DEMO",
                "MIZAN_SITES_NEWS_ORIGINS",
                "MIZAN_SITES_NEWS_ORIGINS_0_",
                "MIZAN_SITES_AL_KHABAR_FORM_REQUIRE_NAME"
            })
    void theirVariables_areKnown(String name) {
        assertThat(variables.has(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mizan.sites.origins", "mizan.sites..origins", "mizan.sites.news", "mizan.Demo", "mizan."})
    void otherNames_areNot(String name) {
        assertThat(files.has(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "mizan.dmeo,                  mizan.demo",
        "mizan.limits.per-adress,     mizan.limits.per-address",
        "mizan.site.news.origins,     mizan.sites.news.origins",
        "mizan.sites.news.orgins,     mizan.sites.news.origins",
        "mizan.sites.a-b.form.requirename, mizan.sites.a-b.form.require-name"
    })
    void slip_isSeenThrough(String written, String meant) {
        assertThat(files.nearest(written)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "MIZAN_LIMIT_PER_SITE,        MIZAN_LIMITS_PER_SITE",
        "MIZAN_SITE_NEWS_ORIGINS,     MIZAN_SITES_NEWS_ORIGINS",
        "MIZAN_SITES_AL_KHABAR_ORIGIN, MIZAN_SITES_AL_KHABAR_ORIGINS"
    })
    void slipInAVariable_isSeenThrough(String written, String meant) {
        assertThat(variables.nearest(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIZAN_SERVICE_HOST", "MIZAN_PORT_8080_TCP", "MIZAN_PORT", "MIZAN_BUILD_NUMBER"})
    void nameOfAnotherProgram_isNoSlip(String name) {
        assertThat(variables.nearest(name)).isEmpty();
    }

    @Test
    void longName_isAnsweredToo() {
        assertThat(files.nearest("mizan." + "a.".repeat(40))).isEmpty();
    }
}
