package mizan.learning.suggestion;

import java.util.List;
import mizan.signal.Category;
import mizan.signal.lexicon.MatchType;
import mizan.signal.lexicon.Severity;

/**
 * A term that a newsroom would want. Comments are counted in which it stands as a lexicon would find it, with prefixes and suffixes.
 *
 * @param form how it is spelled most often
 * @param match {@link MatchType#EXACT} for a word, {@link MatchType#PHRASE} for two
 * @param category what the reasons of the rejections say it is about
 * @param score how far it is from chance, in standard deviations
 * @param rejected in how many rejected comments it stands
 * @param rejectedAuthors by how many authors, as far as they are known
 * @param approved in how many approved comments it stands
 * @param approvedAuthors by how many authors
 * @param examples codes of rejected comments in which it stands, of different authors where possible, the newest first; at most three
 * @param collisions ordinary words that it would hit, most frequent first
 */
public record SuggestedTerm(
        String form,
        MatchType match,
        Category category,
        double score,
        int rejected,
        int rejectedAuthors,
        int approved,
        int approvedAuthors,
        List<String> examples,
        List<String> collisions) {

    public SuggestedTerm {
        examples = List.copyOf(examples);
        collisions = List.copyOf(collisions);
    }

    SuggestedTerm colliding(List<String> words) {
        return new SuggestedTerm(
                form, match, category, score, rejected, rejectedAuthors, approved, approvedAuthors, examples, words);
    }

    /** As a line of a lexicon file, of severity low. */
    public String line(Category about, String note) {
        return String.join("\t", form, match.code(), about.code(), Severity.LOW.code(), "", "", "", note);
    }
}
