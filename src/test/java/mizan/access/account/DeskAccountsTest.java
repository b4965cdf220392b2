package mizan.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import mizan.access.account.AccountResult.Done;
import mizan.access.account.AccountResult.Refused;
import mizan.access.account.AccountResult.Why;
import mizan.access.session.Session;
import mizan.access.session.SessionCookie;
import mizan.access.session.SessionKey;
import mizan.audit.AuditAction;
import mizan.audit.RecordChange;
import mizan.audit.SettingsStore;
import mizan.audit.SettingsStoreInMemory;
import mizan.testsupport.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskAccountsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final MovableClock clock = new MovableClock(NOW);
    private final SettingsStoreInMemory settingsStore = new SettingsStoreInMemory(clock);
    private final DeskAccounts accounts = new DeskAccounts(settingsStore, random, clock);

    @Test
    void firstStart_makesBothAccountsAndTellsTheirPasswordsOnce() {
        Map<String, String> made = accounts.prepare(null, null);

        assertThat(made).containsOnlyKeys("moderator", "editor");
        assertThat(made.values())
                .doesNotHaveDuplicates()
                .allSatisfy(password -> assertThat(password).matches("[a-zA-Z2-9]{24}"));
        assertThat(accounts.prepare(null, null)).isEmpty();
        made.forEach(
                (name, password) -> assertThat(accounts.verify(name, password)).isPresent());
    }

    @Test
    void editor_isAModeratorToo() {
        accounts.prepare("m-password", "e-password");

        assertThat(accounts.find("moderator").orElseThrow().roles()).isEqualTo(Set.of("moderator"));
        assertThat(accounts.find("editor").orElseThrow().roles()).isEqualTo(Set.of("moderator", "editor"));
    }

    @Test
    void presetPassword_isSetAndUpdated_andNeverTold() {
        assertThat(accounts.prepare("first", null)).containsOnlyKeys("editor");
        assertThat(accounts.verify("moderator", "first")).isPresent();

        assertThat(accounts.prepare("second", null)).isEmpty();
        assertThat(accounts.verify("moderator", "second")).isPresent();
        assertThat(accounts.verify("moderator", "first")).isEmpty();
    }

    @Test
    void presetPasswordThatIsSetAlready_leavesTheHashAlone() {
        accounts.prepare("preset", null);
        String before = accounts.find("moderator").orElseThrow().hash();

        accounts.prepare("preset", null);

        assertThat(accounts.find("moderator").orElseThrow().hash()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoEditorsWhoLowerEachOtherAtOnce_leaveOne(boolean byDisabling) {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        SettingsStore raced = new SettingsStoreInMemory(clock) {
            @Override
            public boolean writeWhile(Map<String, String> others, RecordChange change) {
                meanwhile.getAndSet(() -> {}).run();
                return super.writeWhile(others, change);
            }
        };
        DeskAccounts desk = new DeskAccounts(raced, new SecureRandom(), clock);
        desk.prepare("m-password", "e-password");
        desk.add("amina", "editor", "editor");
        meanwhile.set(
                () -> assertThat(lower(desk, "editor", "amina", byDisabling)).isInstanceOf(Done.class));

        AccountResult slower = lower(desk, "amina", "editor", byDisabling);

        assertThat(slower).isEqualTo(new Refused(Why.CHANGED_MEANWHILE));
        assertThat(desk.all().stream().filter(account -> account.isEditor() && !account.isDisabled()))
                .extracting(Account::name)
                .containsExactly("amina");
    }

    private static AccountResult lower(DeskAccounts desk, String name, String by, boolean byDisabling) {
        return byDisabling ? desk.disable(name, true, by) : desk.changeRole(name, "moderator", by);
    }

    @Test
    void instanceThatIsSlower_tellsNoPassword() {
        SettingsStore slower = new SettingsStoreInMemory(clock) {
            @Override
            public boolean write(RecordChange change) {
                return false;
            }
        };

        assertThat(new DeskAccounts(slower, random, clock).prepare(null, null)).isEmpty();
    }

    @Test
    void passwords_areKeptAsArgon2idHashes() {
        accounts.prepare("كلمة سرّ", null);

        assertThat(accounts.find("moderator").orElseThrow().hash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(accounts.verify("moderator", "كلمة سرّ")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "Moderator", "moderator ", "a:b", "*", "m\u0000", "مشرف"})
    void unknownName_isRefused(String name) {
        accounts.prepare("password", null);

        assertThat(accounts.verify(name, "password")).isEmpty();
    }

    @Test
    void overlongName_isNotLookedUp() {
        assertThat(accounts.find("a".repeat(65))).isEmpty();
    }

    @Test
    void wrongPassword_isRefused() {
        accounts.prepare("password", null);

        assertThat(accounts.verify("moderator", "passwore")).isEmpty();
        assertThat(accounts.verify("moderator", "")).isEmpty();
    }

    @Test
    void unknownName_costsAHashToo() {
        assertThat(PasswordHash.matches("anything", new PasswordHash(random).ofNothing()))
                .isFalse();
    }

    @Test
    void changedPassword_isNotRemembered() {
        accounts.prepare("old", null);
        accounts.verify("moderator", "old");

        accounts.prepare("new", null);

        assertThat(accounts.verify("moderator", "old")).isEmpty();
    }

    @Test
    void verifiedPassword_isRememberedForAMinute() {
        VerifiedPasswordCache verified = new VerifiedPasswordCache(random, clock);
        Account account = Account.of("moderator", "hash", Set.of("moderator"));
        verified.add(account, "password");

        assertThat(verified.contains(account, "password")).isTrue();
        assertThat(verified.contains(account, "other")).isFalse();
        assertThat(verified.contains(Account.of("moderator", "new hash", Set.of("moderator")), "password"))
                .isFalse();

        clock.move(VerifiedPasswordCache.LIFETIME);
        assertThat(verified.contains(account, "password")).isFalse();
    }

    @Test
    void verifiedPasswords_areBounded() {
        VerifiedPasswordCache verified = new VerifiedPasswordCache(random, clock);
        Account account = Account.of("moderator", "hash", Set.of("moderator"));

        for (int i = 0; i < VerifiedPasswordCache.CAPACITY + 50; i++) {
            verified.add(account, "password " + i);
        }

        assertThat(verified.size()).isEqualTo(VerifiedPasswordCache.CAPACITY);
    }

    @Test
    void sessionKey_isStableAndTellsNothing() {
        assertThat(SessionKey.of("secret")).isEqualTo(SessionKey.of("secret")).isNotEqualTo(SessionKey.of("other"));
        assertThat(SessionKey.of("secret").value()).doesNotContain("secret").hasSize(64);
        assertThat(SessionKey.of("secret").toString()).isEqualTo("SessionKey");
    }

    @Test
    void oneTimePassword_isGoodForThreeDays_andGoneWithTheOwnOne() {
        AccountResult.Done added = done(accounts.add("sara", "moderator", "editor"));

        assertThat(added.account().hasOneTimePassword()).isTrue();
        assertThat(accounts.verify("sara", added.password())).isPresent();
        done(accounts.changePassword("sara", added.password(), "a password of her own"));
        assertThat(accounts.verify("sara", added.password())).isEmpty();
        assertThat(accounts.verify("sara", "a password of her own"))
                .map(Account::hasOneTimePassword)
                .contains(false);

        AccountResult.Done reset = done(accounts.resetPassword("sara", "editor"));
        assertThat(accounts.verify("sara", "a password of her own")).isEmpty();
        assertThat(accounts.verify("sara", reset.password())).isPresent();
        clock.move(DeskAccounts.ONE_TIME);
        assertThat(accounts.verify("sara", reset.password())).isEmpty();
    }

    @Test
    void sessions_endWithThePassword_withTheAccount_andAfterADay() {
        accounts.prepare("m-password", "e-password");
        Session first = accounts.session(account("moderator"));
        assertThat(accounts.find(first, SignInMethods.PASSWORDS)).isPresent();

        done(accounts.changePassword("moderator", "m-password", "another password"));
        assertThat(accounts.find(first, SignInMethods.PASSWORDS)).isEmpty();

        Session second = accounts.session(account("moderator"));
        done(accounts.disable("moderator", true, "editor"));
        assertThat(accounts.find(second, SignInMethods.PASSWORDS)).isEmpty();
        assertThat(accounts.verify("moderator", "another password")).isEmpty();
        assertThat(accounts.remembered("moderator", "another password")).isEmpty();

        done(accounts.disable("moderator", false, "editor"));
        assertThat(accounts.find(second, SignInMethods.PASSWORDS)).isEmpty();
        Session third = accounts.session(account("moderator"));
        clock.move(Session.LONGEST.minusSeconds(1));
        assertThat(accounts.find(third, SignInMethods.PASSWORDS)).isPresent();
        clock.move(Duration.ofSeconds(1));
        assertThat(accounts.find(third, SignInMethods.PASSWORDS)).isEmpty();
    }

    @Test
    void endedSession_isOver_andTheAccountsOthersAreNot() {
        accounts.prepare("m-password", "e-password");
        Session copied = accounts.session(account("moderator"));
        Session other = accounts.session(account("moderator"));

        accounts.end(copied, SignInMethods.PASSWORDS);
        accounts.end(copied, SignInMethods.PASSWORDS);

        assertThat(accounts.find(copied, SignInMethods.PASSWORDS)).isEmpty();
        assertThat(accounts.find(other, SignInMethods.PASSWORDS)).isPresent();
        assertThat(accounts.verify("moderator", "m-password")).isPresent();
        done(accounts.changeRole("moderator", "editor", "editor"));
        assertThat(accounts.find(copied, SignInMethods.PASSWORDS)).isEmpty();
        assertThat(settingsStore.actions()).containsOnlyOnce(AuditAction.SIGNED_OUT);
    }

    @Test
    void endedSession_isForgottenWhenNoCookieCanNameIt() {
        accounts.prepare("m-password", "e-password");
        accounts.end(accounts.session(account("moderator")), SignInMethods.PASSWORDS);

        clock.move(SessionCookie.LONGEST_UNUSED);
        Session second = accounts.session(account("moderator"));
        accounts.end(second, SignInMethods.PASSWORDS);

        assertThat(account("moderator").ended()).containsOnlyKeys(second.id());
    }

    @Test
    void sessionsEndedByAScript_endThemAll_andDoNotFillTheAccount() {
        accounts.prepare("m-password", "e-password");
        Session other = accounts.session(account("moderator"));

        for (int i = 0; i < Account.MOST_ENDED; i++) {
            accounts.end(accounts.session(account("moderator")), SignInMethods.PASSWORDS);
        }
        assertThat(accounts.find(other, SignInMethods.PASSWORDS)).isPresent();
        accounts.end(accounts.session(account("moderator")), SignInMethods.PASSWORDS);

        assertThat(accounts.find(other, SignInMethods.PASSWORDS)).isEmpty();
        assertThat(account("moderator").ended()).isEmpty();
    }

    @Test
    void sessionsThatEndAtOnce_bothEnd() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        SettingsStore raced = new SettingsStoreInMemory(clock) {
            @Override
            public boolean write(RecordChange change) {
                meanwhile.getAndSet(() -> {}).run();
                return super.write(change);
            }
        };
        DeskAccounts desk = new DeskAccounts(raced, random, clock);
        desk.prepare("m-password", "e-password");
        Session one = desk.session(desk.find("moderator").orElseThrow());
        Session two = desk.session(desk.find("moderator").orElseThrow());
        meanwhile.set(() -> desk.end(two, SignInMethods.PASSWORDS));

        desk.end(one, SignInMethods.PASSWORDS);

        assertThat(desk.find(one, SignInMethods.PASSWORDS)).isEmpty();
        assertThat(desk.find(two, SignInMethods.PASSWORDS)).isEmpty();
    }

    @Test
    void anotherRole_leavesTheSession() {
        accounts.prepare("m-password", "e-password");
        Session session = accounts.session(account("moderator"));

        done(accounts.changeRole("moderator", "editor", "editor"));

        assertThat(accounts.find(session, SignInMethods.PASSWORDS))
                .map(Account::isEditor)
                .contains(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "moderator",
                "moderator/0",
                "moderator/0/0",
                "moderator/x/0/a",
                "moderator/0/0/a/b",
                "/0/0/a",
                "moderator/1/0/a"
            })
    void whatIsNoSession_isNone(String text) {
        accounts.prepare("m-password", "e-password");

        assertThat(Session.parse(text).flatMap(session -> accounts.find(session, SignInMethods.PASSWORDS)))
                .isEmpty();
    }

    @Test
    void somebodyIsLeft_whoCanAddAccounts() {
        accounts.prepare("m-password", "e-password");
        done(accounts.add("sara", "editor", "editor"));

        assertThat(accounts.disable("editor", true, "editor")).isEqualTo(refused(Why.OWN_ACCOUNT));
        assertThat(accounts.changeRole("editor", "moderator", "editor")).isEqualTo(refused(Why.OWN_ACCOUNT));
        done(accounts.disable("editor", true, "sara"));
        assertThat(accounts.disable("sara", true, "token:ops")).isEqualTo(refused(Why.LAST_EDITOR));
        assertThat(accounts.changeRole("sara", "moderator", "token:ops")).isEqualTo(refused(Why.LAST_EDITOR));
    }

    @Test
    void whatCannotBe_isRefused_andNotLogged() {
        accounts.prepare("m-password", "e-password");
        int logged = settingsStore.actions().size();

        assertThat(accounts.add("moderator", "moderator", "editor")).isEqualTo(refused(Why.NAME_TAKEN));
        assertThat(accounts.add("سارة", "moderator", "editor")).isEqualTo(refused(Why.BAD_NAME));
        assertThat(accounts.add("rules", "moderator", "editor")).isEqualTo(refused(Why.BAD_NAME));
        assertThat(accounts.add("start", "moderator", "editor")).isEqualTo(refused(Why.BAD_NAME));
        assertThat(accounts.add("cms", "moderator", "editor")).isEqualTo(refused(Why.BAD_NAME));
        assertThat(accounts.add("archive", "moderator", "editor")).isEqualTo(refused(Why.BAD_NAME));
        assertThat(accounts.add("sara", "admin", "editor")).isEqualTo(refused(Why.BAD_ROLE));
        assertThat(accounts.changeRole("nobody", "editor", "editor")).isEqualTo(refused(Why.UNKNOWN_ACCOUNT));
        assertThat(accounts.resetPassword("nobody", "editor")).isEqualTo(refused(Why.UNKNOWN_ACCOUNT));
        assertThat(accounts.changePassword("moderator", "wrong", "long enough for all"))
                .isEqualTo(refused(Why.WRONG_PASSWORD));
        assertThat(accounts.changePassword("moderator", "m-password", "short")).isEqualTo(refused(Why.SHORT_PASSWORD));
        assertThat(accounts.changePassword("moderator", "m-password", "x".repeat(257)))
                .isEqualTo(refused(Why.LONG_PASSWORD));
        assertThat(settingsStore.actions()).hasSize(logged);
    }

    @Test
    void presetPassword_isAWayBackIn() {
        accounts.prepare("m-password", "e-password");
        done(accounts.add("sara", "editor", "editor"));
        done(accounts.disable("editor", true, "sara"));

        accounts.prepare(null, "e-password");

        assertThat(accounts.verify("editor", "e-password"))
                .map(Account::isEditor)
                .contains(true);
    }

    @Test
    void everyChange_isLogged_withoutPasswords() {
        accounts.prepare("m-password", "e-password");
        AccountResult.Done added = done(accounts.add("sara", "moderator", "editor"));
        accounts.changeRole("sara", "editor", "editor");
        accounts.resetPassword("sara", "editor");
        accounts.disable("sara", true, "editor");
        accounts.disable("sara", false, "editor");

        assertThat(settingsStore.actions())
                .containsExactly(
                        AuditAction.ACCOUNT_ENABLED,
                        AuditAction.ACCOUNT_DISABLED,
                        AuditAction.ACCOUNT_PASSWORD_RESET,
                        AuditAction.ACCOUNT_ROLE_CHANGED,
                        AuditAction.ACCOUNT_ADDED,
                        AuditAction.ACCOUNT_ADDED,
                        AuditAction.ACCOUNT_ADDED);
        assertThat(settingsStore.entries(Optional.empty(), "", 10).toString())
                .doesNotContain("argon2", added.password(), "m-password");
    }

    private Account account(String name) {
        return accounts.find(name).orElseThrow();
    }

    private static AccountResult.Done done(AccountResult result) {
        assertThat(result).isInstanceOf(AccountResult.Done.class);
        return (AccountResult.Done) result;
    }

    private static AccountResult refused(Why why) {
        return new AccountResult.Refused(why);
    }
}
