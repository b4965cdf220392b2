package mizan.access.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that session cookies are encrypted with; the same on every instance and after a restart. */
public record SessionKey(String value) {

    private static final String HMAC = "HmacSHA256";
    private static final int MIN_LENGTH = 16;

    public SessionKey {
        if (value.length() < MIN_LENGTH) {
            throw new IllegalArgumentException("A session key has at least " + MIN_LENGTH + " characters");
        }
    }

    /** The session key that belongs to Mizan's secret; it does not give the secret away. */
    public static SessionKey of(String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            byte[] key = mac.doFinal("mizan desk session".getBytes(StandardCharsets.US_ASCII));
            return new SessionKey(HexFormat.of().formatHex(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    @Override
    public String toString() {
        return "SessionKey";
    }
}
