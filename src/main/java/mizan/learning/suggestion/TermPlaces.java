package mizan.learning.suggestion;

import java.util.ArrayList;
import java.util.List;
import mizan.signal.Field;
import mizan.signal.Span;
import mizan.signal.matching.FormIndex;
import mizan.signal.matching.FormIndex.Match;
import mizan.text.AnalyzedText;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Term;
import mizan.text.html.HtmlStripper;

/** Where a suggested term stands in a comment, found as a lexicon would find it. For one thread. */
public final class TermPlaces {

    private final HtmlStripper stripper = new HtmlStripper();
    private final ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();

    /** The places of {@code term} in {@code typed}, a comment as it was typed, in order. */
    public List<Span> in(String typed, SuggestedTerm term) {
        FormIndex<Boolean> index = new FormIndex<>();
        List<String> words =
                analyzer.analyze(term.form()).terms().stream().map(Term::form).toList();
        if (words.size() == 1) {
            index.addWord(words.getFirst(), true);
        } else {
            index.addPhrase(words, true);
        }
        AnalyzedText text = analyzer.analyze(stripper.strip(typed));
        List<Match<Boolean>> matches = new ArrayList<>();
        for (int first = 0; first < text.terms().size(); first++) {
            index.find(text.terms(), first, matches);
        }
        return matches.stream()
                .map(match -> Span.of(
                        Field.TEXT,
                        text.key(),
                        text.terms().get(match.first()),
                        text.terms().get(match.end() - 1)))
                .toList();
    }
}
