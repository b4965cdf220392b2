package mizan.deliver.cms;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import mizan.deliver.DestinationException;
import org.jspecify.annotations.Nullable;

/** What errors of MariaDB and MySQL mean: by their numbers, as their words differ between versions and languages. */
final class SqlFailure {

    private static final int NO_RIGHT_TO_DATABASE = 1044;
    private static final int WRONG_PASSWORD = 1045;
    private static final int NO_DATABASE = 1049;
    private static final int NO_COLUMN = 1054;
    private static final int NO_RIGHT_TO_TABLE = 1142;
    private static final int NO_RIGHT_TO_COLUMN = 1143;
    private static final int NO_TABLE = 1146;
    private static final int NO_RIGHT = 1227;
    private static final int NO_PASSWORD_GIVEN = 1698;

    /** A lock was not had in time, a deadlock, and a row that changed since the transaction began. */
    private static final Set<Integer> CONTENTION = Set.of(1020, 1205, 1213);

    /** Too many connections, the server stops, a connection was killed; read only, as during a failover. */
    private static final Set<Integer> PASSING = Set.of(1040, 1053, 1203, 1226, 1290, 1317, 1792, 1836, 1927, 3024);

    /** Values that a column does not take. */
    private static final Set<Integer> DATA = Set.of(1048, 1062, 1264, 1265, 1292, 1364, 1366, 1406, 1452, 3819, 4025);

    private SqlFailure() {}

    /** True where the same transaction may work at once. */
    static boolean isContention(SQLException failure) {
        return CONTENTION.contains(failure.getErrorCode()) || "40001".equals(failure.getSQLState());
    }

    /** True where another entry may well be stored. */
    static boolean isAboutData(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return DATA.contains(failure.getErrorCode()) || (state != null && state.startsWith("22"));
    }

    static boolean isMissingTable(SQLException failure) {
        return failure.getErrorCode() == NO_TABLE;
    }

    static boolean isMissingColumn(SQLException failure) {
        return failure.getErrorCode() == NO_COLUMN;
    }

    static boolean isMissingRight(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case NO_RIGHT_TO_DATABASE, NO_RIGHT_TO_TABLE, NO_RIGHT_TO_COLUMN, NO_RIGHT -> true;
            default -> false;
        };
    }

    /** The failure in words for the operator. */
    static DestinationException explain(SQLException failure) {
        SQLException cause = root(failure);
        String message = message(cause);
        return switch (cause.getErrorCode()) {
            case WRONG_PASSWORD, NO_PASSWORD_GIVEN ->
                DestinationException.permanent(
                        "the database refuses the account: " + message
                                + "; see --user, MIZAN_DELIVER_PASSWORD and from which hosts the account may connect",
                        failure);
            case NO_DATABASE -> DestinationException.permanent("there is no such database: " + message, failure);
            case NO_RIGHT_TO_DATABASE, NO_RIGHT_TO_TABLE, NO_RIGHT_TO_COLUMN, NO_RIGHT ->
                DestinationException.permanent("the account lacks a right: " + message, failure);
            case NO_TABLE -> DestinationException.permanent("a table is missing: " + message, failure);
            case NO_COLUMN -> DestinationException.permanent("a column is missing: " + message, failure);
            default ->
                isTemporary(cause)
                        ? DestinationException.temporary("the database cannot be used: " + message, failure)
                        : DestinationException.permanent("the database refuses: " + message, failure);
        };
    }

    private static boolean isTemporary(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return isContention(failure)
                || PASSING.contains(failure.getErrorCode())
                || failure instanceof SQLTransientException
                || (state != null && state.startsWith("08"))
                || (state != null && state.equals("70100"));
    }

    /** The pool wraps what the driver said last. */
    private static SQLException root(SQLException failure) {
        SQLException root = failure;
        while (root.getCause() instanceof SQLException cause) {
            root = cause;
        }
        return root;
    }

    /** Without the number of the connection, which the driver puts in front; never the values of a statement. */
    private static String message(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        int end = message.startsWith("(conn=") ? message.indexOf(") ") : -1;
        return (end < 0 ? message : message.substring(end + 2))
                .lines()
                .findFirst()
                .orElse("");
    }
}
