package mizan.archive.k2;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mizan.archive.imports.CommentSource;
import mizan.archive.imports.DelimitedRows;
import mizan.archive.imports.InputFile;
import mizan.archive.imports.SourceItem;
import mizan.archive.imports.TableRows;
import mizan.archive.imports.Unpublished;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.deliver.cms.K2Archive;
import mizan.deliver.cms.K2Comment;
import mizan.deliver.cms.K2MappingFile;
import org.jspecify.annotations.Nullable;

/** Reads comments out of a file of the table {@code #__k2_comments}: a table with the names of its columns in the first line, or a dump. */
public final class K2FileSource implements CommentSource {

    private static final List<String> NEEDED = List.of("id", "itemID", "commentDate", "commentText", "published");
    private static final String TABLE = "k2_comments";

    private static final List<String> OF_DUMPS =
            List.of("--", "/*", "#", "INSERT ", "REPLACE ", "CREATE ", "DROP ", "SET ", "USE ", "LOCK ");

    private static final int LONGEST_BEGINNING = 64;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final String NO_NUMBER = "0";

    private final InputFile file;
    private final TableRows table;
    private final K2Rows rows;
    private final @Nullable K2MappingFile mapping;

    /**
     * Opens a file, compressed or not.
     *
     * @param mapping where it is noted which comment is in which row; null for nowhere. It is closed with the source
     */
    public K2FileSource(Path path, SiteId site, Unpublished unpublished, @Nullable K2MappingFile mapping)
            throws IOException {
        this.file = new InputFile(path);
        this.table = table(file.text());
        this.rows = new K2Rows(site, unpublished);
        this.mapping = mapping;
    }

    /** A dump begins with a comment or a statement, a table with the names of its columns. */
    private static TableRows table(BufferedReader text) throws IOException {
        text.mark(LONGEST_BEGINNING);
        char[] beginning = new char[LONGEST_BEGINNING];
        int length = Math.max(0, text.read(beginning));
        text.reset();
        String begun = new String(beginning, 0, length).stripLeading().toUpperCase(Locale.ROOT);
        return OF_DUMPS.stream().anyMatch(begun::startsWith)
                ? new SqlDumpRows(text, TABLE, K2Archive.COLUMNS)
                : new DelimitedRows(text, NEEDED);
    }

    @Override
    public List<SourceItem> read(int most) throws IOException {
        List<SourceItem> items = new ArrayList<>();
        while (items.size() < most) {
            @Nullable Map<String, String> fields = table.next();
            if (fields == null) {
                break;
            }
            items.add(item(fields));
        }
        return items;
    }

    private SourceItem item(Map<String, String> fields) throws IOException {
        Optional<K2Comment> row = row(fields);
        if (row.isEmpty()) {
            return new SourceItem.Refused(
                    "line " + table.line(), "one of id, itemID and published is no number, or missing", fields);
        }
        CommentId id = rows.id(row.get(), null);
        if (mapping != null && !rows.isLeftOut(row.get())) {
            mapping.add(id.toString(), row.get());
        }
        return rows.item(row.get(), id);
    }

    private static Optional<K2Comment> row(Map<String, String> fields) {
        String user = fields.getOrDefault("userid", NO_NUMBER);
        for (String number : List.of("id", "itemid", "published")) {
            if (!NUMBER.matcher(fields.getOrDefault(number, "")).matches()) {
                return Optional.empty();
            }
        }
        return Optional.of(new K2Comment(
                number(fields, "id"),
                number(fields, "itemid"),
                NUMBER.matcher(user).matches() ? Long.parseLong(user) : 0,
                fields.getOrDefault("username", ""),
                fields.getOrDefault("commentdate", ""),
                fields.getOrDefault("commenttext", ""),
                fields.getOrDefault("commentemail", ""),
                fields.getOrDefault("commenturl", ""),
                number(fields, "published") != 0));
    }

    private static long number(Map<String, String> fields, String name) {
        return Long.parseLong(fields.getOrDefault(name, NO_NUMBER));
    }

    @Override
    public String notUtf8() {
        return file.notUtf8();
    }

    @Override
    public double progress() {
        return file.progress();
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            if (mapping != null) {
                mapping.close();
            }
        }
    }
}
