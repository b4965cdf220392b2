package mizan.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * The secret of an installation, for keyed hashes and form tokens: made once and then shared by all that use this
 * Redis.
 */
public final class RedisSecrets {

    private static final int LENGTH = 32;

    private final SharedRedisConnection connection;

    public RedisSecrets(SharedRedisConnection connection) {
        this.connection = connection;
    }

    /** The secret, where one was made; makes none. Blocks. */
    public Optional<byte[]> existing() {
        return Optional.ofNullable(connection.ask(Request.cmd(Command.GET).arg(InstallationKeys.secret())))
                .map(kept -> HexFormat.of().parseHex(kept.toString()));
    }

    /** 32 random bytes, the same at every call. Blocks. */
    public byte[] secret() {
        byte[] fresh = new byte[LENGTH];
        new SecureRandom().nextBytes(fresh);
        return HexFormat.of().parseHex(kept(HexFormat.of().formatHex(fresh)));
    }

    /** Keeps {@code secret} where none is kept any more; false where another one is. Blocks. */
    public boolean keep(byte[] secret) {
        String hex = HexFormat.of().formatHex(secret);
        return kept(hex).equals(hex);
    }

    /** The secret that is kept, which is {@code wanted} where there was none. */
    private String kept(String wanted) {
        connection.ask(Request.cmd(Command.SET)
                .arg(InstallationKeys.secret())
                .arg(wanted)
                .arg("NX"));
        return Objects.requireNonNull(
                        connection.ask(Request.cmd(Command.GET).arg(InstallationKeys.secret())),
                        "The secret was deleted from Redis")
                .toString();
    }
}
