package mizan.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import mizan.access.session.SessionKey;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisSignInThrottleTest {

    private static final SessionKey KEY = SessionKey.of("a secret of the tests");
    private static final String HERE = "192.0.2.1";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:00:00Z"));
    private RedisSignInThrottle throttle;
    private RedisSignInThrottle otherInstance;

    @BeforeEach
    void open(SharedRedisConnection redis) {
        throttle = new RedisSignInThrottle(redis, KEY, Duration.ofDays(30), clock);
        otherInstance = new RedisSignInThrottle(redis, KEY, Duration.ofDays(30), clock);
    }

    @Test
    void wrongAttempts_waitLongerAndLonger_onAllInstances() {
        for (int i = 0; i < RedisSignInThrottle.FREE_OF_ACCOUNT; i++) {
            assertThat(throttle.begin("sara", address(i))).isZero();
        }
        assertThat(otherInstance.begin("sara", address(50))).isZero();
        for (int seconds = 2; seconds <= 256; seconds *= 2) {
            assertThat(throttle.begin("sara", address(60))).isEqualTo(Duration.ofSeconds(seconds));
            clock.move(Duration.ofSeconds(seconds));
            assertThat(otherInstance.begin("sara", address(100 + seconds % 100)))
                    .isZero();
        }
    }

    @Test
    void waits_haveALimit() {
        Duration wait = Duration.ZERO;
        for (int i = 0; i < 40; i++) {
            clock.move(wait);
            throttle.begin("sara", "2001:db8:" + i + "::1");
            wait = throttle.begin("sara", HERE);
        }
        assertThat(wait).isEqualTo(RedisSignInThrottle.LONGEST);
    }

    @Test
    void ipv6Addresses_ofOneNetworkCountTogetherHoweverTheyAreWritten() {
        for (int i = 0; i < RedisSignInThrottle.FREE_OF_ADDRESS; i++) {
            throttle.begin("name" + i, i % 2 == 0 ? "2001:db8::" + i : "2001:db8:0:0:1:2:3:" + i);
        }
        throttle.begin("sara", "2001:0db8:0::9");

        assertThat(throttle.begin("omar", "2001:db8::1:0:0:9")).isPositive();
    }

    @Test
    void attemptsThatHaveToWait_doNotMakeTheWaitLonger() {
        exhaust("sara", HERE);
        Duration first = throttle.begin("sara", HERE);
        for (int i = 0; i < 50; i++) {
            throttle.begin("sara", HERE);
        }
        assertThat(throttle.begin("sara", HERE)).isEqualTo(first);
    }

    @Test
    void manyNamesFromOneAddress_waitToo() {
        for (int i = 0; i <= RedisSignInThrottle.FREE_OF_ADDRESS; i++) {
            assertThat(throttle.begin("name-" + i, HERE)).isZero();
        }
        assertThat(throttle.begin("another", HERE)).isPositive();
        assertThat(throttle.begin("another", "192.0.2.2")).isZero();
    }

    @Test
    void oneNetworkOfTheNewInternet_isOneAddress() {
        for (int i = 0; i <= RedisSignInThrottle.FREE_OF_ADDRESS; i++) {
            throttle.begin("name-" + i, "2001:db8:1:2:" + i + ":0:0:1");
        }
        assertThat(throttle.begin("another", "2001:db8:1:2:ffff::1")).isPositive();
        assertThat(throttle.begin("another", "2001:db8:1:3:ffff::1")).isZero();
    }

    @Test
    void rightPassword_forgetsWhatWasCounted() {
        for (int i = 0; i < RedisSignInThrottle.FREE_OF_ACCOUNT; i++) {
            throttle.begin("sara", HERE);
        }
        throttle.succeeded("sara", HERE);

        for (int i = 0; i <= RedisSignInThrottle.FREE_OF_ACCOUNT; i++) {
            assertThat(throttle.begin("sara", HERE)).isZero();
        }
    }

    @Test
    void whoKnowsOnePassword_cannotGoOnGuessingOthers() {
        for (int i = 0; i < RedisSignInThrottle.FREE_OF_ADDRESS + 1; i++) {
            throttle.begin("name-" + i, HERE);
            if (throttle.begin("mine", HERE).isZero()) {
                throttle.succeeded("mine", HERE);
            }
        }
        assertThat(throttle.begin("another", HERE)).isPositive();
    }

    @Test
    void strangers_cannotLockOutWhoHasSignedInFromElsewhere() {
        throttle.begin("sara", HERE);
        assertThat(throttle.succeeded("sara", HERE)).isTrue();
        assertThat(throttle.succeeded("sara", HERE)).isFalse();
        exhaust("sara", "203.0.113.9");

        assertThat(throttle.begin("sara", "203.0.113.10")).isPositive();
        assertThat(throttle.begin("sara", HERE)).isZero();
    }

    @Test
    void networkOfManyAddresses_waits_andOtherNetworksDoNot() {
        assertThat(attemptsLetIn("2001:db8:77:%x::1", 2000)).isEqualTo(RedisSignInThrottle.FREE_OF_NETWORK + 1);
        assertThat(throttle.begin("another", "2001:db8:77:ffff::1")).isEqualTo(Duration.ofSeconds(2));
        assertThat(throttle.begin("another", "2001:db8:78::1")).isZero();
        assertThat(attemptsLetIn("203.0.113.%d", 250)).isEqualTo(RedisSignInThrottle.FREE_OF_NETWORK + 1);
    }

    @Test
    void waitsOfANetwork_areShort_forOthersLiveThereToo() {
        Duration wait = Duration.ZERO;
        for (int i = 0; i < 2 * RedisSignInThrottle.FREE_OF_NETWORK; i++) {
            clock.move(wait);
            throttle.begin("name-" + i, "2001:db8:77:" + Integer.toHexString(i) + "::1");
            wait = throttle.begin("name-x", "2001:db8:77:ffff::1");
        }
        assertThat(wait).isEqualTo(RedisSignInThrottle.LONGEST_OF_NETWORK);
    }

    @Test
    void knownAddress_isLetIn_whateverOthersOfItsNetworkTry() {
        throttle.begin("sara", "2001:db8:77::1");
        throttle.succeeded("sara", "2001:db8:77::1");
        attemptsLetIn("2001:db8:77:%x::1", 300);

        assertThat(throttle.begin("omar", "2001:db8:77::2")).isZero();
        assertThat(throttle.begin("omar", "2001:db8:77:ffff::2")).isPositive();
    }

    @Test
    void rightPasswords_countAgainstNoNetwork() {
        for (int i = 0; i < 3 * RedisSignInThrottle.FREE_OF_NETWORK; i++) {
            String address = "2001:db8:77:" + Integer.toHexString(i) + "::1";
            assertThat(throttle.begin("name-" + i, address)).isZero();
            throttle.succeeded("name-" + i, address);
        }
        assertThat(throttle.begin("another", "2001:db8:77:ffff::1")).isZero();
    }

    @Test
    void addressIsKnown_onceSomebodyHasSignedInThere() {
        throttle.begin("sara", HERE);
        assertThat(isKnown(HERE)).isFalse();
        throttle.succeeded("sara", HERE);

        assertThat(isKnown(HERE)).isTrue();
        assertThat(isKnown("192.0.2.2")).isFalse();
    }

    @Test
    void whatIsKept_ends() {
        throttle.begin("sara", HERE);
        throttle.succeeded("sara", HERE);
        throttle.begin("omar", "192.0.2.2");

        RealRedis.ask("KEYS", "mizan:{desk}:attempts:*")
                .forEach(key -> assertThat(RealRedis.ask("PTTL", key.toString()).toLong())
                        .as(key.toString())
                        .isPositive());
    }

    private boolean isKnown(String address) {
        return otherInstance.isKnown(address).await().atMost(Duration.ofSeconds(10));
    }

    /** How many of {@code attempts}, each with another name and from another address, may be made. */
    private int attemptsLetIn(String addresses, int attempts) {
        int letIn = 0;
        for (int i = 0; i < attempts; i++) {
            letIn += throttle.begin("name-" + addresses + i, addresses.formatted(i))
                            .isZero()
                    ? 1
                    : 0;
        }
        return letIn;
    }

    @Test
    void keys_holdNeitherNamesNorAddresses() {
        throttle.begin("secret-typed-as-name", HERE);
        throttle.succeeded("secret-typed-as-name", HERE);
        throttle.begin("secret-typed-as-name", HERE);

        assertThat(RealRedis.ask("KEYS", "*").toString())
                .contains("mizan:{desk}:attempts:")
                .doesNotContain("secret", HERE);
    }

    private void exhaust(String name, String address) {
        for (int i = 0; i <= RedisSignInThrottle.FREE_OF_ACCOUNT; i++) {
            throttle.begin(name, address);
        }
    }

    private static String address(int last) {
        return "198.51.100." + last;
    }
}
