package mizan.digest;

import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;

/**
 * A hash that only who holds the secret can compute (HMAC-SHA-256, the first 128 bits, URL-safe base 64): what stands in the
 * store in the place of an e-mail or a network address, and what signs a form.
 */
public final class KeyedHash {

    /** Holds the key and never content: copying it costs far less than looking the algorithm up and deriving the key. */
    private final Mac keyed;

    /** {@code secret} must not be empty; 32 random bytes are right. */
    public KeyedHash(byte[] secret) {
        this.keyed = Digests.hmacSha256(secret);
    }

    /** The hash of {@code value} for {@code purpose}; the same value hashes differently for every purpose. */
    public String of(String purpose, String value) {
        Mac mac = copy();
        mac.update(purpose.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return Digests.shortBase64(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** One for each use, on whatever thread: a {@link Mac} is not for several at once. */
    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's own HMAC can be copied", e);
        }
    }
}
