package mizan.testsupport;

import static org.awaitility.Awaitility.await;

import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Redis of its own without files, at a port and with options that the test chooses; such as a replica of another. */
public final class PlainRedis implements AutoCloseable {

    private final int port;
    private final Process process;
    private final Redis client;

    private PlainRedis(Path folder, int port, List<String> options) throws IOException {
        this.port = port;
        List<String> command = new ArrayList<>(List.of(
                RealRedis.program().toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                folder.toString(),
                "--save",
                "",
                "--repl-diskless-sync-delay",
                "0"));
        command.addAll(options);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis-" + port + ".log").toFile())
                .start();
        client = Redis.createClient(
                RealRedis.vertx(),
                new RedisOptions().setConnectionString(address(port).toString()).setMaxPoolWaiting(1000));
    }

    /** Starts one at {@code port}, and waits until it answers; {@code options} are as on its command line. */
    public static PlainRedis start(Path folder, int port, String... options) {
        try {
            PlainRedis started = new PlainRedis(folder, port, List.of(options));
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> started.ask("PING") != null);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port at which nobody listens. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a Redis at {@code port} of this machine. */
    public static URI address(int port) {
        return URI.create("redis://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    /** A client of it. */
    public Redis client() {
        return client;
    }

    /** Sends a command and gives the answer as text. */
    public String ask(String command, String... arguments) {
        return String.valueOf(RealRedis.ask(client, command, arguments));
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
