package mizan.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerTest {

    @TempDir
    Path folder;

    /** A Mizan that is killed in the middle of its work: the folder of its Redis, and whether the guard is killed too. */
    static final class KilledMizan {

        public static void main(String[] arguments) throws IOException {
            RedisServer server = RedisServer.start(Path.of(arguments[0]));
            ask(server, "SET word kept");
            if (arguments[1].equals("with-guard")) {
                ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            }
            Runtime.getRuntime().halt(137);
        }

        static void runOn(Path folder, String what) throws Exception {
            Process mizan = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledMizan.class.getName(),
                            folder.toString(),
                            what)
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
    void redisOfAKilledMizan_endsToo_andKeepsWhatItHad() throws Exception {
        KilledMizan.runOn(folder, "alone");
        Optional<ProcessHandle> orphan =
                NumberFile.read(folder.resolve("redis.pid")).flatMap(ProcessHandle::of);

        try (RedisServer server = RedisServer.start(folder)) {
            await().until(() ->
                    orphan.filter(process -> Processes.worksIn(folder, process)).isEmpty());
            assertThat(ask(server, "GET word")).isEqualTo("kept");
        }
    }

    @Test
    void redisOfAMizanThatIsKilledWhileItStarts_endsToo() throws Exception {
        // A server that takes its time to go into the background, while Mizan is gone already.
        Path slow = script(
                "slow-server",
                "#!/bin/sh\n[ \"$1\" = --version ] && exec '" + bundled() + "' --version\nsleep 1\nexec '" + bundled()
                        + "' \"$@\"\n");
        Path data = Files.createDirectory(folder.resolve("data")).toRealPath();
        Process mizan = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartingMizan.class.getName(),
                        data.toString(),
                        slow.toString())
                .inheritIO()
                .start();
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(data.resolve("guard.pid")));
        mizan.destroyForcibly();
        mizan.waitFor();

        await().atMost(Duration.ofSeconds(15))
                .until(() -> ProcessHandle.allProcesses().noneMatch(process -> Processes.worksIn(data, process)));
    }

    /** A Mizan that only starts: the folder of its Redis, and the program. */
    static final class StartingMizan {

        public static void main(String[] arguments) {
            RedisServer.start(Path.of(arguments[0]), ServerOptions.of(arguments[1], 0));
        }
    }

    @Test
    void nobodyWithoutThePassword_isAnswered() throws IOException {
        try (RedisServer server = RedisServer.start(folder);
                Socket stranger = new Socket("127.0.0.1", server.address().getPort())) {
            stranger.getOutputStream().write("KEYS *\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(new BufferedReader(new InputStreamReader(stranger.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine())
                    .startsWith("-NOAUTH");
        }
    }

    @Test
    void thePassword_isOnNoCommandLine() throws IOException {
        try (RedisServer server = RedisServer.start(folder)) {
            String password = server.address().getUserInfo().substring(1);

            assertThat(ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream()))
                    .noneMatch(line -> line.contains(password));
        }
    }

    @Test
    void redisWithoutAPassword_isEndedRatherThanTakenOver() throws Exception {
        // As an earlier version of Mizan left it.
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Process old = new ProcessBuilder(
                        bundled(),
                        "--port",
                        Integer.toString(port),
                        "--dir",
                        folder.toString(),
                        "--pidfile",
                        folder.resolve("redis.pid").toString(),
                        "--daemonize",
                        "no")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().until(() -> Processes.worksIn(folder.toRealPath(), old.toHandle()));
        Files.writeString(folder.resolve("redis.pid"), Long.toString(old.pid()));
        Files.writeString(folder.resolve("port"), Integer.toString(port));

        try (RedisServer server = RedisServer.start(folder)) {
            assertThat(old.isAlive()).isFalse();
            assertThat(ask(server, "PING")).isEqualTo("+PONG");
        }
    }

    @Test
    void memory_isBounded_andNothingIsEvicted() throws IOException {
        try (RedisServer server = RedisServer.start(folder, ServerOptions.of("auto", 32L << 20))) {
            assertThat(ask(server, "CONFIG GET maxmemory")).isEqualTo("33554432");
            assertThat(ask(server, "CONFIG GET maxmemory-policy")).isEqualTo("noeviction");
        }
        assertThatThrownBy(() -> ServerOptions.of("auto", 1024)).hasMessageContaining("at least 16M");
    }

    @Test
    void redisOfAMizanThatWasKilledWithItsGuard_isTakenOver() throws Exception {
        KilledMizan.runOn(folder, "with-guard");
        ProcessHandle orphan = process();

        try (RedisServer server = RedisServer.start(folder)) {
            assertThat(process()).isEqualTo(orphan);
            assertThat(ask(server, "GET word")).isEqualTo("kept");
        }
        await().until(() -> !orphan.isAlive());
    }

    @Test
    void redisOfAKilledMizanThatCannotBeReached_isEndedBeforeAnotherStarts() throws Exception {
        KilledMizan.runOn(folder, "with-guard");
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
        assertThat(RedisServer.class.getResource(
                        "/" + RedisBinary.ofThisMachine().name()))
                .isNotNull();
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
        try (RedisProbe conversation = new RedisProbe(
                server.address().getPort(), server.address().getUserInfo().substring(1))) {
            return conversation.ask(command);
        }
    }

    private String bundled() throws IOException {
        Path place = Files.createDirectories(folder.resolve("bundled"));
        return RedisBinary.ofThisMachine().unpack(place).toString();
    }

    private Path script(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
