package mizan.signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mizan.text.MatchKey;

/**
 * The words of ordinary comments and the names of people and places, most frequent first: what a new entry of a lexicon
 * must not hit unnoticed.
 */
public final class OrdinaryWords {

    private static final List<String> ALL = load();

    /** Those that have a letter twice in a row, folded. */
    private static final Set<String> DOUBLED = ALL.stream()
            .map(word -> MatchKey.of(word).text())
            .filter(OrdinaryWords::hasDouble)
            .collect(Collectors.toUnmodifiableSet());

    private OrdinaryWords() {}

    /** Every word, as readers write it. */
    public static List<String> all() {
        return ALL;
    }

    /** True for a folded word of these that has a letter twice in a row: nobody doubled it to hide another. */
    static boolean isDoubled(String form) {
        return DOUBLED.contains(form);
    }

    private static boolean hasDouble(String form) {
        for (int i = 1; i < form.length(); i++) {
            if (form.charAt(i) == form.charAt(i - 1)) {
                return true;
            }
        }
        return false;
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
