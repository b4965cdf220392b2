package mizan.access.account;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
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

    /** Of a /24 or an IPv6 /48, whose owner has 65,536 addresses to us. Who has signed in from an address before is not counted. */
    static final int FREE_OF_NETWORK = 100;

    /** After the free attempts, 2, 4, 8 ... seconds, up to this: four guesses an hour. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** The same for a network, in which others live who must not wait as long. */
    static final Duration LONGEST_OF_NETWORK = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int HASH_BYTES = 16;
    private static final RedisScript ATTEMPT = RedisScript.named(RedisSignInThrottle.class, "attempt");
    private static final RedisScript SUCCESS = RedisScript.named(RedisSignInThrottle.class, "success");

    private final SharedRedisConnection connection;
    private final byte[] key;
    private final Duration known;
    private final Clock clock;

    /**
     * A throttle for all accounts.
     *
     * @param key keys the hashes of names and addresses
     * @param known for how long an address is known that somebody signed in from
     */
    public RedisSignInThrottle(SharedRedisConnection connection, SessionKey key, Duration known, Clock clock) {
        this.connection = connection;
        this.known = known;
        this.key = key.value().getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    @Override
    public Uni<Boolean> isKnown(String address) {
        return connection
                .uni(Request.cmd(Command.EXISTS).arg(known(source(address))))
                .map(answer -> RedisReplies.number(answer) == 1);
    }

    @Override
    public Duration begin(String name, String address) {
        return Duration.ofMillis(call(ATTEMPT, name, address)
                .with(clock.millis())
                .with(FREE_OF_ACCOUNT)
                .with(FREE_OF_ADDRESS)
                .with(FREE_OF_NETWORK)
                .with(LONGEST.toMillis())
                .with(LONGEST_OF_NETWORK.toMillis())
                .with(KEPT.toMillis())
                .ask(connection, RedisReplies::number));
    }

    @Override
    public boolean succeeded(String name, String address) {
        return call(SUCCESS, name, address).with(known.toMillis()).ask(connection, RedisReplies::number) == 1;
    }

    private RedisScript.Call call(RedisScript script, String name, String address) {
        String account = hash("account", name);
        String source = source(address);
        return script.on(
                SignInKeys.attempts(account),
                SignInKeys.attempts(source),
                SignInKeys.attempts(hash("network", ClientNetwork.wider(address))),
                SignInKeys.attempts(account + source),
                SignInKeys.known(account + source),
                known(source));
    }

    private String source(String address) {
        return hash("address", ClientNetwork.of(address));
    }

    private static String known(String source) {
        return SignInKeys.known(source);
    }

    private String hash(String purpose, String value) {
        byte[] hash = Digests.hmacSha256(key, purpose + '\n' + value);
        return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    }
}
