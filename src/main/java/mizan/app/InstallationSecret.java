package mizan.app;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import mizan.redis.RedisSecrets;

/**
 * The one secret of this installation: from the configuration, else made once and kept in Redis for all instances.
 * Had at the start, because the event loop, which would ask for it first, must not wait for Redis.
 */
@Singleton
@Startup
final class InstallationSecret {

    private static final int MIN_LENGTH = 16;

    private final byte[] bytes;

    InstallationSecret(ModerationConfig config, RedisSecrets kept) {
        this.bytes = config.secret().map(InstallationSecret::checked).orElseGet(kept::secret);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private static byte[] checked(String configured) {
        if (configured.length() < MIN_LENGTH) {
            throw new IllegalArgumentException("mizan.secret must have at least " + MIN_LENGTH + " characters");
        }
        return configured.getBytes(StandardCharsets.UTF_8);
    }
}
