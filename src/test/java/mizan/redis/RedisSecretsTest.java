package mizan.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisSecretsTest {

    @Test
    void secret_isMadeOnceForAllInstances(SharedRedisConnection redis) {
        byte[] secret = new RedisSecrets(redis).secret();

        assertThat(secret).hasSize(32);
        assertThat(new RedisSecrets(redis).secret()).isEqualTo(secret);
    }

    @Test
    void instancesThatStartTogether_agree(SharedRedisConnection redis) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<String> start = () -> HexFormat.of().formatHex(new RedisSecrets(redis).secret());

            Set<String> secrets = new HashSet<>();
            for (Future<String> secret : threads.invokeAll(Collections.nCopies(8, start))) {
                secrets.add(secret.get());
            }

            assertThat(secrets).hasSize(1);
        }
    }

    @Test
    void otherInstallation_hasAnotherSecret(SharedRedisConnection redis) {
        byte[] secret = new RedisSecrets(redis).secret();
        RealRedis.ask("FLUSHALL");

        assertThat(new RedisSecrets(redis).secret()).isNotEqualTo(secret);
    }
}
