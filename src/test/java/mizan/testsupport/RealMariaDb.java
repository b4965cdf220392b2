package mizan.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mariadb.jdbc.Driver;

/**
 * A real MariaDB, Debian's, for tests that ask for it: one server on a loopback port and a folder of its own, started by the first
 * and stopped with the Java machine. Tests make databases of their own in it.
 */
public final class RealMariaDb implements ExecutionCondition {

    /** Class loaders of several applications share one server. */
    private static final String PORT = "testsupport.mariadb.port";

    private static final Path SERVER = Path.of("/usr/sbin/mariadbd");
    private static final Path INSTALLER = Path.of("/usr/bin/mariadb-install-db");
    private static final String MISSING =
            "MariaDB is missing at " + SERVER + " (on Debian: apt-get install mariadb-server-core mariadb-client-core)";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return condition(Files.isExecutable(SERVER) && Files.isExecutable(INSTALLER), System.getenv("CI"));
    }

    /** Whether tests run that need it; where {@code ci} is set, none is skipped. */
    static ConditionEvaluationResult condition(boolean isInstalled, String ci) {
        if (isInstalled) {
            return ConditionEvaluationResult.enabled("MariaDB is installed");
        }
        if (ci != null && !ci.isEmpty() && !ci.equals("false")) {
            throw new IllegalStateException(MISSING + "; in continuous integration (CI=" + ci + ") no test is skipped");
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }

    /** A new, empty database in {@code charset}; its name. */
    public static String newDatabase(String charset) {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        execute("", "CREATE DATABASE " + name + " CHARACTER SET " + charset);
        return name;
    }

    /** The address of a database for JDBC. */
    public static String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port() + "/" + database;
    }

    /** A connection of the account {@code root}, whose password is {@code root}. */
    public static Connection connect(String database) throws SQLException {
        return open(url(database));
    }

    /** Not over DriverManager, which does not know the drivers of an application's own class loader. */
    private static Connection open(String url) throws SQLException {
        Properties account = new Properties();
        account.put("user", "root");
        account.put("password", "root");
        return new Driver().connect(url, account);
    }

    /** Runs statements as {@code root}. */
    public static void execute(String database, String... statements) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first value of the first row; null where there is none. */
    public static String value(String database, String query) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int port() {
        synchronized (System.class) {
            if (System.getProperty(PORT) == null) {
                System.setProperty(PORT, Integer.toString(start()));
            }
            return Integer.parseInt(System.getProperty(PORT));
        }
    }

    private static int start() {
        try {
            Path folder = Files.createTempDirectory("mizan-mariadb");
            int port = freePort();
            run(
                    folder,
                    INSTALLER.toString(),
                    "--no-defaults",
                    "--datadir=" + folder.resolve("data"),
                    "--auth-root-authentication-method=normal",
                    "--skip-test-db",
                    "--skip-name-resolve");
            Path init = Files.writeString(
                    folder.resolve("init.sql"),
                    "CREATE USER IF NOT EXISTS 'root'@'127.0.0.1' IDENTIFIED BY 'root';\n"
                            + "ALTER USER 'root'@'127.0.0.1' IDENTIFIED BY 'root';\n"
                            + "GRANT ALL ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;\n");
            Process server = new ProcessBuilder(
                            SERVER.toString(),
                            "--no-defaults",
                            "--user=" + System.getProperty("user.name"),
                            "--datadir=" + folder.resolve("data"),
                            "--init-file=" + init,
                            "--socket=" + folder.resolve("socket"),
                            "--pid-file=" + folder.resolve("pid"),
                            "--port=" + port,
                            "--bind-address=127.0.0.1",
                            "--skip-name-resolve",
                            "--sql-mode=STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE",
                            "--innodb-buffer-pool-size=32M",
                            "--innodb-flush-log-at-trx-commit=0",
                            "--performance-schema=OFF")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
            awaitListening(server, port, folder);
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(Path folder, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("install.log").toFile())
                .start();
        if (await(process, 60) != 0) {
            throw new IOException(Files.readString(folder.resolve("install.log")));
        }
    }

    private static int await(Process process, int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static void awaitListening(Process server, int port, Path folder) throws IOException {
        for (int attempt = 0; attempt < 600 && server.isAlive(); attempt++) {
            try (Connection connection = open("jdbc:mariadb://127.0.0.1:" + port + "/")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                pause();
            }
        }
        throw new IOException("MariaDB does not answer: " + Files.readString(folder.resolve("log")));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Process server, Path folder) {
        server.destroy();
        if (await(server, 20) == -1) {
            server.destroyForcibly();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
