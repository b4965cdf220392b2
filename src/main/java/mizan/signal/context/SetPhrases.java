package mizan.signal.context;

import java.util.ArrayList;
import java.util.BitSet;
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
final class SetPhrases {

    private static final String FILE = "formulas.txt";
    private static final SetPhrases KNOWN = read();

    private final FormIndex<Boolean> phrases = new FormIndex<>();

    private SetPhrases(List<List<Term>> all) {
        all.forEach(
                formula -> phrases.addPhrase(formula.stream().map(Term::form).toList(), true));
    }

    static SetPhrases known() {
        return KNOWN;
    }

    /** Marks in {@code marked} the terms of {@code terms} that belong to a set phrase. */
    void mark(List<Term> terms, BitSet marked) {
        List<Match<Boolean>> matches = new ArrayList<>(0);
        for (int start = 0; start < terms.size(); start++) {
            phrases.find(terms, start, matches);
        }
        matches.forEach(match -> marked.set(match.first(), match.end()));
    }

    private static SetPhrases read() {
        ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
        return new SetPhrases(ClassPathFiles.lines(SetPhrases.class, FILE).stream()
                .map(line -> analyzer.analyze(line).terms())
                .toList());
    }
}
