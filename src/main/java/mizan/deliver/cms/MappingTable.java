package mizan.deliver.cms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.deliver.DestinationException;
import mizan.redis.RedisReplies.StreamEntry;
import org.jspecify.annotations.Nullable;

/**
 * Mizan's own table in the database of a CMS: for every comment the row that it became, the newest entry that was settled and
 * what was written; and entries that are kept aside until the CMS takes them.
 */
final class MappingTable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_REASON = 255;

    private final String name;

    MappingTable(String name) {
        this.name = name;
    }

    private static final String COLUMNS = """
             (
              mizan_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
              comment_id BIGINT UNSIGNED NULL,
              last_entry VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
              published TINYINT NOT NULL DEFAULT 0,
              written CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
              kept MEDIUMTEXT CHARACTER SET utf8mb4 NULL,
              kept_because VARCHAR(255) CHARACTER SET utf8mb4 NULL,
              kept_at DATETIME NULL,
              KEY kept_at (kept_at)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4""";

    /** The statement that makes the table. */
    String definition() {
        return "CREATE TABLE IF NOT EXISTS " + name + COLUMNS;
    }

    /** Makes the table where there is none. */
    private void create(Connection connection) throws SQLException {
        execute(connection, definition());
    }

    /** Makes a table of this name that only this connection sees, and that goes with it. */
    private void createTemporary(Connection connection) throws SQLException {
        execute(connection, "CREATE TEMPORARY TABLE " + name + COLUMNS);
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement create = connection.createStatement()) {
            create.execute(statement);
        }
    }

    /**
     * Checks the table, and makes it where it is missing.
     *
     * @param isTemporary whether a table that is made goes with the connection
     * @throws DestinationException if it is not usable, or must be made by somebody else; the message has the statement
     */
    void prepare(Connection connection, boolean isTemporary) throws SQLException {
        try {
            check(connection);
        } catch (SQLException e) {
            if (SqlFailure.isMissingColumn(e)) {
                throw DestinationException.permanent(
                        name + " is not the table of this version of Mizan: " + e.getMessage(), e);
            }
            // Without any right, MariaDB does not tell whether there is a table.
            if (!SqlFailure.isMissingTable(e) && !SqlFailure.isMissingRight(e)) {
                throw e;
            }
            make(connection, isTemporary);
        }
    }

    private void make(Connection connection, boolean isTemporary) throws SQLException {
        try {
            if (isTemporary) {
                createTemporary(connection);
            } else {
                create(connection);
            }
            check(connection);
        } catch (SQLException e) {
            if (SqlFailure.isMissingRight(e)) {
                throw DestinationException.permanent(
                        "the account may not make, or not use, the table " + name + ". "
                                + (isTemporary
                                        ? "A dry run needs the right CREATE TEMPORARY TABLES until the table exists"
                                        : "Grant SELECT, INSERT and UPDATE on it, and make it by:\n" + definition()),
                        e);
            }
            throw e;
        }
    }

    /** Which comments are in these rows, by the number of the row. */
    Map<Long, String> comments(Connection connection, List<Long> rows) throws SQLException {
        Map<Long, String> comments = new HashMap<>();
        if (rows.isEmpty()) {
            return comments;
        }
        String marks = String.join(", ", Collections.nCopies(rows.size(), "?"));
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT comment_id, mizan_id FROM " + name + " WHERE comment_id IN (" + marks + ")")) {
            for (int i = 0; i < rows.size(); i++) {
                select.setLong(i + 1, rows.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    comments.put(row.getLong(1), row.getString(2));
                }
            }
        }
        return comments;
    }

    /** Notes in which row a comment is that came from there; a comment that is known stays as it is. */
    void add(Connection connection, Map<String, K2Comment> comments) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + name
                + " (mizan_id, comment_id, published, written) VALUES (?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE mizan_id = mizan_id")) {
            for (Map.Entry<String, K2Comment> one : comments.entrySet()) {
                insert.setString(1, one.getKey());
                insert.setLong(2, one.getValue().id());
                insert.setBoolean(3, one.getValue().isPublished());
                insert.setString(4, one.getValue().digest());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The statement that notes one comment as {@link #add} does; all of its values are letters and digits. */
    String statement(String comment, K2Comment row) {
        return "INSERT IGNORE INTO " + name + " (mizan_id, comment_id, published, written) VALUES ('" + comment + "', "
                + row.id() + ", " + (row.isPublished() ? 1 : 0) + ", '" + row.digest() + "');";
    }

    /** Checks that all columns can be read and written. */
    private void check(Connection connection) throws SQLException {
        execute(
                connection,
                "SELECT mizan_id, comment_id, last_entry, published, written, kept, kept_because, kept_at FROM " + name
                        + " LIMIT 0");
        execute(connection, "UPDATE " + name + " SET last_entry = last_entry WHERE 1 = 0");
        execute(connection, "INSERT INTO " + name + " (mizan_id) SELECT mizan_id FROM " + name + " WHERE 1 = 0");
    }

    /** What is known of a comment, locked until the transaction ends; two workers never settle one comment at a time. */
    MappedComment lock(Connection connection, String comment) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + name + " (mizan_id) VALUES (?) ON DUPLICATE KEY UPDATE mizan_id = mizan_id")) {
            insert.setString(1, comment);
            insert.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT comment_id, last_entry, published, written FROM " + name + " WHERE mizan_id = ? FOR UPDATE")) {
            select.setString(1, comment);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("The row of " + comment + " was deleted from " + name, "40001");
                }
                long id = row.getLong(1);
                return new MappedComment(
                        row.wasNull() ? null : id, row.getString(2), row.getBoolean(3), row.getString(4));
            }
        }
    }

    /** Notes what stands in the CMS's row after the entry at {@code position}. */
    void written(Connection connection, String comment, String position, long id, CmsRow now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE " + name
                + " SET last_entry = ?, comment_id = ?, published = ?, written = ?, kept = NULL, kept_because = NULL,"
                + " kept_at = NULL WHERE mizan_id = ?")) {
            update.setString(1, position);
            update.setLong(2, id);
            update.setBoolean(3, now.isPublished());
            update.setString(4, now.digest());
            update.setString(5, comment);
            update.executeUpdate();
        }
    }

    /** Notes what people at the CMS made of a row; null where they deleted it, which is then not looked at again. */
    void seen(Connection connection, String comment, @Nullable CmsRow now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE " + name + " SET published = ?, written = ? WHERE mizan_id = ?")) {
            update.setBoolean(1, now != null && now.isPublished());
            update.setString(2, now == null ? null : now.digest());
            update.setString(3, comment);
            update.executeUpdate();
        }
    }

    /** Notes that the entry at {@code position} is settled, and that nothing was written. */
    void settled(Connection connection, String comment, String position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE " + name
                + " SET last_entry = ?, kept = NULL, kept_because = NULL, kept_at = NULL WHERE mizan_id = ?")) {
            update.setString(1, position);
            update.setString(2, comment);
            update.executeUpdate();
        }
    }

    /** Keeps an entry aside until it can be stored. */
    void keep(Connection connection, String comment, StreamEntry entry, String because) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE " + name
                + " SET last_entry = ?, kept = ?, kept_because = ?, kept_at = UTC_TIMESTAMP() WHERE mizan_id = ?")) {
            update.setString(1, entry.id());
            update.setString(2, json(entry));
            update.setString(3, because.substring(0, Math.min(LONGEST_REASON, because.length())));
            update.setString(4, comment);
            update.executeUpdate();
        }
    }

    /** Entries that are kept aside, those first that were tried longest ago. */
    List<StreamEntry> kept(Connection connection, int count) throws SQLException {
        List<StreamEntry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT last_entry, kept FROM " + name + " WHERE kept_at IS NOT NULL ORDER BY kept_at LIMIT ?")) {
            select.setInt(1, count);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row.getString(1), row.getString(2)));
                }
            }
        }
        return entries;
    }

    /** How many entries are kept aside. */
    long countKept(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT COUNT(*) FROM " + name + " WHERE kept_at IS NOT NULL")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static String json(StreamEntry entry) {
        try {
            return JSON.writeValueAsString(entry.fields());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can be written as JSON", e);
        }
    }

    /** What is no JSON any more has no fields, and is found to be unreadable. */
    private static StreamEntry entry(String position, @Nullable String json) {
        try {
            Map<String, String> fields = JSON.readValue(json == null ? "{}" : json, new TypeReference<>() {});
            return new StreamEntry(position, new LinkedHashMap<>(fields));
        } catch (JsonProcessingException e) {
            return new StreamEntry(position, Map.of());
        }
    }
}
