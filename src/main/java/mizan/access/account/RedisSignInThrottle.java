package mizan.access.account;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mizan.access.session.SessionKey;
import mizan.language.ClassPathFiles;
import mizan.redis.RedisReplies;

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
    private static final String HMAC = "HmacSHA256";
    private static final int HASH_BYTES = 16;
    private static final String ATTEMPT = ClassPathFiles.text(RedisSignInThrottle.class, "attempt.lua");
    private static final String SUCCESS = ClassPathFiles.text(RedisSignInThrottle.class, "success.lua");

    private final Redis redis;
    private final SecretKeySpec key;
    private final Clock clock;

    /** {@code key} keys the hashes of names and addresses. */
    public RedisSignInThrottle(Redis redis, SessionKey key, Clock clock) {
        this.redis = redis;
        this.key = new SecretKeySpec(key.value().getBytes(StandardCharsets.UTF_8), HMAC);
        this.clock = clock;
    }

    @Override
    public Duration begin(String name, String address) {
        Request request = on(ATTEMPT, name, address)
                .arg(clock.millis())
                .arg(FREE_OF_ACCOUNT)
                .arg(FREE_OF_ADDRESS)
                .arg(LONGEST.toMillis())
                .arg(KEPT.toMillis());
        return Duration.ofMillis(ask(request));
    }

    @Override
    public boolean succeeded(String name, String address) {
        return ask(on(SUCCESS, name, address).arg(KNOWN.toMillis())) == 1;
    }

    private Request on(String script, String name, String address) {
        String account = hash("account", name);
        String source = hash("address", network(address));
        return Request.cmd(Command.EVAL)
                .arg(script)
                .arg(4)
                .arg(PREFIX + account)
                .arg(PREFIX + source)
                .arg(PREFIX + account + source)
                .arg(PREFIX + "known:" + account + source);
    }

    /** Who has one IPv6 address has the 2^64 of its network. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split("::", 2)[0].split(":");
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
    }

    private String hash(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] hash = mac.doFinal((purpose + '\n' + value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    private long ask(Request request) {
        return RedisReplies.ask(redis, request).toLong();
    }
}
