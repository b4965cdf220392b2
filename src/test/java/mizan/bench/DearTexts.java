package mizan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The dear texts that are known: reported ones, and those that a search found before they were made cheaper. */
public final class DearTexts {

    private static final Path FILE = Path.of("src", "test", "resources", "dearest", "patterns.txt");

    private DearTexts() {}

    /** Each of them with so many characters. */
    public static List<String> texts(int length) {
        return known().stream().map(pattern -> pattern.text(length)).toList();
    }

    static List<TextPattern> known() {
        try {
            return Files.readAllLines(FILE).stream().map(TextPattern::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
