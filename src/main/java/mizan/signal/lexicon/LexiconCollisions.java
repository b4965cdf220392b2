package mizan.signal.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.html.HtmlStripper;

/**
 * The ordinary words that the entries of a lexicon hit. Stems and clitics collide in Arabic, so that an entry can mean
 * more words than its author thought of; a collision is a question to him, not an error.
 *
 * @param words for each entry that hits any, the {@link OrdinaryWords} that it hits, most frequent first
 */
public record LexiconCollisions(Map<LexiconEntry, List<String>> words) {

    private static final int MOST_ENTRIES = 10;
    private static final int MOST_WORDS = 4;

    /** Looks every ordinary word up in {@code lexicon}. */
    public static LexiconCollisions of(Lexicon lexicon) {
        HtmlStripper stripper = new HtmlStripper();
        ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
        Map<LexiconEntry, List<String>> words = new LinkedHashMap<>();
        for (String word : OrdinaryWords.withParticles()) {
            for (LexiconHit hit :
                    lexicon.find(analyzer.analyze(stripper.strip(word)).terms())) {
                words.computeIfAbsent(hit.entry(), entry -> new ArrayList<>()).add(word);
            }
        }
        return new LexiconCollisions(words);
    }

    /** Looks them up in those entries of {@code now} that {@code before} had not. */
    public static LexiconCollisions ofNew(Lexicon before, Lexicon now) {
        return of(now.without(before));
    }

    /**
     * The first entries that hit any, each with the first words, for one line of a log; says how many more there are.
     * Empty where no entry does.
     */
    public String summary() {
        String shown = words.entrySet().stream()
                .limit(MOST_ENTRIES)
                .map(entry -> describe(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("; "));
        int more = words.size() - MOST_ENTRIES;
        return more > 0 ? shown + "; and " + more + " more" : shown;
    }

    private static String describe(LexiconEntry entry, List<String> words) {
        List<String> shown = words.subList(0, Math.min(MOST_WORDS, words.size()));
        String more = words.size() > MOST_WORDS ? " …" : "";
        return "«" + entry.form() + "» at " + entry.source() + " hits " + String.join("، ", shown) + more;
    }
}
