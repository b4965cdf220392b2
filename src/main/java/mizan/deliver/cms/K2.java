package mizan.deliver.cms;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.deliver.ApprovedEntry;
import mizan.deliver.DestinationException;

/**
 * The comments of K2, an extension of Joomla 3: the table {@code #__k2_comments}. K2 prints the column {@code commentText} as it
 * is, and escapes {@code userName} when it prints it.
 */
public final class K2 implements Cms {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}");

    /** Joomla takes {@code 7:the-train} for 7. */
    private static final Pattern ITEM = Pattern.compile("0{0,9}([1-9]\\d{0,8})(:.*)?", Pattern.DOTALL);

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final String UTF_8_OF_3_BYTES = "utf8mb3";
    private static final String REPLACEMENT = "\u25A1";
    private static final int LONGEST = 255;
    private static final String NOT_IN_NAMES = "<>\"'%&;";
    private static final List<String> COLUMNS = List.of(
            "itemID", "userID", "userName", "commentDate", "commentText", "commentEmail", "commentURL", "published");

    private final String prefix;
    private final boolean replacesEmoji;
    private boolean hasOldCharset;

    /**
     * The K2 whose tables begin with {@code prefix}.
     *
     * @param replacesEmoji whether letters that a table in old utf8 cannot hold become {@code □}; such a table is refused otherwise
     * @throws IllegalArgumentException if {@code prefix} is no letter followed by at most 31 letters, digits and _
     */
    public K2(String prefix, boolean replacesEmoji) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "a prefix of tables is a letter, and at most 31 letters, digits and _ after it, such as jos_");
        }
        this.prefix = prefix;
        this.replacesEmoji = replacesEmoji;
    }

    @Override
    public String name() {
        return "K2";
    }

    @Override
    public String mappingTable() {
        return prefix + "mizan_comments";
    }

    /** The name of the table of comments. */
    String comments() {
        return prefix + "k2_comments";
    }

    @Override
    public void check(Connection connection) throws SQLException {
        TableCheck check = new TableCheck(connection, name());
        check.readable(comments(), COLUMNS);
        check.readable(comments(), List.of("id"));
        check.hasTransactions(comments());
        check.hasNoOtherMandatoryColumn(comments(), COLUMNS);
        check.writable(comments(), COLUMNS);
        check.readable(prefix + "k2_items", List.of("id", "catid", "published", "trash", "params"));
        check.readable(prefix + "k2_categories", List.of("id", "published", "trash", "params"));
        check.readable(prefix + "extensions", List.of("element", "params"));
        checkCharsets(check);
    }

    private void checkCharsets(TableCheck check) throws SQLException {
        hasOldCharset = false;
        for (var column : check.charsets(comments()).entrySet()) {
            if (!COLUMNS.contains(column.getKey())) {
                continue;
            }
            switch (column.getValue()) {
                case "utf8mb4" -> {
                    // Holds everything.
                }
                case "utf8", UTF_8_OF_3_BYTES -> hasOldCharset = true;
                default ->
                    throw wrongCharset(column.getKey() + " is " + column.getValue() + ", which cannot hold Arabic");
            }
        }
        if (hasOldCharset && !replacesEmoji) {
            throw wrongCharset("it is in old utf8, which cannot hold emoji; or replace them by " + REPLACEMENT
                    + " with --replace-emoji");
        }
    }

    private DestinationException wrongCharset(String why) {
        return DestinationException.permanent(
                "the table " + comments() + " should be converted: " + why + ". To convert it: ALTER TABLE "
                        + comments() + " CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci",
                null);
    }

    @Override
    public Optional<String> refusal(Connection connection, ApprovedEntry entry) throws SQLException {
        OptionalLong item = item(entry);
        if (item.isEmpty()) {
            return Optional.of("its article is no number of a K2 item");
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT i.published, i.trash, c.published, c.trash,"
                + " i.params, c.params, (SELECT e.params FROM " + prefix
                + "extensions e WHERE e.element = 'com_k2' LIMIT 1) FROM " + prefix + "k2_items i LEFT JOIN " + prefix
                + "k2_categories c ON c.id = i.catid WHERE i.id = ?")) {
            select.setLong(1, item.getAsLong());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? refusal(row) : Optional.of("there is no such K2 item");
            }
        }
    }

    private static Optional<String> refusal(ResultSet row) throws SQLException {
        if (!row.getBoolean(1) || row.getBoolean(2)) {
            return Optional.of("its K2 item is not published");
        }
        if (!row.getBoolean(3) || row.getBoolean(4)) {
            return Optional.of("the category of its K2 item is not published");
        }
        return K2Params.takesComments(row.getString(5), row.getString(6), row.getString(7))
                ? Optional.empty()
                : Optional.of("its K2 item is closed for comments");
    }

    private static OptionalLong item(ApprovedEntry entry) {
        Matcher matcher = ITEM.matcher(entry.article());
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    @Override
    public long insert(Connection connection, ApprovedEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + comments() + " (" + String.join(", ", COLUMNS) + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setLong(1, item(entry).orElseThrow());
            insert.setLong(2, entry.user());
            insert.setString(3, storedName(entry.name()));
            insert.setObject(4, DATE.format(entry.submittedAt()), Types.VARCHAR);
            insert.setString(5, storedText(entry.text()));
            // The column must not be null, and Mizan never gives an address away.
            insert.setString(6, "");
            insert.setString(7, commentUrl(entry));
            insert.setInt(8, 1);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                if (!keys.next()) {
                    throw new SQLException("The table " + comments() + " gives its rows no numbers");
                }
                return keys.getLong(1);
            }
        }
    }

    @Override
    public Optional<CmsRow> row(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT userName, commentText, published FROM " + comments() + " WHERE id = ? FOR UPDATE")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new CmsRow(row.getString(1), row.getString(2), row.getBoolean(3)))
                        : Optional.empty();
            }
        }
    }

    @Override
    public void update(Connection connection, long id, ApprovedEntry entry) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE " + comments() + " SET userName = ?, commentText = ? WHERE id = ?")) {
            update.setString(1, storedName(entry.name()));
            update.setString(2, storedText(entry.text()));
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    @Override
    public void publish(Connection connection, long id, boolean isPublished) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE " + comments() + " SET published = ? WHERE id = ?")) {
            update.setInt(1, isPublished ? 1 : 0);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    /** K2 prints it raw within its own paragraph, and would show an escaped quote as it is. */
    @Override
    public String storedText(String text) {
        return storable(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    @Override
    public String storedName(String name) {
        StringBuilder stored = new StringBuilder(name.length());
        name.codePoints()
                .filter(c -> NOT_IN_NAMES.indexOf(c) < 0)
                .limit(LONGEST)
                .forEach(stored::appendCodePoint);
        return storable(stored.toString().strip());
    }

    @Override
    public List<String> changedByStaff(Connection connection, int count) throws SQLException {
        // As CmsRow.digest() has it.
        String digest = "SHA2(CONCAT(CONVERT(c.userName USING utf8mb4), CHAR(0 USING utf8mb4),"
                + " CONVERT(c.commentText USING utf8mb4)), 256)";
        List<String> changed = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT m.mizan_id FROM " + mappingTable()
                + " m LEFT JOIN " + comments()
                + " c ON c.id = m.comment_id WHERE m.written IS NOT NULL AND (c.id IS NULL"
                + " OR (c.published <> 0) <> m.published OR CAST(m.written AS BINARY) <> CAST(" + digest
                + " AS BINARY)) ORDER BY m.mizan_id LIMIT ?")) {
            select.setInt(1, count);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changed.add(row.getString(1));
                }
            }
        }
        return changed;
    }

    /** A longer address would lead elsewhere when cut short. */
    private String commentUrl(ApprovedEntry entry) {
        return entry.url().length() > LONGEST ? "" : storable(entry.url());
    }

    private String storable(String text) {
        if (!hasOldCharset) {
            return text;
        }
        StringBuilder storable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isSupplementaryCodePoint(c)) {
                storable.append(REPLACEMENT);
            } else {
                storable.appendCodePoint(c);
            }
        });
        return storable.toString();
    }
}
