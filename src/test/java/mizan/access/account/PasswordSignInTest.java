package mizan.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import mizan.access.account.PasswordSignIn.Way;
import mizan.audit.SettingsStoreInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Strangers who try passwords keep nobody waiting who comes from where people have signed in before. */
class PasswordSignInTest {

    private static final String PASSWORD = "a good passphrase for tests";
    private static final String NEWSROOM = "192.0.2.1";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    private final SettingsStoreInMemory store = new SettingsStoreInMemory(clock);
    private final DeskAccounts accounts = new DeskAccounts(store, new SecureRandom(), clock);
    private final BusyWithStrangers throttle = new BusyWithStrangers();
    private final PasswordSignIn signIn = new PasswordSignIn(accounts, throttle, store);

    /** Knows the newsroom, and is not done with anybody else until the test says so. */
    private static final class BusyWithStrangers implements SignInThrottle {

        private final CountDownLatch strangers = new CountDownLatch(1);

        @Override
        public Uni<Boolean> isKnown(String address) {
            return Uni.createFrom().item(address.equals(NEWSROOM));
        }

        @Override
        public Duration begin(String name, String address) {
            if (!address.equals(NEWSROOM)) {
                try {
                    strangers.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return Duration.ZERO;
        }

        @Override
        public boolean succeeded(String name, String address) {
            return false;
        }
    }

    @AfterEach
    void stop() {
        throttle.strangers.countDown();
        signIn.stop();
    }

    @Test
    void strangersWhoTakeAllPlaces_keepNoKnownAddressWaiting() {
        accounts.prepare(PASSWORD, PASSWORD);
        List<CompletableFuture<Account>> strangers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            strangers.add(attempt("editor", "198.51.100." + i));
        }
        assertThat(strangers).as("some are told to come again").anyMatch(CompletableFuture::isCompletedExceptionally);

        assertThat(attempt("editor", NEWSROOM)).succeedsWithin(SOON).returns("editor", Account::name);
        assertThat(strangers)
                .as("all others still wait")
                .noneMatch(one -> one.isDone() && !one.isCompletedExceptionally());
    }

    @Test
    void strangersWithoutAPlace_areToldToWait() {
        for (int i = 0; i < 200; i++) {
            attempt("editor", "198.51.100." + i).exceptionally(refused -> null);
        }

        assertThat(attempt("editor", "203.0.113.1"))
                .failsWithin(SOON)
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .withCauseInstanceOf(SignInThrottledException.class);
    }

    @Test
    void wrongPasswordFromAKnownAddress_isWrongAllTheSame() {
        accounts.prepare(PASSWORD, PASSWORD);

        assertThatThrownBy(() -> signIn.of("editor", "another passphrase", NEWSROOM, Way.FORM)
                        .await()
                        .atMost(SOON))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    private CompletableFuture<Account> attempt(String name, String address) {
        return signIn.of(name, PASSWORD, address, Way.FORM).subscribeAsCompletionStage();
    }
}
