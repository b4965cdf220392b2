package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {

    @TempDir
    Path folder;

    /** A Mizan that is killed in the middle of its work; the file of its Redis is the first argument. */
    static final class KilledMizan {

        public static void main(String[] arguments) throws IOException {
            RedisServer server = RedisServer.start(Path.of(arguments[0]));
            ask(server, "SET word kept");
            Runtime.getRuntime().halt(137);
        }

        static void runOn(Path folder) throws Exception {
            Process mizan = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledMizan.class.getName(),
                            folder.toString())
                    .inheritIO()
                    .start();
            assertThat(mizan.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(mizan.exitValue()).isEqualTo(137);
        }
    }

    @Test
    void restart_findsEverythingAgainAtTheSamePort() throws IOException {
        RedisServer first = RedisServer.start(folder);
        ask(first, "SET word kept");
        first.close();

        try (RedisServer second = RedisServer.start(folder)) {
            assertThat(ask(second, "GET word")).isEqualTo("kept");
            assertThat(second.address()).isEqualTo(first.address());
        }
    }

    @Test
    void close_endsTheProcess() throws IOException {
        RedisServer server = RedisServer.start(folder);
        ProcessHandle process = process();

        server.close();

        await().until(() -> !process.isAlive());
    }

    @Test
    void redisOfAKilledMizan_isTakenOver() throws Exception {
        KilledMizan.runOn(folder);
        ProcessHandle orphan = process();

        try (RedisServer server = RedisServer.start(folder)) {
            assertThat(process()).isEqualTo(orphan);
            assertThat(ask(server, "GET word")).isEqualTo("kept");
        }
        await().until(() -> !orphan.isAlive());
    }

    @Test
    void redisOfAKilledMizanThatCannotBeReached_isEndedBeforeAnotherStarts() throws Exception {
        KilledMizan.runOn(folder);
        ProcessHandle orphan = process();
        Files.delete(folder.resolve("port"));

        try (RedisServer server = RedisServer.start(folder)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ask(server, "GET word")).isEqualTo("kept");
        }
    }

    @Test
    void processThatHasTheNumberOfAnOldRedis_isLeftAlone() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        Files.writeString(folder.resolve("redis.pid"), Long.toString(other.pid()));

        RedisServer.start(folder).close();

        assertThat(other.isAlive()).isTrue();
        other.destroy();
    }

    @Test
    void portThatSomebodyElseTook_isGivenUp() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(folder.resolve("port"), Integer.toString(other.getLocalPort()));

            try (RedisServer server = RedisServer.start(folder)) {
                assertThat(server.address().getPort()).isNotEqualTo(other.getLocalPort());
                assertThat(ask(server, "PING")).isEqualTo("+PONG");
            }
        }
    }

    @Test
    void redisOfAnotherFolder_isNotTakenOver(@TempDir Path otherFolder) throws IOException {
        try (RedisServer other = RedisServer.start(otherFolder)) {
            Files.writeString(
                    folder.resolve("port"), Integer.toString(other.address().getPort()));

            try (RedisServer server = RedisServer.start(folder)) {
                assertThat(server.address()).isNotEqualTo(other.address());
            }
            assertThat(ask(other, "PING")).isEqualTo("+PONG");
        }
    }

    @Test
    void secondMizanOnOneFolder_isRefused() {
        try (RedisServer first = RedisServer.start(folder)) {
            assertThat(first.address()).hasHost("127.0.0.1");
            assertThatThrownBy(() -> RedisServer.start(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another Mizan")
                    .hasMessageContaining("mizan.data");
        }
    }

    @Test
    void brokenAppendOnlyFile_isSaidAndLeavesTheFolderFree() throws IOException {
        Path files = Files.createDirectory(folder.resolve("appendonlydir"));
        Files.writeString(files.resolve("appendonly.aof.manifest"), "not a manifest");

        assertThatThrownBy(() -> RedisServer.start(folder)).hasStackTraceContaining("AOF manifest");

        Files.delete(files.resolve("appendonly.aof.manifest"));
        RedisServer.start(folder).close();
    }

    @Test
    void folder_isForTheOwnerOnly() throws IOException {
        try (RedisServer server = RedisServer.start(folder)) {
            assertThat(server.program()).isExecutable();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void otherPlatform_isToldToBringItsOwnRedis() {
        assertThatThrownBy(() -> RedisBinary.of("Windows 11", "amd64"))
                .hasMessageContaining("Windows 11")
                .hasMessageContaining("set quarkus.redis.hosts");
    }

    @Test
    void everyPlatformOnTheClassPath_isKnown() {
        assertThat(RedisBinary.of("Linux", "amd64").name()).isEqualTo("redis-server-7.0.15-linux-amd64");
        assertThat(RedisBinary.of("Linux", "aarch64").name()).isEqualTo("redis-server-7.0.15-linux-arm64");
        assertThat(RedisBinary.of("Mac OS X", "aarch64").name()).isEqualTo("redis-server-7.0.15-darwin-arm64");
        assertThat(RedisBinary.class.getResource(
                        "/" + RedisBinary.ofThisMachine().name()))
                .isNotNull();
    }

    @Test
    void hosts_areTheServerUnderTheDataFolder() throws IOException {
        EmbeddedRedis embedded = new EmbeddedRedis(config("embedded"));

        assertThat(embedded.getHosts()).hasSize(1).isEqualTo(embedded.getHosts());
        assertThat(folder.resolve("redis/appendonlydir")).isDirectory();

        ProcessHandle process = processOf(folder.resolve("redis"));
        embedded.stop();
        await().until(() -> !process.isAlive());
    }

    @Test
    void otherRedisWithoutHosts_isToldWhatToSet() {
        assertThatThrownBy(() -> new EmbeddedRedis(config("elsewhere")).getHosts())
                .hasMessageContaining("elsewhere")
                .hasMessageContaining("quarkus.redis.hosts");
    }

    private ModerationConfig config(String redis) {
        return new SmallRyeConfigBuilder()
                .withMapping(ModerationConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValue("mizan.redis", redis)
                .withDefaultValue("mizan.data", folder.toString())
                .build()
                .getConfigMapping(ModerationConfig.class);
    }

    @Test
    void serverThatDied_isStartedAgainWithWhatItHad() throws IOException {
        try (RedisServer server = RedisServer.start(folder)) {
            assertThat(server.restartIfDead()).isFalse();
            ask(server, "SET word kept");
            ProcessHandle killed = process();
            killed.destroyForcibly();
            killed.onExit().join();

            assertThat(server.restartIfDead()).isTrue();

            assertThat(ask(server, "GET word")).isEqualTo("kept");
            assertThat(server.restartIfDead()).isFalse();
        }
    }

    private ProcessHandle process() throws IOException {
        return processOf(folder);
    }

    private static ProcessHandle processOf(Path folder) throws IOException {
        long pid = Long.parseLong(Files.readString(folder.resolve("redis.pid")).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static String ask(RedisServer server, String command) throws IOException {
        try (RedisProbe conversation = new RedisProbe(server.address().getPort())) {
            return conversation.ask(command);
        }
    }
}
