package mizan.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.ProtocolVersion;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.Map;
import mizan.redis.RedisReplies.ScoredMember;
import mizan.redis.RedisReplies.StreamEntry;
import mizan.testsupport.RealRedis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Redis answers in two shapes; what is read is the same. */
@ExtendWith(RealRedis.class)
class RedisRepliesTest {

    @ParameterizedTest
    @EnumSource(ProtocolVersion.class)
    void replies_areReadAlikeInBothVersions(ProtocolVersion version) {
        Redis client = Redis.createClient(
                RealRedis.vertx(),
                new RedisOptions()
                        .setConnectionString(RealRedis.address().toString())
                        .setPreferredProtocolVersion(version));
        try (SharedRedisConnection connection = new SharedRedisConnection(client)) {
            RealRedis.ask("HSET", "hash", "a", "1", "b", "2");
            RealRedis.ask("ZADD", "times", "1764000000123", "x", "1764000000456", "y");
            RealRedis.ask("XADD", "stream", "1-1", "event", "held");
            RealRedis.ask("XGROUP", "CREATE", "stream", "group", "0");

            assertThat(RedisReplies.map(ask(connection, Command.HGETALL, "hash")))
                    .containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
            assertThat(RedisReplies.scores(ask(connection, Command.ZRANGE, "times", "0", "-1", "WITHSCORES")))
                    .containsExactly(new ScoredMember("x", 1764000000123L), new ScoredMember("y", 1764000000456L));
            assertThat(RedisReplies.entries(ask(connection, Command.XRANGE, "stream", "-", "+")))
                    .containsExactly(new StreamEntry("1-1", Map.of("event", "held")));
            assertThat(RedisReplies.entriesOf(
                            "stream",
                            ask(
                                    connection,
                                    Command.XREADGROUP,
                                    "GROUP",
                                    "group",
                                    "consumer",
                                    "STREAMS",
                                    "stream",
                                    ">")))
                    .containsExactly(new StreamEntry("1-1", Map.of("event", "held")));
        } finally {
            client.close();
        }
    }

    @ParameterizedTest
    @EnumSource(ProtocolVersion.class)
    void nothing_isReadAsEmpty(ProtocolVersion version) {
        Redis client = Redis.createClient(
                RealRedis.vertx(),
                new RedisOptions()
                        .setConnectionString(RealRedis.address().toString())
                        .setPreferredProtocolVersion(version));
        try (SharedRedisConnection connection = new SharedRedisConnection(client)) {
            assertThat(RedisReplies.map(ask(connection, Command.HGETALL, "none")))
                    .isEmpty();
            assertThat(RedisReplies.scores(ask(connection, Command.ZRANGE, "none", "0", "-1", "WITHSCORES")))
                    .isEmpty();
            assertThat(RedisReplies.entries(ask(connection, Command.XRANGE, "none", "-", "+")))
                    .isEmpty();
            assertThat(RedisReplies.entriesOf("none", ask(connection, Command.XREAD, "STREAMS", "none", "0")))
                    .isEmpty();
            assertThat(RedisReplies.texts(ask(connection, Command.SMEMBERS, "none")))
                    .isEmpty();
            assertThat(RedisReplies.number(ask(connection, Command.GET, "none")))
                    .isZero();
        } finally {
            client.close();
        }
    }

    private static @Nullable Response ask(SharedRedisConnection connection, Command command, String... arguments) {
        Request request = Request.cmd(command);
        for (String argument : arguments) {
            request.arg(argument);
        }
        return connection.ask(request);
    }
}
