package mizan.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.RecordChange;
import mizan.audit.RecordType;
import mizan.audit.SettingsStoreInMemory;
import mizan.comment.SiteId;
import mizan.moderation.Mode;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitePoliciesTest {

    private static final SiteId DEMO = new SiteId("demo");
    private static final SitePolicy CONFIGURED = new SitePolicy(Thresholds.DEFAULT, Mode.AUTOMATIC, 1);
    private static final SiteSettings STRICT = new SiteSettings(0.2, 1, 0.3, 0.95, "hold_first_comments", 3);

    private final SettingsStoreInMemory settingsStore = new SettingsStoreInMemory(Clock.systemUTC());
    private final SitePolicies here = new SitePolicies(Map.of(DEMO, CONFIGURED), settingsStore);
    private final SitePolicies elsewhere = new SitePolicies(Map.of(DEMO, CONFIGURED), settingsStore);

    @Test
    void whereNothingIsSet_theConfigurationCounts() {
        here.refresh();

        assertThat(here.apply(DEMO)).isEqualTo(CONFIGURED);
    }

    @Test
    void change_countsHereAtOnce_andElsewhereWithTheNextRefresh() {
        assertThat(here.change(DEMO, "", Optional.of(STRICT), "editor")).isTrue();

        assertThat(here.apply(DEMO).thresholds()).isEqualTo(new Thresholds(0.2, 1, 0.3, 0.95));
        assertThat(here.apply(DEMO).mode()).isEqualTo(Mode.HOLD_FIRST_COMMENTS);
        assertThat(elsewhere.apply(DEMO)).isEqualTo(CONFIGURED);
        elsewhere.refresh();
        assertThat(elsewhere.apply(DEMO)).isEqualTo(here.apply(DEMO));
    }

    @Test
    void change_isLoggedWithBeforeAndAfter_andCanGoBackToTheConfiguration() {
        here.change(DEMO, "", Optional.of(STRICT), "editor");
        String kept = here.record(DEMO);

        assertThat(here.change(DEMO, kept, Optional.empty(), "editor")).isTrue();

        assertThat(here.apply(DEMO)).isEqualTo(CONFIGURED);
        NewAuditEntry auditEntry = settingsStore
                .entries(Optional.empty(), "", 1)
                .items()
                .getFirst()
                .details();
        assertThat(auditEntry).isEqualTo(new NewAuditEntry(AuditAction.SETTINGS_CHANGED, "editor", "demo", kept, ""));
    }

    @Test
    void whoSawAnOlderState_changesNothing() {
        here.change(DEMO, "", Optional.of(STRICT), "editor");

        assertThat(elsewhere.change(DEMO, "", Optional.empty(), "sara")).isTrue();
        assertThat(elsewhere.change(DEMO, "", Optional.of(new SiteSettings(0, 1, 0, 1, "automatic", 0)), "sara"))
                .isFalse();
        assertThat(here.apply(DEMO).firstComments()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.4, 0.4, 0.9, automatic, 1",
        "-0.1, 0.4, 0.4, 0.9, automatic, 1",
        "0.4, 1.1, 0.4, 0.9, automatic, 1",
        "0.4, 0.9, NaN, 0.9, automatic, 1",
        "0.4, 0.9, 0.4, 0.9, sometimes, 1",
        "0.4, 0.9, 0.4, 0.9, automatic, -1",
        "0.4, 0.9, 0.4, 0.9, automatic, 101",
    })
    void settingsThatCannotBe_areRefused(double a, double b, double c, double d, String mode, int first) {
        SiteSettings wrong = new SiteSettings(a, b, c, d, mode, first);

        assertThatThrownBy(() -> here.change(DEMO, "", Optional.of(wrong), "editor"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(settingsStore.actions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not json", "{\"mode\":\"automatic\"}", "{\"spam_hold\":2,\"mode\":\"automatic\"}", "{\"new\":1}"
            })
    void recordThatCannotBeRead_leavesTheConfiguration(String record) {
        settingsStore.write(new RecordChange(
                RecordType.SETTINGS,
                "demo",
                "",
                record,
                NewAuditEntry.of(AuditAction.SETTINGS_CHANGED, "editor", "demo")));

        here.refresh();

        assertThat(here.apply(DEMO).firstComments()).isIn(0, 1);
    }
}
