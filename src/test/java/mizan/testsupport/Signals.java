package mizan.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends signals to processes that the tests started. */
public final class Signals {

    private Signals() {}

    /**
     * Sends the signal with this name, such as {@code STOP}.
     *
     * @throws IllegalStateException when there is no such process, or no such signal
     */
    public static void send(String name, long pid) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -" + name + " ended with " + status);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends the signal to the embedded Redis whose folder this is. */
    public static void sendToRedis(String name, Path folder) {
        try {
            send(
                    name,
                    Long.parseLong(Files.readString(folder.resolve("redis.pid")).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
