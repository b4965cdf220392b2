package mizan.signal.offer;

import java.util.BitSet;
import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.matching.WordRoles;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/**
 * Sees an advert without a listed turn of phrase, by how densely a passage is made of its words (what is
 * sold, how it is sold and where: a reader who speaks of the same things uses verbs and opinions between them), and by
 * what it does with the reader ({@link Pitch}, {@link Testimony}). Words that the article has too sell nothing.
 */
public final class OfferDetector implements Detector {

    /** A passage is judged by so many terms. */
    private static final int WINDOW = 12;

    private static final int FEWEST_TERMS = 2;

    /** Half of the words of a passage: readers who speak of the same things put verbs and opinions between them. */
    private static final double DENSE = 0.5;

    /** The words of which offers are made. */
    public static WordRoles<?> words() {
        return OfferWords.WORDS;
    }

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        AnalyzedText text = comment.text();
        int length = text.terms().size();
        if (length < FEWEST_TERMS) {
            return List.of();
        }
        OfferWords words =
                OfferWords.in(text, comment.words(Field.TEXT), comment.article().in(text.terms()));
        if (words.isEmpty()) {
            return List.of();
        }
        BitSet selling = new BitSet(length);
        for (Part part : List.of(Part.SALE, Part.TRADER, Part.CALL, Part.PROMISE, Part.OURS, Part.REACH)) {
            selling.or(words.of(part));
        }
        int start = densest(words, selling, length);
        if (start >= 0) {
            return List.of(signal(text, start, Math.min(length, start + WINDOW)));
        }
        int pitch = Math.max(Pitch.in(words), Testimony.in(words));
        return pitch < 0 ? List.of() : List.of(signal(text, pitch, Math.min(length, pitch + Pitch.WINDOW)));
    }

    /** Where a window begins that is made of an offer; -1 where none is. */
    private static int densest(OfferWords words, BitSet selling, int length) {
        int last = Math.max(0, length - WINDOW);
        for (int start = 0; start <= last; start++) {
            if (isOffer(words, selling, start, Math.min(length, start + WINDOW))) {
                return start;
            }
        }
        return -1;
    }

    /** Each word of a reader, who speaks of the same things, stands against one that sells. */
    private static boolean isOffer(OfferWords words, BitSet selling, int start, int end) {
        int sold = words.count(Part.TRADE, start, end);
        BitSet all = words.of(Part.TRADE).get(start, end);
        all.or(selling.get(start, end));
        boolean offers = sold > 0
                && all.cardinality() >= FEWEST_TERMS
                && (!selling.get(start, end).isEmpty() || sold > FEWEST_TERMS);
        all.or(words.of(Part.PLACE).get(start, end));
        return offers && all.cardinality() - words.count(Part.READER, start, end) >= DENSE * (end - start);
    }

    private static Signal signal(AnalyzedText text, int start, int end) {
        List<Term> terms = text.terms();
        return Signal.of(
                SignalKind.OFFER, List.of(Span.of(Field.TEXT, text.key(), terms.get(start), terms.get(end - 1))), "");
    }
}
