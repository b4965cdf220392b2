package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {

    @TempDir
    Path folder;

    @Test
    void hosts_areTheServerUnderTheDataFolder() throws IOException {
        EmbeddedRedis embedded = new EmbeddedRedis(config("embedded"));

        assertThat(embedded.getHosts()).hasSize(1).isEqualTo(embedded.getHosts());
        assertThat(folder.resolve("redis/appendonlydir")).isDirectory();

        ProcessHandle process = ProcessHandle.of(Long.parseLong(
                        Files.readString(folder.resolve("redis/redis.pid")).strip()))
                .orElseThrow();
        embedded.stop();
        await().until(() -> !process.isAlive());
    }

    @Test
    void otherRedisWithoutHosts_isToldWhatToSet() {
        assertThatThrownBy(() -> new EmbeddedRedis(config("elsewhere")).getHosts())
                .hasMessageContaining("elsewhere")
                .hasMessageContaining("quarkus.redis.hosts");
    }

    private ModerationConfig config(String redis) {
        return new SmallRyeConfigBuilder()
                .withMapping(ModerationConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withDefaultValue("mizan.redis", redis)
                .withDefaultValue("mizan.data", folder.toString())
                .build()
                .getConfigMapping(ModerationConfig.class);
    }
}
