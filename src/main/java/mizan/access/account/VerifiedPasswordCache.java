package mizan.access.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final Clock clock;
    private final Map<String, Instant> until = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > CAPACITY;
        }
    };

    VerifiedPasswordCache(SecureRandom random, Clock clock) {
        this.key = new byte[KEY_BYTES];
        random.nextBytes(key);
        this.clock = clock;
    }

    /** True when {@code password} was found right for this account within the last minute. */
    synchronized boolean contains(Account account, String password) {
        Instant end = until.get(keyed(account, password));
        return end != null && clock.instant().isBefore(end);
    }

    /** Remembers that {@code password} is right for this account. */
    synchronized void add(Account account, String password) {
        String keyed = keyed(account, password);
        until.remove(keyed);
        until.put(keyed, clock.instant().plus(LIFETIME));
    }

    synchronized int size() {
        return until.size();
    }

    private String keyed(Account account, String password) {
        String text = account.name() + '\n' + account.hash() + '\n' + password;
        return HexFormat.of().formatHex(Digests.hmacSha256(key, text));
    }
}
