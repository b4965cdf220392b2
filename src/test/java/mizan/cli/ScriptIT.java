package mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code mizan} with the built service: commands find all that they need, and complain about nothing. */
class ScriptIT {

    private static final String SCRIPT = Path.of("mizan").toAbsolutePath().toString();

    @TempDir
    Path folder;

    @Test
    void score_complainsAboutNothing_whateverALineHolds() throws Exception {
        Path comments = Files.writeString(folder.resolve("comments.txt"), """
                يا حمار
                للتواصل واتساب 0501234567 أو زوروا www.example.com/shop
                نتمنى من البلدية إصلاح الشارع
                """);

        Path complaints = folder.resolve("complaints.txt");
        Path said = run(comments, complaints, "score");

        assertThat(complaints).isEmptyFile();
        assertThat(said).content().contains("reject", "hold", "approve", "0501234567");
    }

    @Test
    void helpOfEveryCommand_isPrinted() throws Exception {
        for (String command :
                List.of("train", "evaluate", "score", "lexicon", "deliver", "import", "export", "person", "check")) {
            Path complaints = folder.resolve("complaints.txt");
            Path said = run(Path.of("/dev/null"), complaints, command, "--help");

            assertThat(complaints).as(command).isEmptyFile();
            assertThat(said).content().startsWith("Usage: mizan " + command);
        }
    }

    private Path run(Path input, Path complaints, String... arguments) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(Stream.concat(Stream.of("sh", SCRIPT), Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectInput(input.toFile())
                .redirectOutput(said.toFile())
                .redirectError(complaints.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(complaints, StandardCharsets.UTF_8))
                .isZero();
        return said;
    }
}
