package mizan.deliver;

import static mizan.deliver.StreamWriter.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mizan.comment.SiteId;
import mizan.deliver.Outcome.Kind;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are on the disk before they are acknowledged, and come once whatever is killed. */
@ExtendWith(RealRedis.class)
class JsonLinesFileTest {

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("approved.jsonl");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(path);
    }

    @Test
    void entry_isOneLineWithItsPositionAndFields() throws IOException {
        try (JsonLinesFile file = new JsonLinesFile(path)) {
            file.write(List.of(entry("5-1", "approved", 1, "text", "سطر\nوسطر \"آخر\"", "parent", "later field")));
        }

        assertThat(lines()).hasSize(1);
        JsonNode line = new ObjectMapper().readTree(lines().getFirst());
        assertThat(line.path("entry").asText()).isEqualTo("5-1");
        assertThat(line.path("event").asText()).isEqualTo("approved");
        assertThat(line.path("text").asText()).isEqualTo("سطر\nوسطر \"آخر\"");
        assertThat(line.path("parent").asText()).isEqualTo("later field");
    }

    @Test
    void entriesOfTheLastLineAndBefore_areNotWrittenAgain() throws IOException {
        try (JsonLinesFile file = new JsonLinesFile(path)) {
            file.write(List.of(entry("5-1", "approved", 1), entry("10-0", "approved", 2)));
        }
        try (JsonLinesFile file = new JsonLinesFile(path)) {
            assertThat(file.write(List.of(
                            entry("5-1", "approved", 1), entry("10-0", "approved", 2), entry("10-1", "approved", 3))))
                    .extracting(Outcome::kind)
                    .containsExactly(Kind.UNCHANGED, Kind.UNCHANGED, Kind.INSERTED);
        }

        assertThat(lines()).hasSize(3);
    }

    @Test
    void halfALine_isCutOffAndWrittenAgain() throws IOException {
        try (JsonLinesFile file = new JsonLinesFile(path)) {
            file.write(List.of(entry("5-1", "approved", 1), entry("6-1", "approved", 2)));
        }
        String whole = Files.readString(path);
        for (int cut = 1; cut < 40; cut += 7) {
            Files.writeString(path, whole.substring(0, whole.length() - cut));
            try (JsonLinesFile file = new JsonLinesFile(path)) {
                file.write(List.of(entry("5-1", "approved", 1), entry("6-1", "approved", 2)));
            }
            assertThat(Files.readString(path)).isEqualTo(whole);
        }
    }

    @Test
    void halfAFirstLine_isCutOff() throws IOException {
        Files.writeString(path, "{\"entry\":\"5-");

        try (JsonLinesFile file = new JsonLinesFile(path)) {
            file.write(List.of(entry("5-1", "approved", 1)));
        }

        assertThat(lines()).hasSize(1).first().asString().startsWith("{\"entry\":\"5-1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\n", "{}\n", "{\"entry\":5}\n", "{\"entry\":\"x-1\"}\n", "\n", "[]\n"})
    void fileOfSomethingElse_isRefusedAndKept(String content) throws IOException {
        Files.writeString(path, content);

        assertThatThrownBy(() -> new JsonLinesFile(path))
                .isInstanceOf(DestinationException.class)
                .hasMessageContaining(path.toString());
        assertThat(Files.readString(path)).isEqualTo(content);
    }

    /** Not even a line break within a megabyte: what stands there is nothing of ours. */
    @Test
    void largeFileWithoutLines_isRefusedAndKept() throws IOException {
        Files.write(path, new byte[3 << 20]);

        assertThatThrownBy(() -> new JsonLinesFile(path)).isInstanceOf(DestinationException.class);
        assertThat(Files.size(path)).isEqualTo(3 << 20);
    }

    @Test
    void longFile_isReadFromItsEnd() throws IOException {
        try (JsonLinesFile file = new JsonLinesFile(path)) {
            file.write(List.of(entry("5-1", "approved", 1, "text", "ن".repeat(900_000)), entry("6-1", "approved", 2)));
        }
        try (JsonLinesFile file = new JsonLinesFile(path)) {
            assertThat(file.write(List.of(entry("6-1", "approved", 2))))
                    .extracting(Outcome::kind)
                    .containsExactly(Kind.UNCHANGED);
        }
    }

    @Test
    void secondWriter_isRefused() {
        try (JsonLinesFile first = new JsonLinesFile(path)) {
            assertThatThrownBy(() -> new JsonLinesFile(path))
                    .isInstanceOf(DestinationException.class)
                    .hasMessageContaining("another process");
            assertThat(first.write(List.of(entry("5-1", "approved", 1)))).hasSize(1);
        }
    }

    @Test
    void folderThatIsMissing_isSaid() {
        Path nowhere = folder.resolve("none").resolve("file");

        assertThatThrownBy(() -> new JsonLinesFile(nowhere))
                .isInstanceOf(DestinationException.class)
                .hasMessageContaining(nowhere.toString());
    }

    /** Killed after the line was written and before it was acknowledged; newer entries wait. */
    @Test
    void runAfterAKill_writesEveryEntryOnceAndInOrder() throws IOException {
        StreamWriter.addMany(1, 11);
        try (JsonLinesFile file = new JsonLinesFile(path)) {
            RedisApprovedStream killed = stream();
            killed.join();
            file.write(killed.readNew(4, Duration.ZERO));
            killed.readNew(3, Duration.ZERO);
        }
        Files.writeString(path, "{\"entry\":\"17", StandardOpenOption.APPEND);

        List<String> printed = new ArrayList<>();
        DeliveryFigures figures = new DeliveryFigures("akhbar", "jsonl", Clock.systemUTC());
        try (JsonLinesFile file = new JsonLinesFile(path)) {
            new Delivery(
                            stream(),
                            file,
                            new CacheClearing(List.of(), figures, printed::add),
                            figures,
                            new Delivery.Settings(true, Duration.ZERO, Duration.ofMinutes(1)),
                            printed::add)
                    .run();
        }

        List<String> ids = new ArrayList<>();
        for (String line : lines()) {
            ids.add(new ObjectMapper().readTree(line).path("id").asText());
        }
        assertThat(ids)
                .containsExactly(
                        IntStream.range(1, 11).mapToObj(StreamWriter::id).toArray(String[]::new));
    }

    private static RedisApprovedStream stream() {
        return new RedisApprovedStream(RealRedis.connection(), new SiteId("akhbar"), "jsonl-approved", "jsonl");
    }
}
