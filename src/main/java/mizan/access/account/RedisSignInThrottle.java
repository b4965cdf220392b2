package mizan.access.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import mizan.access.session.SessionKey;
import mizan.digest.ClientNetwork;
import mizan.digest.Digests;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;

/**
 * Attempts to sign in, counted in Redis. What somebody typed as a name, and network addresses, are part of keys only as
 * keyed hashes.
 */
public final class RedisSignInThrottle implements SignInThrottle {

    /** People mistype, and have several passwords. */
    static final int FREE_OF_ACCOUNT = 5;

    /** A newsroom sits behind one address. */
    static final int FREE_OF_ADDRESS = 20;

    /** After the free attempts, 2, 4, 8 ... seconds, up to this: four guesses an hour. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KNOWN = Duration.ofDays(30);
    private static final String PREFIX = "mizan:{desk}:attempts:";
    private static final int HASH_BYTES = 16;
    private static final RedisScript ATTEMPT = RedisScript.named(RedisSignInThrottle.class, "attempt");
    private static final RedisScript SUCCESS = RedisScript.named(RedisSignInThrottle.class, "success");

    private final SharedRedisConnection connection;
    private final byte[] key;
    private final Clock clock;

    /** {@code key} keys the hashes of names and addresses. */
    public RedisSignInThrottle(SharedRedisConnection connection, SessionKey key, Clock clock) {
        this.connection = connection;
        this.key = key.value().getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    @Override
    public Duration begin(String name, String address) {
        return Duration.ofMillis(call(ATTEMPT, name, address)
                .with(clock.millis())
                .with(FREE_OF_ACCOUNT)
                .with(FREE_OF_ADDRESS)
                .with(LONGEST.toMillis())
                .with(KEPT.toMillis())
                .ask(connection, RedisReplies::number));
    }

    @Override
    public boolean succeeded(String name, String address) {
        return call(SUCCESS, name, address).with(KNOWN.toMillis()).ask(connection, RedisReplies::number) == 1;
    }

    private RedisScript.Call call(RedisScript script, String name, String address) {
        String account = hash("account", name);
        String source = hash("address", ClientNetwork.of(address));
        return script.on(
                PREFIX + account, PREFIX + source, PREFIX + account + source, PREFIX + "known:" + account + source);
    }

    private String hash(String purpose, String value) {
        byte[] hash = Digests.hmacSha256(key, purpose + '\n' + value);
        return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    }
}
