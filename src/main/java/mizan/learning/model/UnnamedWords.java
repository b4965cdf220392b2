package mizan.learning.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mizan.language.ClassPathFiles;
import mizan.signal.matching.WordSet;
import mizan.text.Term;
import mizan.text.fold.MatchKey;

/**
 * The words that are never named as having moved a score, such as pronouns and what joins: a moderator learns nothing from them. They
 * count in what is judged, and their share stays in the score.
 */
public final class UnnamedWords {

    private static final String FILE = "unnamed_words.txt";
    private static final List<String> PREFIXES = List.of("", "و", "ف");
    private static final WordSet KNOWN = read();

    private UnnamedWords() {}

    /** True for a word that says nothing to whoever reads why a comment was stopped. */
    public static boolean isOne(Term word) {
        return KNOWN.contains(word.form());
    }

    private static WordSet read() {
        Set<String> words = new HashSet<>();
        for (String line : ClassPathFiles.lines(UnnamedWords.class, FILE)) {
            for (String word : line.strip().split(" +", -1)) {
                PREFIXES.forEach(prefix -> words.add(prefix + MatchKey.of(word).text()));
            }
        }
        return WordSet.of(words);
    }
}
