package mizan.access.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Argon2id with the parameters that OWASP's Password Storage Cheat Sheet names first: 19 MiB, 2 passes, 1 lane. */
final class PasswordHash {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2ID =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    private final SecureRandom random;

    PasswordHash(SecureRandom random) {
        this.random = random;
    }

    /** The encoded hash of {@code password} with a new salt. */
    String of(String password) {
        byte[] plain = password.getBytes(StandardCharsets.UTF_8);
        return ARGON2ID.hash(plain, randomBytes(SALT_BYTES)).getResult();
    }

    /** True when {@code hash} is one of {@code password}. */
    static boolean matches(String password, String hash) {
        return Argon2Function.getInstanceFromHash(hash).check(password, hash);
    }

    /** A hash that costs as much to check as any other, and that no known password has. */
    String ofNothing() {
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64(SALT_BYTES) + "$"
                + base64(HASH_BYTES);
    }

    private String base64(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(randomBytes(bytes));
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
