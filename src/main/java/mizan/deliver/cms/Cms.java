package mizan.deliver.cms;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import mizan.deliver.ApprovedEntry;
import mizan.deliver.DestinationException;

/** A content management system with a table of comments in a MariaDB or MySQL database. Nothing here ends a transaction. */
public interface Cms {

    /** What people call it. */
    String name();

    /** The name of Mizan's own table beside those of the system. */
    String mappingTable();

    /**
     * Checks that everything is there and may be used.
     *
     * @throws DestinationException if something is missing; the message says what, and how to mend it
     */
    void check(Connection connection) throws SQLException;

    /** Why the article takes no comment now, for the operator; empty where it does. */
    Optional<String> refusal(Connection connection, ApprovedEntry entry) throws SQLException;

    /** Adds the comment, published, and answers the number of its row. */
    long insert(Connection connection, ApprovedEntry entry) throws SQLException;

    /** What stands in a row now, locked until the transaction ends; empty where there is no such row. */
    Optional<CmsRow> row(Connection connection, long id) throws SQLException;

    /** Changes name and text to those of {@code entry}. */
    void update(Connection connection, long id, ApprovedEntry entry) throws SQLException;

    /** Shows or hides the comment. */
    void publish(Connection connection, long id, boolean isPublished) throws SQLException;

    /** A name as {@link #insert} writes it. */
    String storedName(String name);

    /** A text as {@link #insert} writes it. */
    String storedText(String text);

    /** Comments whose rows are not as the mapping table says, because people changed or deleted them; at most {@code count}. */
    List<String> changedByStaff(Connection connection, int count) throws SQLException;
}
