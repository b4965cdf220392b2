package mizan.signal.context;

import java.util.List;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/** Where the sentences of a text begin and end, in terms: what stands in another sentence says nothing about this one. */
final class Sentences {

    /** A tag ends a sentence too: most of those that readers type begin a line. */
    private static final String ENDS = ".!?<\u061F\u061B\n\u2026";

    /** For each term the first of its sentence. */
    private final int[] starts;

    /** For each term the first of the next sentence. */
    private final int[] ends;

    Sentences(AnalyzedText text) {
        List<Term> terms = text.terms();
        String typed = text.clean().original();
        starts = new int[terms.size()];
        ends = new int[terms.size()];
        int start = 0;
        for (int i = 1; i < terms.size(); i++) {
            int from = text.key().originalEnd(terms.get(i - 1).end() - 1);
            int to = text.key().originalStart(terms.get(i).start());
            if (endsBetween(typed, from, to)) {
                fill(start, i);
                start = i;
            }
        }
        fill(start, terms.size());
    }

    private void fill(int start, int end) {
        for (int i = start; i < end; i++) {
            starts[i] = start;
            ends[i] = end;
        }
    }

    private static boolean endsBetween(String typed, int from, int to) {
        for (int i = from; i < to; i++) {
            if (ENDS.indexOf(typed.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The later of {@code from} and the beginning of the sentence of {@code term}. */
    int notBefore(int from, int term) {
        return Math.max(from, starts[term]);
    }

    /** The earlier of {@code to} and the end (exclusive) of the sentence of {@code term}. */
    int notAfter(int to, int term) {
        return Math.min(to, ends[term]);
    }
}
