package mizan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs {@link LoadGenerator} against {@code server} in a process of its own. */
record LoadProcess(URI server) {

    /** Requests a second, as many as are answered, from a page of this server's. */
    double run(String path, int millis, int seed) throws IOException, InterruptedException {
        return rate(start(path, millis, seed, "http://localhost:" + server.getPort(), 0));
    }

    /** Begins to send {@code rate} requests a second, 0 for as many as are answered, from a page at {@code origin}. */
    Process start(String path, int millis, int seed, String origin, double rate) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "target/test-classes",
                        LoadGenerator.class.getName(),
                        String.valueOf(server.getPort()),
                        path,
                        String.valueOf(millis),
                        String.valueOf(seed),
                        origin,
                        String.valueOf(rate))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits for the end, and says how many requests a second were answered. */
    static double rate(Process load) throws IOException, InterruptedException {
        String printed = new String(load.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(load.waitFor()).as("The load").isZero();
        return Double.parseDouble(printed);
    }
}
