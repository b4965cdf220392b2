package mizan.access.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that were right a moment ago, so that an API client does not cost an Argon2 hash a call. Remembers keyed
 * hashes only, with a key that never leaves this process, for a minute; a changed password is not remembered, because
 * the stored hash is part of what is hashed.
 */
final class VerifiedPasswordCache {

    static final Duration LIFETIME = Duration.ofSeconds(60);
    static final int CAPACITY = 256;

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final Clock clock;
    private final Map<String, Instant> until = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > CAPACITY;
        }
    };

    VerifiedPasswordCache(SecureRandom random, Clock clock) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, HMAC);
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
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update((account.name() + '\n' + account.hash() + '\n').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }
}
