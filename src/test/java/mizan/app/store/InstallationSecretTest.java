package mizan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import mizan.redis.RedisSecrets;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class InstallationSecretTest {

    private static final String KEY = "mizan:{desk}:secret";

    @Test
    void secretThatRedisLost_isPutBack_soThatLaterInstancesHaveTheSame(SharedRedisConnection connection) {
        InstallationSecret secret = new InstallationSecret(Optional.empty(), new RedisSecrets(connection));
        RealRedis.ask("FLUSHALL");

        assertThat(secret.isStillKept()).isTrue();

        assertThat(new InstallationSecret(Optional.empty(), new RedisSecrets(connection)).bytes())
                .isEqualTo(secret.bytes());
    }

    @Test
    void otherSecret_isNotOverwritten(SharedRedisConnection connection) {
        InstallationSecret secret = new InstallationSecret(Optional.empty(), new RedisSecrets(connection));
        String other = HexFormat.of().formatHex(new byte[32]);
        RealRedis.ask("SET", KEY, other);

        assertThat(secret.isStillKept()).isFalse();
        assertThat(RealRedis.ask("GET", KEY).toString()).isEqualTo(other);
    }

    @Test
    void configuredSecret_staysOutOfRedis(SharedRedisConnection connection) {
        InstallationSecret secret =
                new InstallationSecret(Optional.of("0123456789abcdef"), new RedisSecrets(connection));

        assertThat(secret.isStillKept()).isTrue();
        assertThat(RealRedis.ask("EXISTS", KEY).toInteger()).isZero();
    }
}
