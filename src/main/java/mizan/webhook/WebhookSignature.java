package mizan.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import mizan.digest.Digests;

/** Signatures as the Standard Webhooks specification has them: {@code v1,} and HMAC-SHA256 over id, time and body. */
final class WebhookSignature {

    static final String SECRET_PREFIX = "whsec_";

    private static final int SECRET_BYTES = 32;

    private WebhookSignature() {}

    /** A new secret, as receivers keep it. */
    static String newSecret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The value of {@code webhook-signature}: one signature by each secret, so that either may be known. */
    static String of(List<String> secrets, String id, long timestamp, String body) {
        return secrets.stream()
                .map(secret -> one(secret, id + "." + timestamp + "." + body))
                .collect(Collectors.joining(" "));
    }

    private static String one(String secret, String content) {
        byte[] key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
        return "v1," + Base64.getEncoder().encodeToString(Digests.hmacSha256(key, content));
    }
}
