package mizan.archive.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table in a file whose first line names the columns: with tabs between, as {@code mariadb --batch} writes them
 * ({@code \n}, {@code \t}, {@code \\}), or with commas or semicolons and quotation marks (RFC 4180).
 */
public final class DelimitedRows implements TableRows {

    private static final String NULL = "NULL";

    private final Reader text;
    private final List<String> columns;
    private final char delimiter;
    private long line;
    private long begun;
    private int next = Integer.MIN_VALUE;

    /**
     * Reads the first line of {@code text}, which is best buffered.
     *
     * @throws IOException where it lacks one of the columns {@code needed}, whatever the case of their letters
     */
    public DelimitedRows(Reader text, List<String> needed) throws IOException {
        this.text = text;
        @Nullable String first = new BoundedLines(text).next();
        String head = first == null ? "" : first;
        this.line = 1;
        this.delimiter = head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 ? ';' : ',';
        this.columns = List.of(head.split(String.valueOf(delimiter), -1)).stream()
                .map(name -> name.strip().replace("\"", "").replace("`", "").toLowerCase(Locale.ROOT))
                .toList();
        for (String column : needed) {
            if (!columns.contains(column.toLowerCase(Locale.ROOT))) {
                throw new IOException(
                        "the first line should name the columns, with tabs, commas or semicolons between; it lacks "
                                + column);
            }
        }
    }

    @Override
    public @Nullable Map<String, String> next() throws IOException {
        List<String> fields = delimiter == '\t' ? tabbed() : quoted();
        if (fields.isEmpty()) {
            return null;
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), fields.size()); i++) {
            row.put(columns.get(i), fields.get(i));
        }
        return row;
    }

    @Override
    public long line() {
        return begun;
    }

    private int read() throws IOException {
        int c = next == Integer.MIN_VALUE ? text.read() : next;
        next = Integer.MIN_VALUE;
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private int peek() throws IOException {
        if (next == Integer.MIN_VALUE) {
            next = text.read();
        }
        return next;
    }

    private void checkLength(long length) throws IOException {
        if (length > BoundedLines.LONGEST) {
            throw new IOException("line " + begun + ": the row that begins here is longer than " + BoundedLines.LONGEST
                    + " letters; perhaps a quotation mark is not closed");
        }
    }

    /** Skips empty lines; false at the end. */
    private boolean begin() throws IOException {
        while (peek() == '\n' || peek() == '\r') {
            read();
        }
        begun = line + 1;
        return peek() >= 0;
    }

    private List<String> tabbed() throws IOException {
        List<String> fields = new ArrayList<>();
        if (!begin()) {
            return fields;
        }
        StringBuilder field = new StringBuilder();
        long length = 0;
        int c;
        do {
            c = read();
            if (c == '\t' || c == '\n' || c < 0) {
                String value = field.toString();
                fields.add(value.equals(NULL) ? "" : value);
                field.setLength(0);
            } else if (c == '\\') {
                field.append(escaped(read()));
            } else if (c != '\r' || peek() != '\n') {
                field.append((char) c);
            }
            checkLength(++length);
        } while (c != '\n' && c >= 0);
        return fields;
    }

    private static String escaped(int c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '0', -1 -> "";
            case 'N' -> "";
            default -> String.valueOf((char) c);
        };
    }

    private List<String> quoted() throws IOException {
        List<String> fields = new ArrayList<>();
        if (!begin()) {
            return fields;
        }
        StringBuilder field = new StringBuilder();
        long length = 0;
        boolean isQuoted = false;
        int c;
        do {
            c = read();
            if (isQuoted && c == '"' && peek() == '"') {
                field.append('"');
                read();
            } else if (c == '"' && (isQuoted || field.isEmpty())) {
                isQuoted = !isQuoted;
            } else if (c < 0 || !isQuoted && (c == delimiter || c == '\n')) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (isQuoted || c != '\r' || peek() != '\n') {
                field.append((char) c);
            }
            checkLength(++length);
        } while (c >= 0 && (isQuoted || c != '\n'));
        return fields;
    }
}
