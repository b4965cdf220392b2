package mizan.deliver.cms;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import mizan.deliver.DestinationException;

/** The database of a CMS: a connection that is opened anew where it broke, and words for what went wrong. */
public final class Database implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 10_000;
    private static final int ATTEMPTS = 5;
    private static final long PAUSE_MILLIS = 50;

    /** What is not stored as it was sent is an error; never a text cut short. */
    private static final String AT_FIRST =
            "SET SESSION sql_mode = CONCAT(@@sql_mode, ',STRICT_TRANS_TABLES'), time_zone = '+00:00'";

    /** Held, as levels go with loggers that nobody holds. The pool tells of its beginning and end otherwise. */
    private static final Logger POOL_LOG = Logger.getLogger("com.zaxxer.hikari");

    static {
        POOL_LOG.setLevel(Level.WARNING);
        // The driver would log what the database says of values that it refuses: a reader's words.
        System.setProperty("mariadb.logging.disable", "true");
    }

    private final HikariDataSource pool;

    /**
     * Connects at once. {@code url} begins with {@code jdbc:mariadb:}.
     *
     * @throws DestinationException if that does not work
     */
    public Database(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setDriverClassName("org.mariadb.jdbc.Driver");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setInitializationFailTimeout(1);
        config.setConnectionInitSql(AT_FIRST);
        config.setPoolName("deliver");
        config.addDataSourceProperty("connectTimeout", "5000");
        config.addDataSourceProperty("socketTimeout", "60000");
        this.pool = open(config);
    }

    private static HikariDataSource open(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw e.getCause() instanceof SQLException cause
                    ? SqlFailure.explain(cause)
                    : DestinationException.permanent("the database cannot be used: " + e.getMessage(), e);
        }
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    /**
     * Does {@code work} in a transaction, and again where two workers stood in each other's way.
     *
     * @throws DestinationException if it was not done and committed
     */
    <T> T inTransaction(Work<T> work) {
        return run(work, true);
    }

    /** As {@link #inTransaction}, and takes everything back in the end. */
    <T> T andTakeBack(Work<T> work) {
        return run(work, false);
    }

    private <T> T run(Work<T> work, boolean commits) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work, commits);
            } catch (SQLException e) {
                if (!SqlFailure.isContention(e) || attempt == ATTEMPTS) {
                    throw SqlFailure.explain(e);
                }
                pause(attempt);
            }
        }
    }

    private <T> T once(Work<T> work, boolean commits) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            boolean isDone = false;
            try {
                T result = work.on(connection);
                if (commits) {
                    connection.commit();
                    isDone = true;
                }
                return result;
            } finally {
                if (!isDone) {
                    rollBack(connection);
                }
            }
        }
    }

    /** A connection that is broken has nothing to take back, and is closed. */
    private void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            pool.evictConnection(connection);
        }
    }

    private static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(attempt * PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DestinationException.temporary("interrupted", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
