package mizan.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Processes of this machine: which ones are ours, and waiting for what they do. */
final class Processes {

    private static final Path TABLE = Path.of("/proc");

    private Processes() {}

    /** Whether {@code process} works in {@code folder}, where the system tells; numbers of processes are used again. */
    static boolean worksIn(Path folder, ProcessHandle process) {
        try {
            return Files.readSymbolicLink(
                            TABLE.resolve(Long.toString(process.pid())).resolve("cwd"))
                    .equals(folder);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Whether {@code process} is a server on {@code folder} that was started with {@code program}. */
    static boolean isServer(ProcessHandle process, Path folder, Path program) {
        return worksIn(folder, process)
                || process.info()
                        .command()
                        .map(Path::of)
                        .filter(command -> isProgram(command, folder, program))
                        .isPresent();
    }

    private static boolean isProgram(Path command, Path folder, Path program) {
        return command.startsWith(folder) || !Files.exists(TABLE.resolve("self")) && isSame(command, program);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits until {@code condition} holds; false where it does not within {@code atMost}. */
    static boolean await(Duration atMost, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
