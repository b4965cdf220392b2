package mizan.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mizan.testsupport.StallingProxy;
import mizan.testsupport.StoppableRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Redis that takes requests and does not answer: nobody waits for ever. */
@Tag("fault")
@Timeout(60)
class HangingRedisTest {

    private static final Duration SOON = SharedRedisConnection.DEADLINE.plusSeconds(3);

    @TempDir
    Path folder;

    private StoppableRedis server;
    private Redis client;
    private SharedRedisConnection connection;

    @BeforeEach
    void start() {
        server = StoppableRedis.start(folder);
        client = server.client();
        connection = new SharedRedisConnection(client);
        await().until(connection::isOpen);
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void everyWayOfAsking_endsAtTheDeadline() {
        server.hang();

        long start = System.nanoTime();
        Future<Response> sent = connection.send(ping());
        Future<List<Response>> batch = connection.batch(List.of(ping(), ping()));
        RedisScript script = RedisScript.named(HangingRedisTest.class, "one");
        Future<Long> called = script.on("key").send(connection, RedisReplies::number);
        List<Future<Response>> many =
                IntStream.range(0, 3000).mapToObj(i -> connection.send(ping())).toList();

        assertThatThrownBy(() -> connection.ask(ping()))
                .isInstanceOfSatisfying(
                        RedisFailedException.class,
                        failure -> assertThat(failure.isTemporary()).isTrue())
                .hasMessage("Redis did not answer PING within 5 s");
        await().atMost(Duration.ofSeconds(3)).until(() -> sent.failed() && batch.failed() && called.failed());
        await().atMost(Duration.ofSeconds(3)).until(() -> many.stream().allMatch(Future::failed));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    @Test
    void redisThatGoesOn_isUsedAgain() {
        server.hang();
        assertThatThrownBy(() -> connection.ask(ping())).isInstanceOf(RedisFailedException.class);

        server.goOn();

        assertThat(connection.ask(ping())).hasToString("PONG");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            connection.ask(ping());
            assertThat(connection.isOpen()).isTrue();
        });
    }

    @Test
    void connectionsThatDieSilently_areReplaced_alsoThoseOfThePool() {
        try (StallingProxy proxy = StallingProxy.to(server.address())) {
            Redis behindProxy = StoppableRedis.client(proxy.address());
            SharedRedisConnection dying = new SharedRedisConnection(behindProxy);
            await().until(dying::isOpen);
            askManyAtOnce(dying, 200);

            proxy.stallOpenConnections();
            long start = System.nanoTime();
            askManyAtOnce(dying, 200);
            await().ignoreExceptions().until(() -> answeredOf(askManyAtOnce(dying, 200)) == 400);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(SharedRedisConnection.DEADLINE.plusSeconds(1));
            behindProxy.close();
        }
    }

    @Test
    void redisThatStoodStillForLong_isUsedAgainAtOnce() {
        for (int i = 0; i < 2; i++) {
            server.hang();
            assertThat(answeredOf(askManyAtOnce(connection, 200))).isZero();
            assertThat(answeredOf(askManyAtOnce(connection, 200))).isZero();
            server.goOn();
            long start = System.nanoTime();

            await().until(() -> answeredOf(askManyAtOnce(connection, 200)) == 400);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    /** Sends so many single requests and as many batches, and waits until each has come to its end. */
    private static List<Future<?>> askManyAtOnce(SharedRedisConnection connection, int count) {
        List<Future<?>> asked = IntStream.range(0, count)
                .boxed()
                .flatMap(i -> Stream.<Future<?>>of(connection.send(ping()), connection.batch(List.of(ping(), ping()))))
                .toList();
        await().atMost(SOON).until(() -> asked.stream().allMatch(Future::isComplete));
        return asked;
    }

    private static long answeredOf(List<Future<?>> asked) {
        return asked.stream().filter(Future::succeeded).count();
    }

    private static Request ping() {
        return Request.cmd(Command.PING);
    }
}
