package mizan.digest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A hash that only who holds the secret can compute (HMAC-SHA-256, the first 128 bits, URL-safe base 64): what stands in the
 * store in the place of an e-mail or a network address, and what signs a form.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    /** Knows the key and is never fed: to copy it costs far less than to look the algorithm up and to begin with the key. */
    private final Mac keyed;

    /** {@code secret} must not be empty; 32 random bytes are right. */
    public KeyedHash(byte[] secret) {
        this.keyed = keyed(new SecretKeySpec(secret, ALGORITHM));
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** The hash of {@code value} for {@code purpose}; the same value hashes differently for every purpose. */
    public String of(String purpose, String value) {
        Mac mac = copy();
        mac.update(purpose.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }

    /** One for each use, on whatever thread: a {@link Mac} is not for several at once. */
    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's own " + ALGORITHM + " can be copied", e);
        }
    }
}
