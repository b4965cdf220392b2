package mizan.signal.context;

import java.util.Map;
import java.util.TreeMap;
import mizan.text.html.CleanText;

/**
 * The stretches of a text that stand in quotation marks: what somebody else said, as far as a machine can tell. An
 * opening mark that is never closed quotes nothing. Straight marks are taken in pairs, in the order of the text.
 */
final class QuotedSpeech {

    private static final String OPENING = "«“\"";
    private static final String CLOSING = "»”\"";

    /** Start of each stretch in the original, to its end; they do not overlap. */
    private final TreeMap<Integer, Integer> stretches = new TreeMap<>();

    private QuotedSpeech() {}

    static QuotedSpeech in(CleanText clean) {
        QuotedSpeech speech = new QuotedSpeech();
        int[] opened = {-1, -1, -1};
        String text = clean.text();
        for (int i = 0; i < text.length(); i++) {
            int closing = CLOSING.indexOf(text.charAt(i));
            int opening = OPENING.indexOf(text.charAt(i));
            if (closing >= 0 && opened[closing] >= 0) {
                speech.add(clean.originalStart(opened[closing]), clean.originalEnd(i));
                opened[closing] = -1;
            } else if (opening >= 0) {
                opened[opening] = i;
            }
        }
        return speech;
    }

    /** Adds a stretch that ends after all others; those that it holds or touches become one with it. */
    private void add(int start, int end) {
        int from = start;
        Map.Entry<Integer, Integer> last = stretches.lastEntry();
        while (last != null && last.getValue() > from) {
            from = Math.min(from, last.getKey());
            stretches.remove(last.getKey());
            last = stretches.lastEntry();
        }
        stretches.put(from, end);
    }

    /** True when all from {@code start} to {@code end} (exclusive, of the original) lies in quotation marks. */
    boolean holds(int start, int end) {
        Map.Entry<Integer, Integer> before = stretches.floorEntry(start);
        return before != null && end <= before.getValue();
    }
}
