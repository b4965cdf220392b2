package mizan.signal.offer;

/**
 * What a satisfied customer says who was never one: that he gained something, to whom he owes it, and how well or how
 * quickly it went. Readers say two of these; who complains of the state or of a fraud is no customer.
 */
final class Testimony {

    private static final int WINDOW = 16;

    private Testimony() {}

    /** The term at which the first testimony among {@code words} begins; -1 where there is none. */
    static int in(OfferWords words) {
        for (int i = words.of(Part.EARNED).nextSetBit(0);
                i >= 0;
                i = words.of(Part.EARNED).nextSetBit(i + 1)) {
            int start = Math.max(0, i - WINDOW);
            int end = Math.min(words.length(), i + WINDOW);
            boolean isPraised = words.count(Part.PRAISE, start, end) + words.count(Part.PRICE, start, end) > 0;
            if (isPraised && words.count(Part.VENUE, start, end) > 0 && words.count(Part.READER, start, end) == 0) {
                return start;
            }
        }
        return -1;
    }
}
