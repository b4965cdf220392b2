package mizan.signal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import mizan.signal.context.Contexts;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/** The places of a comment's text at which something was found and is meant as it sounds. */
public final class EarnestSpans {

    /** Says whether terms are meant otherwise. */
    @FunctionalInterface
    public interface Excuse {

        /** True where the terms from {@code first} (inclusive) to {@code end} (exclusive) are. */
        boolean isGiven(int first, int end);
    }

    private EarnestSpans() {}

    /** A span for each run of {@code places}, indices of terms, but for those that are quoted or that {@code excuse} excuses. */
    public static List<Span> of(AnalyzedText text, Contexts contexts, BitSet places, Excuse excuse) {
        List<Span> spans = new ArrayList<>(1);
        List<Term> terms = text.terms();
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(places.nextClearBit(i))) {
            int end = places.nextClearBit(i);
            Span span = Span.of(Field.TEXT, text.key(), terms.get(i), terms.get(end - 1));
            if (!contexts.isQuoted(span.start(), span.end()) && !excuse.isGiven(i, end)) {
                spans.add(span);
            }
        }
        return spans;
    }
}
