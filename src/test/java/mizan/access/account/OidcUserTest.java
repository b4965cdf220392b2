package mizan.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OidcTenantConfig;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import mizan.access.session.Session;
import mizan.audit.SettingsStoreInMemory;
import mizan.testsupport.MovableClock;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OidcUserTest {

    private static final Set<String> MODERATOR = Set.of("moderator");
    private static final Set<String> EDITOR = Set.of("moderator", "editor");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final SettingsStoreInMemory store = new SettingsStoreInMemory(clock);
    private final DeskAccounts accounts = new DeskAccounts(store, new SecureRandom(), clock);
    private final OidcAccounts oidcAccounts = new OidcAccounts(store);

    @ParameterizedTest
    @CsvSource({
        "layla, sso:layla",
        "Layla.S@Akhbar.example, sso:layla.s@akhbar.example",
        "ليلى السعدي, sso:ليلى-السعدي",
        "editor, sso:editor",
        "a/b:c, sso:a-b-c",
        "la\u202Eyla, sso:la-yla",
        "ｌａｙｌａ, sso:layla",
        "layla\u3164, sso:layla-",
        "layla\uFFA0, sso:layla-",
        "lay\u115Fla, sso:lay-la",
        "لي\u0640لى, sso:لي-لى",
        "'', sso:-",
    })
    void name_isWrittenSoThatItPassesForNoOther(String given, String written) {
        assertThat(person(given, "1").name()).isEqualTo(written);
    }

    @Property(tries = 300)
    void anyName_canBeAnAccounts_andNeverThatOfAPasswordAccount(@ForAll String given) {
        OidcUser person = person(given, "1");

        assertThat(OidcUser.isName(person.name(100))).isTrue();
        assertThat(Account.isName(person.name(1))).isFalse();
        assertThat(Session.parse(new Session(person.name(), 0, 1, "x").toString()))
                .isPresent();
    }

    @Test
    void issuerAndSubject_areWhoItIs() {
        assertThat(person("x", "1").subject()).isEqualTo(person("y", "1").subject());
        assertThat(person("x", "1").subject()).isNotEqualTo(person("x", "2").subject());
        assertThat(OidcUser.of("https://other.example", "1", "x", MODERATOR).subject())
                .isNotEqualTo(person("x", "1").subject());
    }

    @Test
    void personWithoutAName_isCalledAsTheProviderKnowsThem() {
        assertThat(OidcUser.of("https://id.example", "U-1", null, MODERATOR).name())
                .isEqualTo("sso:u-1");
    }

    @Test
    void namesakes_getNumbers_andKeepThem() {
        assertThat(oidcAccounts.findOrCreateAndSyncRoles(person("layla", "1")).name())
                .isEqualTo("sso:layla");
        assertThat(oidcAccounts.findOrCreateAndSyncRoles(person("layla", "2")).name())
                .isEqualTo("sso:layla-2");
        assertThat(oidcAccounts.findOrCreateAndSyncRoles(person("layla-2", "3")).name())
                .isEqualTo("sso:layla-2-2");
        assertThat(oidcAccounts.findOrCreateAndSyncRoles(person("layla", "2")).name())
                .isEqualTo("sso:layla-2");
    }

    @Test
    void role_isTheProvidersAtEachSignIn_andNobodyElseChangesIt() {
        oidcAccounts.findOrCreateAndSyncRoles(person("layla", "1"));

        assertThat(oidcAccounts
                        .findOrCreateAndSyncRoles(OidcUser.of("https://id.example", "1", "layla", EDITOR))
                        .isEditor())
                .isTrue();
        assertThat(accounts.changeRole("sso:layla", "moderator", "editor"))
                .isEqualTo(new AccountResult.Refused(AccountResult.Why.NEWSROOM_ACCOUNT));
        assertThat(accounts.resetPassword("sso:layla", "editor"))
                .isEqualTo(new AccountResult.Refused(AccountResult.Why.NEWSROOM_ACCOUNT));
        assertThat(accounts.changePassword("sso:layla", "", "a long enough password"))
                .isEqualTo(new AccountResult.Refused(AccountResult.Why.NEWSROOM_ACCOUNT));
        assertThat(accounts.verify("sso:layla", "")).isEmpty();
    }

    @Test
    void editorWithAPassword_isLeft_howeverManyEditorsTheNewsroomHas() {
        accounts.prepare("m-password", "e-password");
        oidcAccounts.findOrCreateAndSyncRoles(OidcUser.of("https://id.example", "1", "chief", EDITOR));

        assertThat(accounts.disable("editor", true, "sso:chief"))
                .isEqualTo(new AccountResult.Refused(AccountResult.Why.LAST_EDITOR));
        assertThat(accounts.disable("sso:chief", true, "editor")).isInstanceOf(AccountResult.Done.class);
    }

    @Test
    void session_endsAfterTheNewsroomsTime_withTheAccount_andWithTheWay() {
        SignInMethods both = new SignInMethods(true, Optional.of(newsroom(Duration.ofHours(1))));
        Account account = oidcAccounts.findOrCreateAndSyncRoles(person("layla", "1"));
        Session session = accounts.session(account);
        assertThat(accounts.find(session, both)).contains(account);
        assertThat(accounts.find(session, SignInMethods.PASSWORDS)).isEmpty();

        clock.move(Duration.ofHours(1));
        assertThat(accounts.find(session, both)).isEmpty();

        Session second = accounts.session(account);
        accounts.disable("sso:layla", true, "editor");
        assertThat(accounts.find(second, both)).isEmpty();
    }

    @Test
    void passwordAccounts_haveNoSession_whilePasswordsAreOff() {
        accounts.prepare("m-password", "e-password");
        Session session = accounts.session(accounts.find("moderator").orElseThrow());

        assertThat(accounts.find(session, new SignInMethods(false, Optional.of(newsroom(Duration.ofHours(1))))))
                .isEmpty();
    }

    private static OidcSettings newsroom(Duration longest) {
        OidcTenantConfig config =
                OidcTenantConfig.authServerUrl("https://id.example").build();
        return new OidcSettings("", MODERATOR, EDITOR, longest, config, config);
    }

    private static OidcUser person(String name, String subject) {
        return OidcUser.of("https://id.example", subject, name, MODERATOR);
    }
}
