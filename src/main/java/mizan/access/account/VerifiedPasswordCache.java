package mizan.access.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import mizan.digest.Digests;

/**
 * Passwords that were right a moment ago, so that an API client does not cost an Argon2 hash a call. Remembers keyed
 * hashes only, with a key that never leaves this process, for a minute; a changed password is not remembered, because
 * the stored hash is part of what is hashed.
 */
final class VerifiedPasswordCache {

    static final Duration LIFETIME = Duration.ofSeconds(60);
    static final int CAPACITY = 256;

    private static final int KEY_BYTES = 32;

    private final byte[] key;
    private final Cache<String, Boolean> verified;

    VerifiedPasswordCache(SecureRandom random, Clock clock) {
        this.key = new byte[KEY_BYTES];
        random.nextBytes(key);
        this.verified = Caffeine.newBuilder()
                .maximumSize(CAPACITY)
                .expireAfterWrite(LIFETIME)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** True when {@code password} was found right for this account within the last minute. */
    boolean contains(Account account, String password) {
        return verified.getIfPresent(keyed(account, password)) != null;
    }

    /** Remembers that {@code password} is right for this account. */
    void add(Account account, String password) {
        verified.put(keyed(account, password), true);
    }

    long size() {
        verified.cleanUp();
        return verified.estimatedSize();
    }

    private String keyed(Account account, String password) {
        String text = account.name() + '\n' + account.hash() + '\n' + password;
        return HexFormat.of().formatHex(Digests.hmacSha256(key, text));
    }
}
