package mizan.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mizan.app.embedded.RedisServer;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedRedisConnectionTest {

    private static final int POOL = 4;

    @TempDir
    Path folder;

    private RedisServer server;
    private Redis pool;
    private SharedRedisConnection connection;

    @BeforeEach
    void start() {
        server = RedisServer.start(folder);
        pool = Redis.createClient(
                RealRedis.vertx(),
                new RedisOptions()
                        .setConnectionString(server.address().toString())
                        .setMaxPoolSize(POOL)
                        .setMaxPoolWaiting(10_000));
        connection = new SharedRedisConnection(pool);
    }

    @AfterEach
    void stop() {
        pool.close();
        server.close();
    }

    /** The client puts the place of a request in its batch before Redis's own words. */
    @Test
    void errorInABatch_isKnownByItsCode_asOneAlone() {
        connection.ask(Request.cmd(Command.SET).arg("text").arg("x"));
        Request wrong = Request.cmd(Command.LPUSH).arg("text").arg("x");

        assertThatThrownBy(() -> connection.ask(wrong))
                .isInstanceOfSatisfying(
                        RedisFailedException.class, e -> assertThat(e.code()).isEqualTo("WRONGTYPE"));
        assertThatThrownBy(() -> connection.askAll(List.of(Request.cmd(Command.PING), wrong)))
                .isInstanceOfSatisfying(
                        RedisFailedException.class, e -> assertThat(e.code()).isEqualTo("WRONGTYPE"));
    }

    @Test
    void answers_belongToTheirRequests() throws Exception {
        List<Future<Response>> answers = IntStream.range(0, 500)
                .mapToObj(i -> send("ECHO", Integer.toString(i)))
                .toList();

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answer(answers.get(i)).toString()).isEqualTo(Integer.toString(i));
        }
    }

    @Test
    void requests_shareOneConnection() throws Exception {
        awaitOpenConnection();
        answer(send("CLIENT", "SETNAME", "the-connection"));

        for (int i = 0; i < 20; i++) {
            assertThat(answer(send("CLIENT", "GETNAME")).toString()).isEqualTo("the-connection");
        }
    }

    @Test
    void moreRequestsThanAConnectionHolds_areAllAnswered() throws Exception {
        awaitOpenConnection();
        List<Future<Response>> answers =
                IntStream.range(0, 5000).mapToObj(i -> send("INCR", "counter")).toList();

        answer(Future.all(answers));
        assertThat(answer(send("GET", "counter")).toString()).isEqualTo("5000");
    }

    @Test
    void errorOfRedis_isToldAndLeavesTheConnectionWhole() throws Exception {
        awaitOpenConnection();
        answer(send("CLIENT", "SETNAME", "the-connection"));

        assertThatThrownBy(() -> answer(send("INCR", "a", "b"))).isNotNull();
        answer(send("SET", "word", "letters"));
        assertThatThrownBy(() -> answer(send("INCR", "word"))).hasMessageContaining("not an integer");

        assertThat(answer(send("CLIENT", "GETNAME")).toString()).isEqualTo("the-connection");
    }

    @Test
    void restartedRedis_isFoundAgain() throws Exception {
        awaitOpenConnection();
        for (int i = 0; i < 2 * POOL; i++) {
            server.close();
            server = RedisServer.start(folder);
            await().atMost(Duration.ofSeconds(10))
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(answer(send("PING")).toString()).isEqualTo("PONG"));
        }
    }

    @Test
    void closed_givesItsConnectionBack() throws Exception {
        for (int i = 0; i < 2 * POOL; i++) {
            SharedRedisConnection other = new SharedRedisConnection(pool);
            await().untilAsserted(() -> assertThat(other.isOpen()).isTrue());
            other.close();
        }

        assertThat(answer(send("PING")).toString()).isEqualTo("PONG");
    }

    private void awaitOpenConnection() {
        await().until(connection::isOpen);
    }

    private Future<Response> send(String command, String... arguments) {
        Request request = Request.cmd(Command.create(command));
        for (String argument : arguments) {
            request.arg(argument);
        }
        return connection.send(request);
    }

    private static <T> T answer(Future<T> answer) throws Exception {
        return answer.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
