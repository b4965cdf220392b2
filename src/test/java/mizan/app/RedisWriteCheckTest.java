package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.redis.client.Redis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.language.Language;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.PlainRedis;
import mizan.testsupport.StoppableRedis;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisWriteCheckTest {

    private static final Sites SITES =
            new Sites(List.of(new Site(new SiteId("demo"), "أخبار", Language.ARABIC, List.of("http://localhost"), "")));

    @TempDir
    Path folder;

    private PlainRedis redis;
    private Redis client;
    private SharedRedisConnection connection;

    @BeforeEach
    void start() {
        redis = PlainRedis.start(folder, PlainRedis.freePort());
        client = StoppableRedis.client(PlainRedis.address(redis.port()));
        connection = new SharedRedisConnection(client);
    }

    @AfterEach
    void stop() {
        client.close();
        redis.close();
    }

    @Test
    void redisThatTakesComments_isReady_andKeepsNothingForLong() {
        assertThat(call().getStatus()).isEqualTo(Status.UP);
        assertThat(redis.ask("KEYS", "*")).contains("mizan:{demo}:writable");
        assertThat(Long.parseLong(redis.ask("PTTL", "mizan:{demo}:writable"))).isBetween(1L, 10_000L);
    }

    @Test
    void replica_isNotReady() {
        redis.ask("REPLICAOF", "127.0.0.1", Integer.toString(PlainRedis.freePort()));

        isDownBecauseOf("READONLY");

        redis.ask("REPLICAOF", "NO", "ONE");
        assertThat(call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void redisOutOfMemory_isNotReady() {
        redis.ask("CONFIG", "SET", "maxmemory", "1", "maxmemory-policy", "noeviction");

        isDownBecauseOf("OOM");
    }

    @Test
    void redisThatLacksReplicas_isNotReady() {
        redis.ask("CONFIG", "SET", "min-replicas-to-write", "1");

        isDownBecauseOf("NOREPLICAS");
    }

    @Test
    void redisThatCannotWriteItsFile_isNotReady() throws IOException {
        redis.ask("CONFIG", "SET", "save", "3600 1000000");
        Files.move(folder.resolve("redis-" + redis.port() + ".log"), folder.resolveSibling("moved-" + redis.port()));
        Files.delete(folder);
        redis.ask("BGSAVE");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> redis.ask("INFO", "persistence").contains("rdb_last_bgsave_status:err"));

        isDownBecauseOf("MISCONF");
        Files.createDirectory(folder);
    }

    @Test
    void oftenAsked_itWritesSeldom() {
        RedisWriteCheck check = check();
        for (int i = 0; i < 50; i++) {
            check.call().await().atMost(Duration.ofSeconds(10));
        }

        assertThat(redis.ask("INFO", "commandstats")).containsPattern("cmdstat_set:calls=[1-3],");
    }

    @Test
    void redisThatIsGone_isNotReady() {
        call();
        redis.close();

        assertThat(call().getStatus()).isEqualTo(Status.DOWN);
    }

    private void isDownBecauseOf(String code) {
        HealthCheckResponse response = call();
        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        assertThat(response.getData().orElseThrow()).isEqualTo(Map.of("demo", code));
    }

    private HealthCheckResponse call() {
        return check().call().await().atMost(Duration.ofSeconds(10));
    }

    private RedisWriteCheck check() {
        return new RedisWriteCheck(connection, SITES);
    }
}
