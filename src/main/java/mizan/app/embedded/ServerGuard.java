package mizan.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Starts the server, and ends it when Mizan ends, however that happens: a small shell holds the other end of a pipe, which
 * the system closes when Mizan is gone, even where it was killed while the server was starting. The signals that a
 * terminal or a service manager sends to all processes do not reach it.
 */
final class ServerGuard implements AutoCloseable {

    /**
     * $0 the file with the server's process id, $1 the folder, the rest the server's command. A server that does not end by
     * itself within 20 seconds is killed.
     */
    private static final String SCRIPT = """
            trap '' INT TERM HUP QUIT
            pidfile=$0
            folder=$1
            shift
            runs() {
              # A process that has ended and that nobody has asked about has a number still, but no folder.
              if [ -d /proc/self ]; then
                [ "$(readlink "/proc/$pid/cwd")" = "$folder" ]
              else
                kill -0 "$pid"
              fi
            }
            "$@" </dev/null || exit 1
            : >"$folder/guard.started"
            read -r end
            turns=0
            until read -r pid <"$pidfile"; do
              turns=$((turns + 1))
              [ "$turns" -gt 20 ] && exit 0
              sleep 0.1 2>/dev/null || sleep 1
            done 2>/dev/null
            runs || exit 0
            kill -TERM "$pid"
            turns=0
            while runs; do
              turns=$((turns + 1))
              [ "$turns" -gt 200 ] && kill -KILL "$pid"
              sleep 0.1 2>/dev/null || sleep 1
            done 2>/dev/null
            """;

    private final Process shell;
    /** There once the program that starts the server has returned. */
    private final Path started;

    private ServerGuard(Process shell, Path started) {
        this.shell = shell;
        this.started = started;
    }

    /** Runs {@code command}, which puts a server on {@code folder} into the background, or finds one there. */
    static ServerGuard start(List<String> command, Path folder) throws IOException {
        Path pidFile = ServerSettings.pidFile(folder);
        Path started = folder.resolve("guard.started");
        Files.deleteIfExists(started);
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, pidFile.toString(), folder.toString()));
        words.addAll(command);
        Process shell = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        ServerSettings.logFile(folder).toFile()))
                .start();
        Files.writeString(file(folder), Long.toString(shell.pid()));
        return new ServerGuard(shell, started);
    }

    /** The guard of a Mizan that is gone, while it still ends the server on {@code folder}. */
    static boolean isEnding(Path folder) throws IOException {
        return NumberFile.read(file(folder))
                .flatMap(ProcessHandle::of)
                .filter(process -> Processes.worksIn(folder, process))
                .isPresent();
    }

    /** Whether the server could not be started: neither what starts it nor the server itself is there. */
    boolean hasFailed(Predicate<ProcessHandle> isServer) {
        return !shell.isAlive()
                || Files.exists(started)
                        && ProcessHandle.allProcesses()
                                .filter(process -> process.pid() != shell.pid())
                                .noneMatch(isServer);
    }

    /** Leaves the server alone from now on. */
    @Override
    public void close() {
        shell.destroyForcibly();
        shell.onExit().join();
    }

    private static Path file(Path folder) {
        return folder.resolve("guard.pid");
    }
}
