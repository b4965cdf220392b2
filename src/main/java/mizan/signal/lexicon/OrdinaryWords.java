package mizan.signal.lexicon;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.language.ClassPathFiles;
import mizan.signal.matching.WordSet;
import mizan.text.fold.MatchKey;

/**
 * The words of ordinary comments and the names of people and places, most frequent first: what a new entry of a lexicon
 * must not hit unnoticed.
 */
public final class OrdinaryWords {

    private static final List<String> ALL = ClassPathFiles.lines(OrdinaryWords.class, "ordinary_words.txt");

    /** Particles of two letters, which the counted words leave out; no reader writes without them. */
    private static final List<String> PARTICLES = List.of(
            "من", "في", "لا", "ما", "أن", "إن", "عن", "لم", "لن", "قد", "هل", "بل", "لو", "أو", "أي", "كم", "كي", "مع",
            "يا", "ثم", "كل", "هو", "هي", "هم", "له", "لك", "لي", "به", "بك", "بي", "ذا", "إذ");

    private static final WordSet FOLDED;

    /** Those that have a letter twice in a row, folded. */
    private static final WordSet DOUBLED;

    static {
        Set<String> folded = ALL.stream().map(word -> MatchKey.of(word).text()).collect(Collectors.toSet());
        FOLDED = WordSet.of(folded);
        DOUBLED = WordSet.of(folded.stream().filter(OrdinaryWords::hasDouble).collect(Collectors.toSet()));
    }

    private OrdinaryWords() {}

    /** Every word, as readers write it; not the particles. */
    public static List<String> all() {
        return ALL;
    }

    /** Every word and the particles, which come first. */
    static List<String> withParticles() {
        return Stream.concat(PARTICLES.stream(), ALL.stream()).toList();
    }

    /** True for a folded word that is one of these. */
    static boolean isOne(String form) {
        return FOLDED.contains(form);
    }

    /** True for a folded word of these that has a letter twice in a row: nobody doubled it to hide another. */
    public static boolean isDoubled(String form) {
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
}
