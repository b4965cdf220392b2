package mizan.deliver.cms;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.deliver.DestinationException;

/** Looks at tables of a CMS before anything is written, and says in words what is missing. */
final class TableCheck {

    private final Connection connection;
    private final String cms;

    TableCheck(Connection connection, String cms) {
        this.connection = connection;
        this.cms = cms;
    }

    /** The columns can be read. */
    void readable(String table, List<String> columns) throws SQLException {
        attempt(table, "SELECT", "SELECT " + String.join(", ", columns) + " FROM " + table + " LIMIT 0");
    }

    /** Rows can be added and changed. */
    void writable(String table, List<String> columns) throws SQLException {
        String names = String.join(", ", columns);
        attempt(
                table,
                "INSERT",
                "INSERT INTO " + table + " (" + names + ") SELECT " + names + " FROM " + table + " WHERE 1 = 0");
        String last = columns.getLast();
        attempt(table, "UPDATE", "UPDATE " + table + " SET " + last + " = " + last + " WHERE 1 = 0");
    }

    private void attempt(String table, String right, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(query);
        } catch (SQLException e) {
            if (SqlFailure.isMissingTable(e)) {
                throw DestinationException.permanent(
                        "there is no table " + table + " of " + cms + " in this database" + likeIt(table), e);
            }
            if (SqlFailure.isMissingColumn(e)) {
                throw DestinationException.permanent(
                        "the table " + table + " lacks a column that " + cms + " has: "
                                + SqlFailure.explain(e).getMessage(),
                        e);
            }
            if (SqlFailure.isMissingRight(e)) {
                throw DestinationException.permanent(
                        "the account lacks the right " + right + " on " + table
                                + ", or there is no such table; an administrator can: GRANT " + right + " ON " + table
                                + " TO the account" + likeIt(table),
                        e);
            }
            throw e;
        }
    }

    /** Tables whose names end alike: most often the prefix is another one. */
    private String likeIt(String table) throws SQLException {
        String end = table.substring(table.indexOf('_') + 1);
        List<String> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_name LIKE ? ORDER BY table_name LIMIT 5")) {
            select.setString(1, "%\\_" + end.replace("_", "\\_"));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        found.remove(table);
        return found.isEmpty() ? "" : "; there is " + String.join(", ", found) + ": see --prefix";
    }

    /** The table has transactions: without them a crash would leave a comment that is then written once more. */
    void hasTransactions(String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT engine FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?")) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                if (row.next() && !"InnoDB".equalsIgnoreCase(row.getString(1))) {
                    throw DestinationException.permanent(
                            "the table " + table + " is kept by " + row.getString(1)
                                    + ", which has no transactions; convert it once: ALTER TABLE " + table
                                    + " ENGINE=InnoDB",
                            null);
                }
            }
        }
    }

    /** The character sets of columns that have one, by their names. */
    Map<String, String> charsets(String table) throws SQLException {
        Map<String, String> charsets = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT column_name, character_set_name"
                + " FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?"
                + " AND character_set_name IS NOT NULL")) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    charsets.put(row.getString(1), row.getString(2));
                }
            }
        }
        return charsets;
    }

    /** No column wants a value that nobody gives. */
    void hasNoOtherMandatoryColumn(String table, List<String> known) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT column_name FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name = ? AND is_nullable = 'NO'"
                + " AND column_default IS NULL AND extra NOT LIKE '%auto_increment%'"
                + " AND extra NOT LIKE '%GENERATED%'")) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (!known.contains(row.getString(1))) {
                        throw DestinationException.permanent(
                                "the table " + table + " has a column that " + cms
                                        + " does not have and that wants a value: " + row.getString(1)
                                        + "; give it a default",
                                null);
                    }
                }
            }
        }
    }
}
