package mizan.signal.context;

import java.util.ArrayList;
import java.util.List;
import mizan.language.ClassPathFiles;
import mizan.signal.matching.FormIndex;
import mizan.signal.matching.FormIndex.Match;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Term;

/**
 * Prayers, imprecations and verses that are said in set words; a harsh word within them is not the reader's own. They
 * stand in {@code formulas.txt} beside this class, one a line.
 */
public final class SetPhrases {

    private static final String FILE = "formulas.txt";
    private static final SetPhrases KNOWN = read();

    private final FormIndex<Boolean> phrases = new FormIndex<>();
    private final int longest;

    private SetPhrases(List<List<Term>> all) {
        all.forEach(
                formula -> phrases.addPhrase(formula.stream().map(Term::form).toList(), true));
        this.longest = all.stream().mapToInt(List::size).max().orElse(0);
    }

    public static SetPhrases known() {
        return KNOWN;
    }

    /** True when the terms {@code first} to {@code end} (exclusive) share a word with a formula. */
    public boolean overlap(List<Term> terms, int first, int end) {
        List<Match<Boolean>> matches = new ArrayList<>(0);
        for (int start = Math.max(0, first - longest + 1); start < end; start++) {
            phrases.find(terms, start, matches);
        }
        return matches.stream().anyMatch(match -> match.end() > first);
    }

    private static SetPhrases read() {
        ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
        return new SetPhrases(ClassPathFiles.lines(SetPhrases.class, FILE).stream()
                .map(line -> analyzer.analyze(line).terms())
                .toList());
    }
}
