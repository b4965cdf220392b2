package mizan.signal.offer;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What an advert does whatever it sells: it calls upon the reader, promises, says what the seller does, names a price
 * and a way to reach him. Readers do one of these at a time, or two among many other words, and speak of the state, the
 * article or what is wrong. The weights were fitted to 500 adverts and 50,000 comments and rounded.
 */
final class Pitch {

    /** A pitch is made within so many terms. */
    static final int WINDOW = 24;

    /** How much a part says, and how much a second word of it adds. */
    private record Weight(double once, double twice) {}

    private static final Map<Part, Weight> WEIGHTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Part.HEAD, new Weight(1.6, 0)),
            Map.entry(Part.CALL, new Weight(3, 1)),
            Map.entry(Part.PROMISE, new Weight(1.5, 0)),
            Map.entry(Part.OURS, new Weight(2.3, 0.3)),
            Map.entry(Part.NEED, new Weight(0.1, 1)),
            Map.entry(Part.OWN, new Weight(0.6, 2)),
            Map.entry(Part.REACH, new Weight(3, 0)),
            Map.entry(Part.YOURS, new Weight(0.8, 0)),
            Map.entry(Part.PRICE, new Weight(1.2, 0)),
            Map.entry(Part.PLACE, new Weight(-1.2, 0)),
            Map.entry(Part.READER, new Weight(-2.4, -2.4))));

    /** What a passage gains where all its words play a part. */
    private static final double COVERAGE = 12.7;

    private static final double ENOUGH = 7;

    /** In a passage of fewer terms each counts as in one of so many. */
    private static final int SHORTEST = 6;

    private static final Set<Part> SPEAKING = EnumSet.complementOf(
            EnumSet.of(Part.READER, Part.OPENING, Part.HEAD, Part.EARNED, Part.VENUE, Part.PRAISE));

    private static final Set<Part> COUNTED = EnumSet.of(
            Part.TRADE, Part.GOODS, Part.CALL, Part.PROMISE, Part.OURS, Part.NEED, Part.OWN, Part.REACH, Part.PRICE);

    /** What nobody but a seller joins to a call. */
    private static final Set<Part> SELLING = EnumSet.of(Part.PROMISE, Part.OURS, Part.OWN, Part.REACH);

    private static final Set<Part> SEEKING = EnumSet.of(Part.CALL, Part.PROMISE, Part.OURS, Part.OWN);

    private static final int FEWEST_PARTS = 2;
    private static final int ENOUGH_PARTS = 3;

    private static final int MOST_OF_READER = 2;

    private final OfferWords words;
    private final BitSet speaking = new BitSet();

    private Pitch(OfferWords words) {
        this.words = words;
        SPEAKING.forEach(part -> speaking.or(words.of(part)));
    }

    /** The first term of the first pitch among {@code words}; -1 where there is none. */
    static int in(OfferWords words) {
        Pitch pitch = new Pitch(words);
        return pitch.parts(0, words.length()).size() < FEWEST_PARTS ? -1 : pitch.first();
    }

    /** At least two parts, of which a price is none, among few words of readers. */
    private boolean mayBe(Set<Part> parts, int start, int end) {
        return parts.size() - (parts.contains(Part.PRICE) ? 1 : 0) >= FEWEST_PARTS
                && words.count(Part.READER, start, end) <= MOST_OF_READER;
    }

    private int first() {
        int last = Math.max(0, words.length() - WINDOW);
        for (int start = 0; start <= last; start++) {
            int end = Math.min(words.length(), start + WINDOW);
            Set<Part> parts = parts(start, end);
            if (mayBe(parts, start, end) && (isMadeOf(parts, start, end) || addsUp(parts, start, end))) {
                return start;
            }
        }
        return -1;
    }

    /** A call with what only sellers join to it, or three parts, something sold among them, that are not one word. */
    private boolean isMadeOf(Set<Part> parts, int start, int end) {
        if (covered(start, end) < parts.size()) {
            return false;
        }
        if (parts.contains(Part.CALL)) {
            return parts.size() >= ENOUGH_PARTS || SELLING.stream().anyMatch(parts::contains);
        }
        boolean sold = parts.contains(Part.TRADE) || parts.contains(Part.OWN);
        return sold && parts.size() - (parts.contains(Part.PRICE) ? 1 : 0) >= ENOUGH_PARTS;
    }

    /** The news name goods beside messengers, so that those two alone are none. */
    private boolean addsUp(Set<Part> parts, int start, int end) {
        return SEEKING.stream().anyMatch(parts::contains) && score(start, end) >= ENOUGH;
    }

    private double score(int start, int end) {
        double score = COVERAGE * covered(start, end) / Math.max(SHORTEST, end - start);
        for (Map.Entry<Part, Weight> weighed : WEIGHTS.entrySet()) {
            int count = words.count(weighed.getKey(), start, end);
            score += count > 0 ? weighed.getValue().once() : 0;
            score += count > 1 ? weighed.getValue().twice() : 0;
        }
        return score;
    }

    /** Which parts are played from {@code start} (inclusive) to {@code end} (exclusive). */
    private Set<Part> parts(int start, int end) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : COUNTED) {
            if (words.count(part, start, end) > 0) {
                parts.add(part == Part.GOODS ? Part.TRADE : part);
            }
        }
        return parts;
    }

    private int covered(int start, int end) {
        return speaking.get(start, end).cardinality();
    }
}
