package mizan.learning.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mizan.language.ClassPathFiles;
import mizan.signal.matching.WordSet;
import mizan.text.fold.MatchKey;

/**
 * The words that the model must not see, because labelled sets teach wrong things about them: the vocative, names of
 * politicians and of women, peoples, countries and sects as such, words of prayers. Whether such a word stands in a comment
 * changes nothing that is learnt, and nothing that is judged by it. What is said about them still counts, and so does the
 * lexicon.
 */
public final class NeutralWords {

    private static final String FILE = "neutral_words.txt";

    /** What may stand before any of the words, as the conjunctions and prepositions that Arabic writes together with it. */
    private static final List<String> PREFIXES = List.of(
            "", "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "لل", "ول", "وب", "ولل", "وبال", "يا", "ويا",
            "ه", "هال", "ع", "عال");

    private static final WordSet KNOWN = read();

    private NeutralWords() {}

    /** The words as match keys, with every prefix that they may have. */
    public static WordSet known() {
        return KNOWN;
    }

    private static WordSet read() {
        Set<String> words = new HashSet<>();
        for (String line : ClassPathFiles.lines(NeutralWords.class, FILE)) {
            for (String word : line.strip().split(" +", -1)) {
                addWithPrefixes(MatchKey.of(word).text(), words);
            }
        }
        return WordSet.of(words);
    }

    private static void addWithPrefixes(String word, Set<String> words) {
        for (String prefix : PREFIXES) {
            words.add(prefix + word);
        }
    }
}
