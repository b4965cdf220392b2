package mizan.learning.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of labelled comments. Its authors masked line breaks as {@code <LF>}; they are read as the line breaks that they
 * stood for, because a reader's comment has those.
 */
public record LabelledFile(String name, List<LabelledComment> comments) {

    private static final List<String> HEADER = List.of("id", "text", "abuse", "spam", "kind");
    private static final String MASKED_LINE_BREAK = "<LF>";

    public LabelledFile {
        comments = List.copyOf(comments);
    }

    /**
     * Reads {@code path}.
     *
     * @throws IllegalArgumentException naming file and line where it is not of the format
     */
    public static LabelledFile read(Path path) throws IOException {
        List<LabelledComment> comments = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            check(path, 1, HEADER.equals(columns(lines.readLine())), "the header must be " + String.join(" ", HEADER));
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                comments.add(comment(path, ++number, columns(line)));
            }
        }
        return new LabelledFile(path.getFileName().toString(), comments);
    }

    private static List<String> columns(String line) {
        return line == null ? List.of() : List.of(line.split("\t", -1));
    }

    private static LabelledComment comment(Path path, int number, List<String> columns) {
        check(path, number, columns.size() == HEADER.size(), "there must be " + HEADER.size() + " columns");
        try {
            return new LabelledComment(
                    columns.get(0),
                    columns.get(1).replace(MASKED_LINE_BREAK, "\n"),
                    Label.of(columns.get(2)),
                    Label.of(columns.get(3)),
                    columns.get(4));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + ":" + number + ": " + e.getMessage(), e);
        }
    }

    private static void check(Path path, int number, boolean good, String otherwise) {
        if (!good) {
            throw new IllegalArgumentException(path + ":" + number + ": " + otherwise);
        }
    }
}
