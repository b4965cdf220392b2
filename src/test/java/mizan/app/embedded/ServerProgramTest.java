package mizan.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerProgramTest {

    private static final String BUNDLED = "redis 7.0.15";

    @TempDir
    Path programs;

    @TempDir
    Path data;

    @BeforeEach
    void empty() throws IOException {
        Files.deleteIfExists(data.resolve("version"));
    }

    @Test
    void nothingOnThePath_takesTheBundledOne() throws IOException {
        assertThat(chosen("auto")).isEqualTo(BUNDLED);
    }

    @Test
    void theMachinesOwn_isTakenFromSevenOn() throws IOException {
        install("redis-server", "Redis server v=7.2.4 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 build=1");
        assertThat(chosen("auto")).isEqualTo("redis 7.2.4");

        install("redis-server", "Redis server v=6.0.16 sha=00000000:0 malloc=jemalloc-5.2.1 bits=64 build=1");
        assertThat(chosen("auto")).isEqualTo(BUNDLED);
    }

    @Test
    void valkey_isTakenToo() throws IOException {
        install("valkey-server", "Valkey server v=8.1.1 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 build=1");

        assertThat(chosen("auto")).isEqualTo("valkey 8.1.1");
    }

    @Test
    void choice_isFollowed() throws IOException {
        install("redis-server", "Redis server v=7.2.4 sha=0");
        Path other = install("other", "Redis server v=7.4.0 sha=0");

        assertThat(chosen("bundled")).isEqualTo(BUNDLED);
        assertThat(chosen(other.toString())).isEqualTo("redis 7.4.0");
    }

    @Test
    void choiceThatIsNoServer_isRefusedByItsName() throws IOException {
        Path other = install("other", "something else");
        Path old = install("old", "Redis server v=6.2.0 sha=0");

        assertThatThrownBy(() -> chosen(other.toString()))
                .hasMessageContaining("mizan.embedded-redis.program")
                .hasMessageContaining(other.toString());
        assertThatThrownBy(() -> chosen("/nowhere/redis-server")).hasMessageContaining("/nowhere/redis-server");
        assertThatThrownBy(() -> chosen(old.toString())).hasMessageContaining("redis 6.2.0");
    }

    @Test
    @Timeout(20)
    void programThatDoesNotAnswer_isLeftAloneAfterSeconds() throws IOException {
        Path file = Files.writeString(programs.resolve("redis-server"), "#!/bin/sh\nexec sleep 60\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        long start = System.nanoTime();

        assertThat(chosen("auto")).isEqualTo(BUNDLED);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void filesOfANewerServer_areNotOpenedByAnOlderOne() throws IOException {
        Files.writeString(data.resolve("version"), "redis 7.4.1\n");

        assertThatThrownBy(() -> chosen("auto"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("written by redis 7.4.1, which redis 7.0.15 cannot read")
                .hasMessageContaining("mizan.embedded-redis.program");

        install("redis-server", "Redis server v=7.4.2 sha=0");
        assertThat(chosen("auto")).isEqualTo("redis 7.4.2");
    }

    @Test
    void ofSeveral_theOneIsTakenThatReadsTheFiles() throws IOException {
        install("redis-server", "Redis server v=7.0.11 sha=0");
        install("valkey-server", "Valkey server v=8.0.0 sha=0");
        Files.writeString(data.resolve("version"), "valkey 8.0.0\n");
        assertThat(chosen("auto")).isEqualTo("valkey 8.0.0");
    }

    @ParameterizedTest
    @CsvSource({
        "redis 7.0.15, redis 7.0.15, true",
        "redis 7.2.0, redis 7.0.15, true",
        "redis 7.0.11, redis 7.0.15, true",
        "redis 7.0.15, redis 8.0.0, false",
        "valkey 7.2.5, redis 7.2.4, true",
        "valkey 8.0.0, redis 7.4.0, false",
        "redis 8.0.0, valkey 7.2.5, false",
        "valkey 8.1.0, valkey 8.0.2, true",
    })
    void reads_itsOwnAndOlderFiles(String reader, String writer, boolean reads) {
        assertThat(version(reader).reads(version(writer))).isEqualTo(reads);
    }

    @Test
    void whatRuns_isRecorded() {
        RedisServer.start(data, ServerOptions.of("bundled", 0)).close();

        assertThat(data.resolve("version")).content().isEqualToIgnoringNewLines(BUNDLED);
    }

    private static ServerVersion version(String text) {
        return ServerVersion.parse(text).orElseThrow();
    }

    private String chosen(String choice) throws IOException {
        return ServerProgram.choose(choice, programs.toString(), data).version().toString();
    }

    private Path install(String name, String version) throws IOException {
        Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\necho '" + version + "'\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
