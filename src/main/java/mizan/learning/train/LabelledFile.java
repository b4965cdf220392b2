package mizan.learning.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mizan.file.TextFile;
import org.jspecify.annotations.Nullable;

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
     * @throws IOException saying why where it cannot be read, and where it is no UTF-8
     */
    public static LabelledFile read(Path path) throws IOException {
        List<LabelledComment> comments = new ArrayList<>();
        try (TextFile lines = TextFile.open(path)) {
            check(path, 1, HEADER.equals(columns(lines.next())), "the header must be " + String.join(" ", HEADER));
            for (String line = lines.next(); line != null; line = lines.next()) {
                comments.add(comment(path, lines.number(), columns(line)));
            }
        }
        return new LabelledFile(path.getFileName().toString(), comments);
    }

    private static List<String> columns(@Nullable String line) {
        return line == null ? List.of() : List.of(line.split("\t", -1));
    }

    private static LabelledComment comment(Path path, long number, List<String> columns) {
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

    private static void check(Path path, long number, boolean good, String otherwise) {
        if (!good) {
            throw new IllegalArgumentException(path + ":" + number + ": " + otherwise);
        }
    }
}
