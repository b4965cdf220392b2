package mizan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.redis.client.Redis;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.LogLines;
import mizan.testsupport.PlainRedis;
import mizan.testsupport.RealRedis;
import mizan.testsupport.RealRedisCluster;
import mizan.testsupport.StoppableRedis;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RealRedis.class)
class RedisSettingsWatchTest {

    private static final String[] SAFE = {
        "--appendonly", "yes", "--maxmemory", "100mb", "--maxmemory-policy", "noeviction"
    };

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LogLines log = LogLines.of(RedisSettingsWatch.class);
    private Redis client;

    @AfterEach
    void close() {
        log.close();
        if (client != null) {
            client.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "appendonly, no, what came after its last snapshot is lost",
        "appendfsync, no, the last half minute",
        "maxmemory-policy, allkeys-lru, deletes comments",
        "maxmemory-policy, volatile-ttl, deletes comments",
        "maxmemory, 0, takes memory until the system ends it"
    })
    void unsafeSetting_isOneWarning_andInHealth(String name, String value, String consequence) {
        try (PlainRedis redis = PlainRedis.start(folder, PlainRedis.freePort(), SAFE)) {
            redis.ask("CONFIG", "SET", name, value);

            RedisSettingsWatch watch = started(PlainRedis.address(redis.port()));

            assertThat(log.seen())
                    .singleElement()
                    .asString()
                    .contains(name + " is " + value)
                    .contains(consequence);
            assertThat(health(watch)).containsOnlyKeys(name);
            assertThat(health(watch).get(name).toString())
                    .startsWith(value + ": ")
                    .contains(consequence);
            assertThat(unsafeSettings()).isEqualTo(1);
        }
    }

    @Test
    void replicaThatTakesWrites_isWarnedOf() {
        try (PlainRedis redis = PlainRedis.start(folder, PlainRedis.freePort(), SAFE)) {
            redis.ask("CONFIG", "SET", "replica-read-only", "no");
            redis.ask("REPLICAOF", "127.0.0.1", Integer.toString(PlainRedis.freePort()));

            assertThat(health(started(PlainRedis.address(redis.port())))).containsOnlyKeys("replica-read-only");
        }
    }

    @Test
    void severalUnsafeSettings_areOneLine() {
        try (PlainRedis redis = PlainRedis.start(folder, PlainRedis.freePort())) {
            started(PlainRedis.address(redis.port()));

            assertThat(log.seen())
                    .singleElement()
                    .asString()
                    .contains("appendonly is no")
                    .contains("maxmemory is 0");
        }
    }

    @Test
    void settingThatIsMended_isSaidOnce_andOneThatIsSpoiltLaterToo() {
        try (PlainRedis redis = PlainRedis.start(folder, PlainRedis.freePort(), SAFE)) {
            RedisSettingsWatch watch = started(PlainRedis.address(redis.port()));
            assertThat(log.seen()).isEmpty();

            redis.ask("CONFIG", "SET", "maxmemory-policy", "allkeys-lfu");
            watch.read();
            watch.read();
            redis.ask("CONFIG", "SET", "maxmemory-policy", "noeviction");
            watch.read();
            watch.read();

            assertThat(log.seen()).hasSize(2).last().isEqualTo("The settings of Redis are safe now");
            assertThat(unsafeSettings()).isZero();
        }
    }

    /** As managed servers have it. */
    @Test
    void whereConfigIsNotPermitted_infoTellsTheRest() {
        try (PlainRedis redis = PlainRedis.start(folder, PlainRedis.freePort(), SAFE)) {
            redis.ask("CONFIG", "SET", "maxmemory-policy", "allkeys-lru", "appendfsync", "no");
            redis.ask("ACL", "SETUSER", "mizan", "on", ">secret", "~*", "+@all", "-config");

            assertThat(health(started(withUser(redis)))).containsOnlyKeys("maxmemory-policy");
        }
    }

    @Test
    void whereInfoIsNotPermitted_healthSaysThatNothingIsKnown() {
        try (PlainRedis redis = PlainRedis.start(folder, PlainRedis.freePort(), SAFE)) {
            redis.ask("ACL", "SETUSER", "mizan", "on", ">secret", "~*", "+@all", "-info");

            assertThat(health(started(withUser(redis)))).containsOnlyKeys("unknown");
        }
    }

    @Test
    void redisThatMizanStarts_isSafe() {
        assertThat(health(started(RealRedis.address()))).isEmpty();
        assertThat(log.seen()).isEmpty();
    }

    @Test
    void eachMasterOfACluster_isAsked() throws IOException {
        try (RealRedisCluster cluster = RealRedisCluster.start(folder)) {
            for (Redis node : cluster.nodes()) {
                RealRedis.ask(node, "CONFIG", "SET", "appendonly", "yes", "maxmemory", "100mb");
            }
            assertThat(health(started(cluster.client()))).isEmpty();

            RealRedis.ask(cluster.nodes().get(0), "CONFIG", "SET", "appendfsync", "no");
            RealRedis.ask(cluster.nodes().get(1), "CONFIG", "SET", "maxmemory-policy", "allkeys-lru");

            assertThat(health(started(cluster.client()))).containsOnlyKeys("appendfsync", "maxmemory-policy");
        }
    }

    private static URI withUser(PlainRedis redis) {
        return URI.create("redis://mizan:secret@127.0.0.1:" + redis.port());
    }

    private RedisSettingsWatch started(URI address) {
        client = StoppableRedis.client(address);
        return started(client);
    }

    private RedisSettingsWatch started(Redis redis) {
        RedisSettingsWatch watch = new RedisSettingsWatch(new SharedRedisConnection(redis));
        watch.start(new StartupEvent(), meters);
        return watch;
    }

    private static Map<String, Object> health(RedisSettingsWatch watch) {
        assertThat(watch.call().getStatus()).isEqualTo(Status.UP);
        return watch.call().getData().orElse(Map.of());
    }

    private double unsafeSettings() {
        return meters.get("mizan.redis.unsafe.settings").gauge().value();
    }
}
