package mizan.deliver.cms;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mizan.deliver.DestinationException;

/** The comments that K2 has, to be brought into Mizan; and the note of which is which, by which they are found when they are decided about. */
public final class K2Archive implements AutoCloseable {

    /** The columns that are read, as K2 orders them. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "itemID",
            "userID",
            "userName",
            "commentDate",
            "commentText",
            "commentEmail",
            "commentURL",
            "published");

    private final K2 k2;
    private final Database database;
    private final MappingTable mapping;
    private final boolean isDryRun;

    /**
     * Checks that everything is there; makes the mapping table where it is missing.
     *
     * @param isDryRun whether nothing is written that stays
     * @throws DestinationException if something is missing, or the database cannot be reached
     */
    public K2Archive(K2 k2, Database database, boolean isDryRun) {
        this.k2 = k2;
        this.database = database;
        this.mapping = new MappingTable(k2.mappingTable());
        this.isDryRun = isDryRun;
        database.inTransaction(connection -> {
            new TableCheck(connection, k2.name()).readable(k2.comments(), COLUMNS);
            mapping.prepare(connection, isDryRun);
            return true;
        });
    }

    /** How many comments there are. */
    public long count() {
        return database.inTransaction(connection -> {
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery("SELECT COUNT(*) FROM " + k2.comments())) {
                return row.next() ? row.getLong(1) : 0;
            }
        });
    }

    /** Rows behind a number, in the order of their numbers, at most {@code most}. */
    public List<K2Comment> page(long after, int most) {
        return database.inTransaction(connection -> read(connection, after, most));
    }

    private List<K2Comment> read(Connection connection, long after, int most) throws SQLException {
        List<K2Comment> rows = new ArrayList<>();
        // A date of zeroes is no time for the driver.
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, itemID, userID, userName, CAST(commentDate AS CHAR), commentText, commentEmail, commentURL,"
                        + " published FROM " + k2.comments() + " WHERE id > ? ORDER BY id LIMIT ?")) {
            select.setLong(1, after);
            select.setInt(2, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new K2Comment(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            text(row, 4),
                            text(row, 5),
                            text(row, 6),
                            text(row, 7),
                            text(row, 8),
                            row.getBoolean(9)));
                }
            }
        }
        return rows;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    /** The ids of those of these rows that Mizan knows: because it wrote them, or because they were brought in before. */
    public Map<Long, String> known(List<K2Comment> rows) {
        List<Long> numbers = rows.stream().map(K2Comment::id).toList();
        return database.inTransaction(connection -> mapping.comments(connection, numbers));
    }

    /** Notes which comment is in which row, by the comment's id; in a dry run it does nothing. */
    public void map(Map<String, K2Comment> comments) {
        if (!isDryRun && !comments.isEmpty()) {
            database.inTransaction(connection -> {
                mapping.add(connection, comments);
                return true;
            });
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
