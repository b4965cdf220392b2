package mizan.review.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskAccountsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final AccountsInMemory store = new AccountsInMemory();
    private final HandClock clock = new HandClock();
    private final DeskAccounts accounts = new DeskAccounts(store, random, clock);

    @Test
    void firstStart_makesBothAccountsAndTellsTheirPasswordsOnce() {
        Map<String, String> made = accounts.prepare(null, null);

        assertThat(made).containsOnlyKeys("moderator", "editor");
        assertThat(made.values())
                .doesNotHaveDuplicates()
                .allSatisfy(password -> assertThat(password).matches("[a-zA-Z2-9]{24}"));
        assertThat(accounts.prepare(null, null)).isEmpty();
        made.forEach((name, password) -> assertThat(accounts.verify(name, password)).isPresent());
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
        String before = store.find("moderator").orElseThrow().hash();

        accounts.prepare("preset", null);

        assertThat(store.find("moderator").orElseThrow().hash()).isEqualTo(before);
    }

    @Test
    void instanceThatIsSlower_tellsNoPassword() {
        Accounts slower = new Accounts() {
            @Override
            public Optional<Account> find(String name) {
                return Optional.empty();
            }

            @Override
            public boolean addIfAbsent(Account account) {
                return false;
            }

            @Override
            public void put(Account account) {
                throw new AssertionError("Nothing may be overwritten");
            }
        };

        assertThat(new DeskAccounts(slower, random, clock).prepare(null, null)).isEmpty();
    }

    @Test
    void passwords_areKeptAsArgon2idHashes() {
        accounts.prepare("كلمة سرّ", null);

        assertThat(store.find("moderator").orElseThrow().hash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
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
        assertThat(PasswordHash.matches("anything", new PasswordHash(random).ofNothing())).isFalse();
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
        VerifiedPasswords verified = new VerifiedPasswords(random, clock);
        Account account = new Account("moderator", "hash", Set.of("moderator"));
        verified.add(account, "password");

        assertThat(verified.contains(account, "password")).isTrue();
        assertThat(verified.contains(account, "other")).isFalse();
        assertThat(verified.contains(new Account("moderator", "new hash", Set.of("moderator")), "password")).isFalse();

        clock.advance(VerifiedPasswords.LIFETIME);
        assertThat(verified.contains(account, "password")).isFalse();
    }

    @Test
    void verifiedPasswords_areBounded() {
        VerifiedPasswords verified = new VerifiedPasswords(random, clock);
        Account account = new Account("moderator", "hash", Set.of("moderator"));

        for (int i = 0; i < VerifiedPasswords.CAPACITY + 50; i++) {
            verified.add(account, "password " + i);
        }

        assertThat(verified.size()).isEqualTo(VerifiedPasswords.CAPACITY);
    }

    @Test
    void sessionKey_isStableAndTellsNothing() {
        assertThat(SessionKey.of("secret")).isEqualTo(SessionKey.of("secret")).isNotEqualTo(SessionKey.of("other"));
        assertThat(SessionKey.of("secret").value()).doesNotContain("secret").hasSize(64);
        assertThat(SessionKey.of("secret").toString()).isEqualTo("SessionKey");
    }

    /** A clock that stands until it is moved. */
    private static final class HandClock extends Clock {

        private final AtomicInteger seconds = new AtomicInteger();

        void advance(Duration duration) {
            seconds.addAndGet((int) duration.toSeconds());
        }

        @Override
        public Instant instant() {
            return NOW.plusSeconds(seconds.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
