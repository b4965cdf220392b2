package mizan.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileProblemTest {

    private static final Path FILE = Path.of("none", "a.txt");

    @Test
    void fileThatMayNotBeRead_isNamedWithTheUser() {
        assertThat(FileProblem.reading(FILE, new AccessDeniedException("none/a.txt"), 0))
                .hasMessage(FILE + " cannot be read by the user " + System.getProperty("user.name")
                        + "; let that user have it (chmod, chown)");
    }

    @Test
    void otherReasons_areToldWithTheFile() {
        assertThat(FileProblem.reading(FILE, new IOException("Input/output error"), 7))
                .hasMessage(FILE + " cannot be read: Input/output error");
        assertThat(FileProblem.reading(FILE, new FileSystemException(FILE.toString(), null, "No space left"), 7))
                .hasMessage(FILE + " cannot be read: No space left");
    }

    @Test
    void fileThatCannotBeWritten_isNamedWithWhatIsMissing(@TempDir Path folder) throws IOException {
        assertThat(FileProblem.writing(folder, new FileSystemException(folder.toString())))
                .hasMessage(folder + " is a folder; name a file in it");
        Path inNone = folder.resolve("none").resolve("a");
        assertThat(FileProblem.writing(inNone, new NoSuchFileException(inNone.toString())))
                .hasMessage(
                        inNone + " cannot be written: there is no folder " + inNone.getParent() + "; make it first");
        Path file = Files.createFile(folder.resolve("a"));
        assertThat(FileProblem.writing(file, new AccessDeniedException(file.toString())))
                .hasMessageStartingWith(file + " cannot be written by the user ");
    }

    @Test
    void whateverEndsACommand_saysSomething() {
        assertThat(FileProblem.message(new UncheckedIOException(new NoSuchFileException("none/a.txt"))))
                .isEqualTo("there is no file " + FILE + "; look at its name and its folder");
        assertThat(FileProblem.message(new IllegalStateException("no Redis"))).isEqualTo("no Redis");
        assertThat(FileProblem.message(new IllegalStateException())).isEqualTo("IllegalStateException");
    }
}
