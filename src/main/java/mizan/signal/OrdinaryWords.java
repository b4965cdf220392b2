package mizan.signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/**
 * The words of ordinary comments and the names of people and places, most frequent first: what a new entry of a lexicon
 * must not hit unnoticed.
 */
public final class OrdinaryWords {

    private static final List<String> ALL = load();

    private OrdinaryWords() {}

    /** Every word, as readers write it. */
    public static List<String> all() {
        return ALL;
    }

    private static List<String> load() {
        try (InputStream bytes = OrdinaryWords.class.getResourceAsStream("ordinary_words.txt")) {
            if (bytes == null) {
                throw new IllegalStateException("ordinary_words.txt is missing from the build");
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(Predicate.not(line -> line.isBlank() || line.startsWith("#")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
