package mizan.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.HtmlStripper;

/**
 * The ordinary words that the entries of a lexicon hit. Stems and clitics collide in Arabic, so that an entry can mean more
 * words than its author thought of; a collision is a question to him, not an error.
 *
 * @param words for each entry that hits any, the {@link OrdinaryWords} that it hits, most frequent first
 */
public record Collisions(Map<LexiconEntry, List<String>> words) {

    /** Looks every ordinary word up in {@code lexicon}. */
    public static Collisions of(Lexicon lexicon) {
        HtmlStripper stripper = new HtmlStripper();
        ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
        Map<LexiconEntry, List<String>> words = new LinkedHashMap<>();
        for (String word : OrdinaryWords.all()) {
            for (LexiconHit hit : lexicon.find(analyzer.analyze(stripper.strip(word)).terms())) {
                words.computeIfAbsent(hit.entry(), entry -> new ArrayList<>()).add(word);
            }
        }
        return new Collisions(words);
    }
}
