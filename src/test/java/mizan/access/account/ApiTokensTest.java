package mizan.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import mizan.access.account.TokenResult.Made;
import mizan.access.account.TokenResult.Refused;
import mizan.access.account.TokenResult.Why;
import mizan.audit.AuditAction;
import mizan.audit.RecordType;
import mizan.audit.SettingsStoreInMemory;
import mizan.testsupport.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokensTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:10:00Z"));
    private final SettingsStoreInMemory settingsStore = new SettingsStoreInMemory(clock);
    private final DeskAccounts accounts = new DeskAccounts(settingsStore, new SecureRandom(), clock);
    private final ApiTokens tokens = new ApiTokens(settingsStore, accounts, new SecureRandom(), clock);

    @BeforeEach
    void prepareAccounts() {
        accounts.prepare("a moderator's password", "an editor's password");
        accounts.add("second", DeskRole.EDITOR, "editor");
        settingsStore.forgetEntries();
    }

    @Test
    void tokenOfADisabledEditor_opensNothing_untilTheAccountIsEnabledAgain() {
        Made made = (Made) tokens.make("cms", DeskRole.EDITOR, 30, "second");
        assertThat(tokens.find(made.text())).isPresent();

        accounts.disable("second", true, "editor");
        assertThat(tokens.find(made.text())).isEmpty();

        accounts.disable("second", false, "editor");
        assertThat(tokens.find(made.text())).isPresent();
    }

    @Test
    void tokenOfWhoIsNoEditorAnyMore_opensNothing() {
        Made made = (Made) tokens.make("cms", DeskRole.EDITOR, 30, "second");

        accounts.changeRole("second", DeskRole.MODERATOR, "editor");

        assertThat(tokens.find(made.text())).isEmpty();
    }

    @Test
    void token_isGoodUntilItExpires() {
        Made made = make("cms");

        assertThat(made.text()).matches("mizan_cms_[a-zA-Z2-9]{40}");
        assertThat(tokens.find(made.text())).map(ApiToken::principal).contains("token:cms");
        clock.move(Duration.ofDays(30));
        assertThat(tokens.find(made.text())).isEmpty();
    }

    @Test
    void token_isKeptAsAHash() {
        Made made = make("cms");

        assertThat(settingsStore.all(RecordType.TOKENS).toString() + settingsStore.entries(Optional.empty(), "", 10))
                .doesNotContain(made.text().substring("mizan_cms_".length()));
    }

    @Test
    void revokedToken_isNoLongerGood() {
        Made made = make("cms");

        assertThat(tokens.revoke("cms", "editor")).isTrue();
        assertThat(tokens.find(made.text())).isEmpty();
        assertThat(tokens.revoke("cms", "editor")).isFalse();
        assertThat(settingsStore.actions()).containsExactly(AuditAction.TOKEN_REVOKED, AuditAction.TOKEN_MADE);
    }

    @Test
    void newTokenOfAnOldName_isAnother_andWasNeverUsed() {
        Made old = make("cms");
        tokens.find(old.text());
        tokens.revoke("cms", "editor");
        make("cms");

        assertThat(tokens.find(old.text())).isEmpty();
        assertThat(tokens.all().getFirst().lastUsed()).isEmpty();
    }

    @Test
    void lastUse_isKnownToTheHour() {
        Made made = make("cms");
        assertThat(tokens.all().getFirst().lastUsed()).isEmpty();

        tokens.find(made.text());

        assertThat(tokens.all().getFirst().lastUsed()).contains(Instant.parse("2026-11-24T09:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mizan_", "mizan__", "mizan_cms", "mizan_cms_", "mizan_cms_wrong", "mizan_CMS_x", "cms_x"})
    void whatIsNoToken_isNone(String text) {
        make("cms");

        assertThat(tokens.find(text)).isEmpty();
    }

    @Test
    void whatCannotBe_isRefused() {
        make("cms");

        assertThat(tokens.make("cms", "moderator", 30, "editor")).isEqualTo(new Refused(Why.NAME_TAKEN));
        assertThat(tokens.make("a_b", "moderator", 30, "editor")).isEqualTo(new Refused(Why.BAD_NAME));
        assertThat(tokens.make("a", "root", 30, "editor")).isEqualTo(new Refused(Why.BAD_ROLE));
        assertThat(tokens.make("a", "editor", 0, "editor")).isEqualTo(new Refused(Why.BAD_DAYS));
        assertThat(tokens.make("a", "editor", 731, "editor")).isEqualTo(new Refused(Why.BAD_DAYS));
    }

    private Made make(String name) {
        return (Made) tokens.make(name, "moderator", 30, "editor");
    }
}
