package mizan.text.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import mizan.text.AnalyzedText;
import mizan.text.Term;
import mizan.text.fold.FoldingStep;

/**
 * The further readings of a text's suspicious words, in the order of the text: with fillers left out, with doubled
 * letters single, with pieces put together, with look-alike letters read as others of their shape, from the end to the
 * beginning behind an override. They are for looking words up in a list and for nothing else; most of them
 * are no words at all. A text without such words, as nearly all are, has none and costs one look at each letter.
 */
public final class Readings {

    /** Knows what need not be read, because no list holds it: most pieces that are put together are no word. */
    @FunctionalInterface
    public interface Filter {

        /** False where {@code word}, read from the term {@code first} on, is certainly of no use. */
        boolean mayHold(int first, CharSequence word);
    }

    private static final Set<FoldingStep> REVERSED = Set.of(FoldingStep.REVERSED_READ);

    private Readings() {}

    /** The further readings of the words of {@code text}, but for those of pieces that {@code filter} does not want. */
    public static List<Reading> of(AnalyzedText text, Filter filter) {
        List<Reading> readings = new ArrayList<>(0);
        List<Term> terms = text.terms();
        BitSet reversed = ReversedText.terms(text);
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            int oddities = WordOddities.of(text.key(), term);
            if (oddities != 0) {
                WordReadings.add(text.key(), term, i, oddities, readings);
            }
            GluedWords.add(term, i, readings);
            if (reversed.get(i)) {
                readings.add(new Reading(ReversedText.reverse(term.form()), i, i + 1, REVERSED));
            }
            if (i + 1 < terms.size() && PieceReadings.isPiece(text, term, terms.get(i + 1))) {
                PieceReadings.add(text, i, filter, readings);
            }
        }
        return readings;
    }
}
