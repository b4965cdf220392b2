package mizan.digest;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;

/**
 * The keys with which a site's own program signs what it sends (HMAC-SHA-256). Each of them is valid, so that a new one can be
 * in use before the old one ends.
 */
public record SigningKeys(List<String> keys) {

    /** How many a site has from one source, the desk or its configuration: one in use, and its successor. */
    public static final int MOST = 2;

    /** No key: nothing counts as signed. */
    public static final SigningKeys NONE = new SigningKeys(List.of());

    /**
     * Checks the keys.
     *
     * @throws IllegalArgumentException when a key is empty
     */
    public SigningKeys {
        keys = List.copyOf(keys);
        if (keys.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("A signing key must not be empty");
        }
    }

    /** The signature of {@code body} at {@code time}, in seconds since 1970: 64 hexadecimal digits. */
    public static String sign(String key, long time, byte[] body) {
        Mac mac = Digests.hmacSha256(key.getBytes(StandardCharsets.UTF_8));
        mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }

    /** True when one of the keys signed {@code body} at {@code time}. */
    public boolean haveSigned(long time, byte[] body, String signature) {
        boolean isSigned = false;
        for (String key : keys) {
            isSigned |= Digests.isEqual(sign(key, time, body), signature);
        }
        return isSigned;
    }
}
