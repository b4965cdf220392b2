package mizan.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that ship beside a class: word lists, tables and scripts, all UTF-8. */
public final class ClassPathFiles {

    private ClassPathFiles() {}

    /**
     * The whole of {@code file}, which stands beside {@code owner}.
     *
     * @throws IllegalStateException where the build has left it out
     */
    public static String text(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of {@code file}, in order, but for blank ones and those that begin with {@code #}. */
    public static List<String> lines(Class<?> owner, String file) {
        return text(owner, file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
