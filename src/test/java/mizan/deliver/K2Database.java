package mizan.deliver;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import mizan.testsupport.RealMariaDb;

/** Joomla's tables as far as deliver needs them, as K2 2.28 makes them, in a database of their own. */
public final class K2Database {

    public static final int ITEM = 7;
    public static final int UNPUBLISHED_ITEM = 8;
    public static final int CLOSED_ITEM = 9;
    public static final int ITEM_OF_HIDDEN_CATEGORY = 10;

    private final String name;

    private K2Database(String name) {
        this.name = name;
    }

    /** A row of {@code #__k2_comments}. */
    public record Row(
            long id,
            int itemId,
            int userId,
            String userName,
            String date,
            String text,
            String email,
            String url,
            int published) {}

    public static K2Database utf8mb4() {
        return of("utf8mb4");
    }

    /** With empty tables in {@code charset}, and some items. */
    public static K2Database of(String charset) {
        String name = RealMariaDb.newDatabase(charset);
        RealMariaDb.execute(
                name,
                """
                CREATE TABLE jos_k2_comments (
                  id INT(11) NOT NULL AUTO_INCREMENT,
                  itemID INT(11) NOT NULL,
                  userID INT(11) NOT NULL,
                  userName VARCHAR(255) NOT NULL,
                  commentDate DATETIME NOT NULL,
                  commentText TEXT NOT NULL,
                  commentEmail VARCHAR(255) NOT NULL,
                  commentURL VARCHAR(255) NOT NULL,
                  published INT(11) NOT NULL DEFAULT '0',
                  PRIMARY KEY (id), KEY itemID (itemID), KEY userID (userID), KEY published (published)
                ) ENGINE=InnoDB""",
                "CREATE TABLE jos_k2_items (id INT NOT NULL PRIMARY KEY, catid INT NOT NULL, published SMALLINT NOT NULL,"
                        + " trash SMALLINT NOT NULL DEFAULT 0, params TEXT NOT NULL) ENGINE=InnoDB",
                "CREATE TABLE jos_k2_categories (id INT NOT NULL PRIMARY KEY, published SMALLINT NOT NULL,"
                        + " trash SMALLINT NOT NULL DEFAULT 0, params TEXT NOT NULL) ENGINE=InnoDB",
                "CREATE TABLE jos_extensions (extension_id INT NOT NULL PRIMARY KEY, element VARCHAR(100) NOT NULL,"
                        + " params TEXT NOT NULL) ENGINE=InnoDB",
                "INSERT INTO jos_extensions VALUES (1, 'com_k2', '{\"comments\":\"1\",\"itemComments\":\"1\"}')",
                "INSERT INTO jos_k2_categories VALUES (1, 1, 0, '{\"inheritFrom\":\"0\"}'), (2, 0, 0, '')",
                "INSERT INTO jos_k2_items VALUES (" + ITEM + ", 1, 1, 0, ''), (" + UNPUBLISHED_ITEM
                        + ", 1, 0, 0, '{}'), ("
                        + CLOSED_ITEM + ", 1, 1, 0, '{\"itemComments\":\"0\"}'), (" + ITEM_OF_HIDDEN_CATEGORY
                        + ", 2, 1, 0, '')");
        return new K2Database(name);
    }

    public String url() {
        return RealMariaDb.url(name);
    }

    public String name() {
        return name;
    }

    public void execute(String... statements) {
        RealMariaDb.execute(name, statements);
    }

    public String value(String query) {
        return RealMariaDb.value(name, query);
    }

    /** All comments, oldest first. */
    public List<Row> comments() {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = RealMariaDb.connect(name);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, itemID, userID, userName, commentDate, commentText,"
                        + " commentEmail, commentURL, published FROM jos_k2_comments ORDER BY id")) {
            while (row.next()) {
                rows.add(new Row(
                        row.getLong(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getInt(9)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }
}
