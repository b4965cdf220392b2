package mizan.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.redis.client.Redis;
import java.util.stream.IntStream;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisSecretsTest {

    @Test
    void secret_isMadeOnceForAllInstances(Redis redis) {
        byte[] secret = new RedisSecrets(redis).secret();

        assertThat(secret).hasSize(32);
        assertThat(new RedisSecrets(redis).secret()).isEqualTo(secret);
    }

    @Test
    void instancesThatStartTogether_agree(Redis redis) {
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> java.util.HexFormat.of().formatHex(new RedisSecrets(redis).secret()))
                        .distinct()
                        .toList())
                .hasSize(1);
    }

    @Test
    void otherInstallation_hasAnotherSecret(Redis redis) {
        byte[] secret = new RedisSecrets(redis).secret();
        RealRedis.ask("FLUSHALL");

        assertThat(new RedisSecrets(redis).secret()).isNotEqualTo(secret);
    }
}
