package mizan.access.session;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import mizan.digest.Digests;

/** The key that session cookies are encrypted with; the same on every instance and after a restart. */
public record SessionKey(String value) {

    private static final int MIN_LENGTH = 16;

    public SessionKey {
        if (value.length() < MIN_LENGTH) {
            throw new IllegalArgumentException("A session key has at least " + MIN_LENGTH + " characters");
        }
    }

    /** The session key that belongs to Mizan's secret; it does not give the secret away. */
    public static SessionKey of(String secret) {
        byte[] key = Digests.hmacSha256(secret.getBytes(StandardCharsets.UTF_8), "mizan desk session");
        return new SessionKey(HexFormat.of().formatHex(key));
    }

    @Override
    public String toString() {
        return "SessionKey";
    }
}
