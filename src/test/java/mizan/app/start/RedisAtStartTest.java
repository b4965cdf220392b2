package mizan.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.redis.client.Redis;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.LogLines;
import mizan.testsupport.PlainRedis;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisAtStartTest {

    @TempDir
    Path folder;

    private final int port = PlainRedis.freePort();
    private final Redis client =
            Redis.createClient(RealRedis.vertx(), PlainRedis.address(port).toString());

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void redisThatStartsLater_isWaitedFor() throws Exception {
        try (LogLines lines = LogLines.of(RedisAtStart.class)) {
            CompletableFuture<Void> started = CompletableFuture.runAsync(() -> await(client, Duration.ofSeconds(30)));
            assertThatThrownBy(() -> started.get(1200, TimeUnit.MILLISECONDS)).isNotNull();
            assertThat(started).isNotDone();

            try (PlainRedis redis = PlainRedis.start(folder, port)) {
                started.get(10, TimeUnit.SECONDS);
                assertThat(redis.ask("PING")).isEqualTo("PONG");
            }
            assertThat(lines.seen()).hasSize(2);
            assertThat(lines.seen().getFirst()).contains("up to 30 s").contains("mizan.redis.start-wait");
            assertThat(lines.seen().getLast()).isEqualTo("Redis answers");
        }
    }

    @Test
    void redisThatNeverComes_endsTheStartWithOneLine() {
        long start = System.nanoTime();

        assertThatThrownBy(() -> await(client, Duration.ofSeconds(1)))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("within 1 s")
                .hasMessageContaining("quarkus.redis.hosts")
                .message()
                .doesNotContain("\n");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void redisThatRefusesForGood_isNotWaitedFor() {
        try (PlainRedis redis = PlainRedis.start(folder, port)) {
            redis.ask("ACL", "SETUSER", "guest", "on", ">guest", "-@all", "+hello", "+auth");
            Redis guest = Redis.createClient(
                    RealRedis.vertx(),
                    URI.create("redis://guest:guest@127.0.0.1:" + port).toString());

            assertThatThrownBy(() -> await(guest, Duration.ofMinutes(5)))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("NOPERM");
            guest.close();
        }
    }

    @Test
    void waitThatCannotBe_isRefused() {
        for (Duration wrong : List.of(Duration.ofSeconds(-1), Duration.ofHours(2))) {
            assertThatThrownBy(() -> await(client, wrong))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("mizan.redis.start-wait");
        }
    }

    private static void await(Redis redis, Duration patience) {
        RedisAtStart.await(new SharedRedisConnection(redis), patience);
    }
}
