package mizan.testsupport;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mizan.app.embedded.RedisServer;
import mizan.redis.SharedRedisConnection;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a real, empty Redis: one server for all tests of a Java machine, on a folder that goes with it. A
 * parameter of type {@link Redis} is its client, one of type {@link SharedRedisConnection} the connection of all tests.
 */
public final class RealRedis implements BeforeEachCallback, ParameterResolver {

    private static final class Shared {

        static final Path FOLDER = temporaryFolder();
        static final RedisServer SERVER = RedisServer.start(FOLDER);
        static final Vertx VERTX = Vertx.vertx();
        static final Redis CLIENT = Redis.createClient(
                VERTX,
                new RedisOptions()
                        .setConnectionString(SERVER.address().toString())
                        .setMaxPoolSize(32)
                        .setMaxPoolWaiting(4096));

        static final SharedRedisConnection CONNECTION = new SharedRedisConnection(CLIENT);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Shared::stop));
        }

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("mizan-redis");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop() {
            SERVER.close();
            try (Stream<Path> files = Files.walk(FOLDER)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The client of the shared server. */
    public static Redis client() {
        return Shared.CLIENT;
    }

    /** The connection of all tests to the shared server, as each keeps one of the pool's to itself. */
    public static SharedRedisConnection connection() {
        return Shared.CONNECTION;
    }

    /** The address of the shared server. */
    public static URI address() {
        return Shared.SERVER.address();
    }

    /** The program of the shared server, to start another one. */
    public static Path program() {
        return Shared.SERVER.program();
    }

    public static Vertx vertx() {
        return Shared.VERTX;
    }

    /** Sends a command and waits for the answer. */
    public static Response ask(String command, String... arguments) {
        return ask(client(), command, arguments);
    }

    /** Sends a command to {@code redis} and waits for the answer. */
    public static Response ask(Redis redis, String command, String... arguments) {
        Request request = Request.cmd(Command.create(command));
        for (String argument : arguments) {
            request.arg(argument);
        }
        try {
            return redis.send(request).toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(command + " failed", e);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ask("FLUSHALL");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Redis.class || type == SharedRedisConnection.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Redis.class ? client() : connection();
    }
}
