package mizan.archive.k2;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mizan.archive.imports.BoundedLines;
import mizan.archive.imports.TableRows;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one table out of a dump, as {@code mariadb-dump}, {@code mysqldump} and phpMyAdmin write them: from its
 * {@code INSERT} statements, while all other statements are passed over. Nothing is executed.
 */
final class SqlDumpRows implements TableRows {

    private static final int END = SqlCharacters.END;

    private final SqlCharacters text;
    private final String table;
    private List<String> columns;
    private List<String> columnsOfStatement = List.of();
    private boolean isWithinRows;
    private long begun;

    /**
     * Reads from {@code text}, which is best buffered.
     *
     * @param table what the name of the table ends with, after the prefix
     * @param columns in the order that the table has where the dump does not say it
     */
    SqlDumpRows(Reader text, String table, List<String> columns) {
        this.text = new SqlCharacters(text);
        this.table = table;
        this.columns = columns;
    }

    @Override
    public long line() {
        return begun;
    }

    @Override
    public @Nullable Map<String, String> next() throws IOException {
        while (isWithinRows || findRows()) {
            begun = text.line();
            switch (text.skipBlank()) {
                case '(' -> {
                    List<String> values = values();
                    return row(values);
                }
                case ',' -> text.read();
                default -> isWithinRows = false;
            }
        }
        return null;
    }

    private Map<String, String> row(List<String> values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(values.size(), columnsOfStatement.size()); i++) {
            row.put(columnsOfStatement.get(i).toLowerCase(Locale.ROOT), values.get(i));
        }
        return row;
    }

    // Statements

    /** Goes on to the rows of the next statement that has some of the table; false at the end. */
    private boolean findRows() throws IOException {
        while (text.skipBlank() != END) {
            String verb = word();
            if (verb.equals("INSERT") || verb.equals("REPLACE")) {
                if (isInsert()) {
                    isWithinRows = true;
                    return true;
                }
            } else if (verb.equals("CREATE")) {
                create();
            }
            skipStatement();
        }
        return false;
    }

    private boolean isInsert() throws IOException {
        String word = word();
        while (word.equals("INTO") || word.equals("IGNORE") || word.equals("DELAYED") || word.equals("LOW_PRIORITY")) {
            word = word();
        }
        if (!isTable(word)) {
            return false;
        }
        columnsOfStatement = text.skipBlank() == '(' ? values() : columns;
        return word().equals("VALUES");
    }

    private void create() throws IOException {
        String word = word();
        while (List.of("TABLE", "IF", "NOT", "EXISTS").contains(word)) {
            word = word();
        }
        if (isTable(word) && text.skipBlank() == '(') {
            columns = definedColumns();
        }
    }

    private boolean isTable(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.equals(table) || plain.endsWith("_" + table);
    }

    /** The names that definitions begin with, of which keys have none in quotation marks. */
    private List<String> definedColumns() throws IOException {
        List<String> names = new ArrayList<>();
        text.read();
        while (text.skipBlank() == '`') {
            names.add(quoted(text.read()));
            int depth = 0;
            int c = text.skipBlank();
            while (c != END && (depth > 0 || c != ',' && c != ')')) {
                text.read();
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == '\'' || c == '"' || c == '`') {
                    quoted(c);
                }
                c = text.skipBlank();
            }
            if (c == ',') {
                text.read();
            }
        }
        return names;
    }

    private void skipStatement() throws IOException {
        int c = text.skipBlank();
        while (c != END && c != ';') {
            text.read();
            if (c == '\'' || c == '"' || c == '`') {
                skipQuoted(c);
            }
            c = text.skipBlank();
        }
        text.read();
    }

    // Words and values

    /** A word in capitals, or a name; of one with the database before it, the name of the table. Empty for a sign. */
    private String word() throws IOException {
        int c = text.skipBlank();
        String word;
        if (c == '`' || c == '"') {
            word = quoted(text.read());
        } else {
            StringBuilder letters = new StringBuilder();
            while (Character.isLetterOrDigit(text.peek()) || text.peek() == '_') {
                append(letters, text.read());
            }
            word = letters.toString().toUpperCase(Locale.ROOT);
        }
        if (text.peek() == '.') {
            text.read();
            return word();
        }
        return word;
    }

    /** Values or names between brackets. */
    private List<String> values() throws IOException {
        List<String> values = new ArrayList<>();
        text.read();
        int c = text.skipBlank();
        while (c != ')') {
            if (c == END) {
                throw broken("the dump ends within a row");
            }
            if (c == ',') {
                text.read();
            } else {
                values.add(value(c));
            }
            c = text.skipBlank();
        }
        text.read();
        return values;
    }

    private String value(int first) throws IOException {
        if (first == '\'' || first == '"' || first == '`') {
            return quoted(text.read());
        }
        StringBuilder plain = new StringBuilder();
        while (text.peek() != ','
                && text.peek() != ')'
                && text.peek() != '\''
                && text.peek() != END
                && !Character.isWhitespace(text.peek())) {
            append(plain, text.read());
        }
        if (plain.isEmpty()) {
            throw broken("a value was expected");
        }
        // A string may say its character set first.
        if (plain.charAt(0) == '_' && text.skipBlank() == '\'') {
            return quoted(text.read());
        }
        return plain.toString().equalsIgnoreCase("NULL") ? "" : plain.toString();
    }

    private String quoted(int mark) throws IOException {
        StringBuilder value = new StringBuilder();
        int c = text.read();
        while (c != mark || text.peek() == mark) {
            if (c == END) {
                throw broken("the dump ends within quotation marks");
            }
            if (c == mark) {
                text.read();
            } else if (c == '\\' && mark != '`') {
                c = escaped(text.read());
            }
            append(value, c);
            c = text.read();
        }
        return value.toString();
    }

    private static int escaped(int c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '0', 'Z', 'b' -> ' ';
            default -> c;
        };
    }

    private void skipQuoted(int mark) throws IOException {
        int c = text.read();
        while (c != mark && c != END) {
            if (c == '\\' && mark != '`') {
                text.read();
            }
            c = text.read();
        }
    }

    private void append(StringBuilder value, int c) throws IOException {
        if (value.length() == BoundedLines.LONGEST) {
            throw broken("a value is longer than " + BoundedLines.LONGEST + " letters");
        }
        value.append((char) c);
    }

    private IOException broken(String what) {
        return new IOException("line " + text.line() + ": " + what);
    }
}
