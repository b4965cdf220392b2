package mizan.app.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Set;

/** The redis-server program for one platform, which lies on the class path and must lie in a folder to be run. */
final class RedisBinary {

    /** The version that {@code org.signal:embedded-redis} 0.9.1 carries. */
    static final ServerVersion VERSION = new ServerVersion(false, 7, 0, 15);

    private static final String PREFIX = "redis-server-7.0.15-";

    private static final Set<String> PLATFORMS =
            Set.of("linux-amd64", "linux-arm64", "linux-386", "darwin-amd64", "darwin-arm64");

    private final String name;

    private RedisBinary(String platform) {
        this.name = PREFIX + platform;
    }

    /** The program for the machine this runs on. */
    static RedisBinary ofThisMachine() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static boolean isBroughtForThisMachine() {
        return PLATFORMS.contains(
                systemName(System.getProperty("os.name")) + "-" + processorName(System.getProperty("os.arch")));
    }

    /** The program for an operating system and a processor, as the system properties of Java name them. */
    static RedisBinary of(String system, String processor) {
        String platform = systemName(system) + "-" + processorName(processor);
        if (!PLATFORMS.contains(platform)) {
            throw new IllegalStateException("Mizan brings no Redis for " + system + " on " + processor
                    + ": set quarkus.redis.hosts to a Redis of your own, such as redis://localhost:6379");
        }
        return new RedisBinary(platform);
    }

    private static String systemName(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processorName(String processor) {
        return switch (processor.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64", "arm64" -> "arm64";
            case "x86", "i386", "i686" -> "386";
            default -> processor;
        };
    }

    String name() {
        return name;
    }

    /** The program in {@code folder}, put there if it is not there yet. */
    Path unpack(Path folder) throws IOException {
        Path program = folder.resolve(name);
        if (!Files.isExecutable(program)) {
            Path partial = Files.createTempFile(folder, name, ".part");
            copyTo(partial);
            Files.move(partial, program, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return program;
    }

    private void copyTo(Path file) throws IOException {
        try (InputStream in = RedisBinary.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException(name + " is missing on the class path: set quarkus.redis.hosts");
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!file.toFile().setExecutable(true, true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }
}
