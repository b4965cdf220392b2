package mizan.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mizan.testsupport.PlainRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built service with a mistake in its settings or surroundings: it ends, and says in a line what to do. */
class RefusedStartIT {

    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    private static final Path CONFIG = Path.of("config").toAbsolutePath();

    @TempDir
    Path folder;

    private final int redisPort = PlainRedis.freePort();

    @Test
    void everyMistakeInTheSettings_isALine() throws Exception {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/application.properties"), """
                mizan.sites.news.origins=https://www.example.com
                mizan.sites.news.articel-url=https://www.example.com/{article}
                mizan.retention=90X
                """);

        List<String> lines = refused(Map.of(
                "MIZAN_LIMITS_PER_ADRESS", "3",
                "MIZAN_SITE_AKHBAR_ORIGINS", "https://akhbar.example",
                "MIZAN_SERVICE_HOST", "10.0.0.1",
                "MIZAN_DELIVER_PASSWORD", "of another command",
                "QUARKUS_HTTP_PORT", "80x"));

        assertThat(lines)
                .hasSize(6)
                .anyMatch(line -> line.startsWith("Mizan was not started: mizan.retention cannot be \"90X\"")
                        && line.contains("application.properties"))
                .anyMatch(line -> line.startsWith("Mizan was not started: quarkus.http.port cannot be \"80x\"")
                        && !line.contains("SRCFG")
                        && line.endsWith("in an environment variable"))
                .anyMatch(line ->
                        line.startsWith("Mizan was not started: there is no setting mizan.sites.news.articel-url; "
                                + "is mizan.sites.news.article-url meant?"))
                .contains(
                        "Mizan was not started: there is no setting for the environment variable MIZAN_LIMITS_PER_ADRESS; "
                                + "is MIZAN_LIMITS_PER_ADDRESS meant?",
                        "Mizan was not started: there is no setting for the environment variable MIZAN_SITE_AKHBAR_ORIGINS; "
                                + "is MIZAN_SITES_AKHBAR_ORIGINS meant?",
                        "Mizan: there is no setting for the environment variable MIZAN_SERVICE_HOST");
    }

    @Test
    void redisThatIsNotThere_isWaitedForAndThenNamed() throws Exception {
        List<String> lines = refused(Map.of(
                "QUARKUS_REDIS_HOSTS", PlainRedis.address(redisPort).toString(), "MIZAN_REDIS_START_WAIT", "1S"));

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("Mizan waits up to 1 s for it");
        assertThat(lines.getLast())
                .startsWith("Mizan was not started: Redis did not answer within 1 s")
                .contains("quarkus.redis.hosts");
    }

    @Test
    void portInUse_isNamedWithTheSettingOfAnotherOne() throws Exception {
        try (PlainRedis redis = PlainRedis.start(folder, redisPort);
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(redis.ask("PING")).isEqualTo("PONG");
            String port = Integer.toString(other.getLocalPort());

            assertThat(refused(Map.of(
                                    "QUARKUS_REDIS_HOSTS",
                                    PlainRedis.address(redisPort).toString(),
                                    "QUARKUS_HTTP_HOST",
                                    "127.0.0.1",
                                    "QUARKUS_HTTP_PORT",
                                    port))
                            .getLast())
                    .startsWith("Mizan was not started: another program listens on port " + port)
                    .contains("QUARKUS_HTTP_PORT=");
        }
    }

    @Test
    void mistakeInASite_isNamedWithItsKey() throws Exception {
        try (PlainRedis redis = PlainRedis.start(folder, redisPort)) {
            assertThat(redis.ask("PING")).isEqualTo("PONG");
            assertThat(refused(Map.of(
                            "QUARKUS_REDIS_HOSTS",
                            PlainRedis.address(redisPort).toString(),
                            "MIZAN_SITES_AKHBAR_TITLE",
                            "Akhbar")))
                    .last()
                    .asString()
                    .startsWith("Mizan was not started: mizan.sites.akhbar.origins is missing");
        }
    }

    @Test
    void embeddedRedisOfNoKnownKind_isNamed() throws Exception {
        assertThat(refused(Map.of("MIZAN_REDIS", "elsewhere")))
                .last()
                .asString()
                .startsWith("Mizan was not started: mizan.redis is 'elsewhere'");
    }

    /** Starts it, waits until it has ended with status 1, and returns what it printed. */
    private List<String> refused(Map<String, String> environment) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        JAR.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> variables = new HashMap<>(Map.of(
                "MIZAN_DATA", folder.resolve("data").toString(),
                "MIZAN_LEXICONS", CONFIG.resolve("lexicons").toString(),
                "MIZAN_MODEL", CONFIG.resolve("model/mizan.model").toString(),
                "QUARKUS_HTTP_PORT", "0"));
        variables.putAll(environment);
        builder.environment().putAll(variables);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(output, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
