package mizan.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of settings that the server reads at its start, and the files that it writes beside its data. */
final class ServerSettings {

    private ServerSettings() {}

    /**
     * Writes the settings into {@code folder}; the command line would show the password to every user of the machine.
     *
     * @param maxMemory in bytes
     */
    static Path write(Path folder, int port, String password, long maxMemory) throws IOException {
        return Files.writeString(folder.resolve("redis.conf"), """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir %s
                appendonly yes
                appendfsync everysec
                save ""
                maxmemory %d
                maxmemory-policy noeviction
                # Comments are hashes of few but long values: this keeps each in one piece of memory.
                hash-max-listpack-value 8192
                lazyfree-lazy-expire yes
                daemonize yes
                pidfile %s
                logfile %s
                """.formatted(
                        port, password, quoted(folder), maxMemory, quoted(pidFile(folder)), quoted(logFile(folder))));
    }

    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static Path pidFile(Path folder) {
        return folder.resolve("redis.pid");
    }

    static Path logFile(Path folder) {
        return folder.resolve("redis.log");
    }
}
