package mizan.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.RecordChange;
import mizan.audit.RecordType;
import mizan.audit.SettingsStoreInMemory;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.moderation.Mode;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Outcome;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import mizan.signal.LateDetector;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.lexicon.InvalidLexiconException;
import mizan.signal.lexicon.Lexicon;
import mizan.signal.lexicon.LexiconReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitePoliciesTest {

    private static final SiteId DEMO = new SiteId("demo");
    private static final SitePolicy CONFIGURED = new SitePolicy(Thresholds.DEFAULT, Mode.AUTOMATIC, 1);
    private static final SiteSettings STRICT = new SiteSettings(0.2, 1, 0.3, 0.95, "hold_first_comments", 3, true);

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
        assertThat(here.apply(DEMO).rejectsOnAgreement()).isTrue();
        assertThat(elsewhere.apply(DEMO)).isEqualTo(CONFIGURED);
        elsewhere.refresh();
        assertThat(elsewhere.apply(DEMO)).isEqualTo(here.apply(DEMO));
    }

    @Test
    void agreement_countsForTheNextComment() throws InvalidLexiconException {
        Lexicon lexicon = Lexicon.parse("test", List.of(LexiconReader.HEADER, "حمار\texact\tinsult\tmedium"));
        LateDetector sure = (comment, seen) -> List.of(Signal.weighing(SignalKind.LEARNED_ABUSE, 6, List.of(), ""));
        ModerationPipeline pipeline = ModerationPipeline.standard(() -> lexicon, List.of(sure), here);
        Draft draft = new Draft(DEMO, new ArticleRef("1", ""), "", "", "", "يا حمار", Circumstances.ORDINARY);
        SiteSettings settings = SiteSettings.of(CONFIGURED);
        assertThat(judged(pipeline, draft)).isEqualTo(Outcome.HOLD);

        SiteSettings agreeing = new SiteSettings(
                settings.spamHold(),
                settings.spamReject(),
                settings.abuseHold(),
                settings.abuseReject(),
                settings.mode(),
                settings.firstComments(),
                true);
        assertThat(here.change(DEMO, "", Optional.of(agreeing), "editor")).isTrue();

        assertThat(judged(pipeline, draft)).isEqualTo(Outcome.REJECT);
    }

    private static Outcome judged(ModerationPipeline pipeline, Draft draft) {
        return pipeline.moderate(pipeline.analyze(draft), RecentActivity.NONE).outcome();
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
        assertThat(elsewhere.change(DEMO, "", Optional.of(new SiteSettings(0, 1, 0, 1, "automatic", 0, false)), "sara"))
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
        SiteSettings wrong = new SiteSettings(a, b, c, d, mode, first, false);

        assertThatThrownBy(() -> here.change(DEMO, "", Optional.of(wrong), "editor"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(settingsStore.actions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void recordOfAVersionWithoutAgreement_isRead_andTheConfigurationSaysWhetherAgreementRejects(boolean configured) {
        SitePolicies policies = new SitePolicies(
                Map.of(DEMO, new SitePolicy(Thresholds.DEFAULT, Mode.AUTOMATIC, 1, configured, CONFIGURED.staff())),
                settingsStore);
        String older = "{\"spam_hold\":0.2,\"spam_reject\":1.0,\"abuse_hold\":0.3,\"abuse_reject\":0.95,"
                + "\"mode\":\"hold_first_comments\",\"first_comments\":3}";
        write(older);

        policies.refresh();

        assertThat(policies.apply(DEMO).thresholds()).isEqualTo(new Thresholds(0.2, 1, 0.3, 0.95));
        assertThat(policies.apply(DEMO).rejectsOnAgreement()).isEqualTo(configured);
        assertThat(SiteSettings.read(older).map(SiteSettings::json)).contains(older);
    }

    private void write(String record) {
        settingsStore.write(new RecordChange(
                RecordType.SETTINGS,
                "demo",
                "",
                record,
                NewAuditEntry.of(AuditAction.SETTINGS_CHANGED, "editor", "demo")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{\"mode\":\"automatic\"}",
                "{\"spam_hold\":2,\"mode\":\"automatic\"}",
                "{\"new\":1}",
                "{\"spam_hold\":0.2,\"spam_reject\":1,\"abuse_hold\":0.3,\"abuse_reject\":1,\"mode\":null,\"first_comments\":3}",
                "{\"spam_hold\":0.2,\"spam_reject\":1,\"abuse_hold\":0.3,\"abuse_reject\":1,\"mode\":\"automatic\"}",
                "{\"spam_hold\":0.2,\"spam_reject\":1,\"abuse_hold\":null,\"abuse_reject\":1,\"mode\":\"automatic\",\"first_comments\":3}"
            })
    void recordThatCannotBeRead_leavesTheConfiguration(String record) {
        write(record);

        here.refresh();

        assertThat(here.apply(DEMO)).isEqualTo(CONFIGURED);
    }
}
