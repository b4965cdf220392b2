package mizan.digest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The digests that Mizan uses. Texts are digested as UTF-8. */
public final class Digests {

    private static final String SHA_256 = "SHA-256";
    private static final String HMAC_SHA_256 = "HmacSHA256";
    private static final int SHORT = 16;

    private Digests() {}

    /** The SHA-256 digest. */
    public static byte[] sha256(byte[] content) {
        return digest(SHA_256).digest(content);
    }

    /** The SHA-256 digest of the first {@code length} bytes. */
    public static byte[] sha256(byte[] content, int length) {
        MessageDigest digest = digest(SHA_256);
        digest.update(content, 0, length);
        return digest.digest();
    }

    /** The SHA-256 digest as 64 hexadecimal digits. */
    public static String sha256Hex(String text) {
        return HexFormat.of().formatHex(sha256(bytes(text)));
    }

    /** The first 128 bits of the SHA-256 digest as 32 hexadecimal digits. */
    public static String shortSha256Hex(String text) {
        return HexFormat.of().formatHex(sha256(bytes(text)), 0, SHORT);
    }

    /** The first 128 bits of the SHA-256 digest as 22 characters of URL-safe base 64. */
    public static String shortSha256(String text) {
        return shortBase64(sha256(bytes(text)));
    }

    /** As {@link #shortSha256}, of {@code prefixes}, each with a zero byte behind it, and {@code content}. */
    public static String shortSha256(byte[] content, String... prefixes) {
        MessageDigest digest = digest(SHA_256);
        for (String prefix : prefixes) {
            digest.update(bytes(prefix));
            digest.update((byte) 0);
        }
        return shortBase64(digest.digest(content));
    }

    /** The SHA-1 digest as 40 hexadecimal digits: what Redis calls scripts by. It is no protection against forgery. */
    public static String sha1Hex(byte[] content) {
        return HexFormat.of().formatHex(digest("SHA-1").digest(content));
    }

    /** The HMAC-SHA-256 of {@code text}; {@code key} must not be empty. */
    public static byte[] hmacSha256(byte[] key, String text) {
        return hmacSha256(key).doFinal(bytes(text));
    }

    static Mac hmacSha256(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC_SHA_256);
            mac.init(new SecretKeySpec(key, HMAC_SHA_256));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC_SHA_256, e);
        }
    }

    /** True when both are the same; takes as long wherever they differ, so that nobody guesses a secret by the time. */
    public static boolean isEqual(String expected, String given) {
        return MessageDigest.isEqual(bytes(expected), bytes(given));
    }

    static String shortBase64(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, SHORT));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
