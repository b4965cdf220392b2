package mizan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The texts known to cost most: reported ones, and those that a search found before that was mended. */
public final class WorstCaseTexts {

    private static final Path FILE = Path.of("src", "test", "resources", "worstcase", "patterns.txt");

    private WorstCaseTexts() {}

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
