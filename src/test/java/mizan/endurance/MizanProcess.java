package mizan.endurance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import mizan.testsupport.Signals;
import org.jspecify.annotations.Nullable;

/** A built Mizan as a process of its own, which can be killed and started again on the same data and port. */
final class MizanProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

    private final Path folder;
    private final Map<String, String> environment;
    private final int port;
    private @Nullable Process process;

    /** What {@code redis} names is what it speaks to; empty for the embedded server. */
    MizanProcess(Path folder, Map<String, String> redis) throws IOException {
        this.folder = folder;
        this.port = freePort();
        this.environment = new HashMap<>(redis);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1");
        environment.put("MIZAN_DATA", folder.resolve("data").toString());
        environment.put("MIZAN_SECRET", "a secret of the endurance run, and of nothing else");
    }

    /** As many comments as anybody likes: all come from this machine. */
    MizanProcess withoutLimits() {
        environment.put("MIZAN_LIMITS_PER_ADDRESS", "0");
        environment.put("MIZAN_LIMITS_PER_NETWORK", "0");
        environment.put("MIZAN_LIMITS_PER_SITE", "0");
        return this;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where comments are sent to. */
    URI comments() {
        return URI.create("http://127.0.0.1:" + port + "/comments");
    }

    /** The folder of the embedded Redis. */
    Path redisFolder() {
        return folder.resolve("data/redis");
    }

    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                JAR.toString());
        builder.environment().putAll(environment);
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("mizan.log").toFile()))
                .start();
    }

    /** Returns once it can take comments. */
    void awaitReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            await().atMost(STARTS_WITHIN)
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .until(() -> client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        }
    }

    /** As {@code kill -9}: nothing is finished or closed. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Ends it as an operator does. */
    void stop() {
        askToEnd().join();
    }

    /** Sends it SIGTERM; it takes some time to end. */
    CompletableFuture<Process> askToEnd() {
        if (process == null) {
            return CompletableFuture.completedFuture(null);
        }
        process.destroy();
        return process.onExit();
    }

    /** Sends a signal to the embedded Redis, such as {@code STOP}. */
    void signalRedis(String name) {
        Signals.sendToRedis(name, redisFolder());
    }
}
