package mizan.app.store;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mizan.redis.RedisSecrets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one secret of this installation: from the configuration, else made once and kept in Redis for all instances.
 * Had at the start, because the event loop, which would ask for it first, must not wait for Redis.
 */
@Singleton
@Startup
public final class InstallationSecret {

    private static final int MIN_LENGTH = 16;

    private final RedisSecrets kept;
    private final boolean isConfigured;
    private final byte[] bytes;

    InstallationSecret(@ConfigProperty(name = "mizan.secret") Optional<String> configured, RedisSecrets kept) {
        this.kept = kept;
        this.isConfigured = configured.isPresent();
        this.bytes = configured.map(InstallationSecret::checked).orElseGet(kept::secret);
    }

    /** The secret; at least 16 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Puts it back where Redis has lost it, so that instances that start later use the same one; false where another one
     * stands there by now. Blocks.
     */
    boolean isStillKept() {
        return isConfigured || kept.keep(bytes);
    }

    private static byte[] checked(String configured) {
        if (configured.length() < MIN_LENGTH) {
            throw new IllegalArgumentException("mizan.secret must have at least " + MIN_LENGTH + " characters");
        }
        return configured.getBytes(StandardCharsets.UTF_8);
    }
}
