package mizan.archive.k2;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mizan.archive.imports.CommentSource;
import mizan.archive.imports.DelimitedRows;
import mizan.archive.imports.InputFile;
import mizan.archive.imports.SourceItem;
import mizan.archive.imports.Unpublished;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.deliver.cms.K2Comment;
import mizan.deliver.cms.K2MappingFile;
import org.jspecify.annotations.Nullable;

/** Reads comments out of a file of the table {@code #__k2_comments}, with the names of its columns in the first line. */
public final class K2FileSource implements CommentSource {

    private static final List<String> NEEDED = List.of("id", "itemID", "commentDate", "commentText", "published");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final String NO_NUMBER = "0";

    private final InputFile file;
    private final DelimitedRows table;
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
        this.table = new DelimitedRows(file.text(), NEEDED);
        this.rows = new K2Rows(site, unpublished);
        this.mapping = mapping;
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
