package mizan.app.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** A server program that can be run, and its version. */
record ServerProgram(Path file, ServerVersion version) {

    /** The first that can be used: the machine's own where it is new enough, the bundled one otherwise. */
    static final String AUTOMATIC = "auto";

    /** The one that Mizan brings along. */
    static final String BUNDLED = "bundled";

    private static final Logger LOG = Logger.getLogger(ServerProgram.class);
    private static final List<String> NAMES = List.of("redis-server", "valkey-server");
    private static final int SECONDS_TO_ANSWER = 5;
    private static final int LONGEST_ANSWER = 4096;

    /**
     * The program to run on {@code folder}.
     *
     * @param choice {@link #AUTOMATIC}, {@link #BUNDLED} or the file of a program
     * @param path the folders in which the machine's programs lie, as in the variable {@code PATH}
     * @throws IllegalStateException where none can be used on the files in the folder, with what to do
     */
    static ServerProgram choose(String choice, String path, Path folder) throws IOException {
        Optional<ServerVersion> writer = recorded(folder);
        List<ServerProgram> candidates = switch (choice) {
            case AUTOMATIC -> automatic(path, folder);
            case BUNDLED -> List.of(bundled(folder));
            default -> List.of(named(Path.of(choice)));
        };
        return candidates.stream()
                .filter(program -> writer.isEmpty() || program.version.reads(writer.get()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The files in " + folder + " were written by "
                        + writer.orElseThrow() + ", which " + candidates.getLast().version
                        + " cannot read: install that version again, or name a newer server with"
                        + " mizan.embedded-redis.program"));
    }

    private static List<ServerProgram> automatic(String path, Path folder) throws IOException {
        List<ServerProgram> found = new ArrayList<>();
        for (String name : NAMES) {
            onPath(name, path)
                    .flatMap(ServerProgram::asked)
                    .filter(program -> !program.version.isTooOld())
                    .ifPresent(found::add);
        }
        if (found.isEmpty() || RedisBinary.isBroughtForThisMachine()) {
            found.add(bundled(folder));
        }
        return found;
    }

    private static ServerProgram bundled(Path folder) throws IOException {
        return new ServerProgram(RedisBinary.ofThisMachine().unpack(folder), RedisBinary.VERSION);
    }

    private static ServerProgram named(Path file) {
        ServerProgram program = asked(file)
                .orElseThrow(() -> new IllegalStateException("mizan.embedded-redis.program is '" + file
                        + "', which is no Redis or Valkey server that runs here; it can also be auto or bundled"));
        if (program.version.isTooOld()) {
            throw new IllegalStateException("mizan.embedded-redis.program names " + program.version + ", and "
                    + ServerVersion.OLDEST + " is the oldest that can be used");
        }
        return program;
    }

    private static Optional<Path> onPath(String name, String path) {
        for (String place : path.split(Pattern.quote(File.pathSeparator), -1)) {
            // A relative folder would let whoever can write to the working directory choose the program.
            if (place.startsWith("/") && Files.isExecutable(Path.of(place, name))) {
                return Optional.of(Path.of(place, name));
            }
        }
        return Optional.empty();
    }

    /** A program that says its version within seconds; it gets no longer than that. */
    private static Optional<ServerProgram> asked(Path file) {
        try {
            Path absolute = file.toAbsolutePath();
            Process process = new ProcessBuilder(absolute.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(SECONDS_TO_ANSWER, TimeUnit.SECONDS)) {
                    LOG.warnf("%s does not say its version within %d s and is not used", file, SECONDS_TO_ANSWER);
                    return Optional.empty();
                }
                String output = new String(process.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
                return ServerVersion.printedBy(output).map(version -> new ServerProgram(absolute, version));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            LOG.debugf("%s cannot be asked: %s", file, e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Notes that this program writes the files in {@code folder} from now on. */
    void record(Path folder) throws IOException {
        Files.writeString(recordFile(folder), version + "\n");
    }

    private static Optional<ServerVersion> recorded(Path folder) throws IOException {
        Path file = recordFile(folder);
        return Files.exists(file) ? ServerVersion.parse(Files.readString(file)) : Optional.empty();
    }

    private static Path recordFile(Path folder) {
        return folder.resolve("version");
    }
}
