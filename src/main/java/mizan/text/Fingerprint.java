package mizan.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What near-identical texts have in common: some MinHash bands, each a short code; texts that share most of their words
 * share at least one band with high probability. Empty for texts that are too short to tell apart.
 */
public record Fingerprint(List<String> bands) {

    /** The fingerprint of a text too short to have one. */
    public static final Fingerprint NONE = new Fingerprint(List.of());

    /** Greetings and thanks have fewer different words: «شكرا جزيلا لكم»; so have rows of hearts. */
    private static final int FEWEST_WORDS = 6;

    private static final int BANDS = 4;
    private static final int HASHES_PER_BAND = 3;
    static final int HASHES = BANDS * HASHES_PER_BAND;

    public Fingerprint {
        bands = List.copyOf(bands);
    }

    /** True when {@code terms} hold enough different words to tell their text from others. */
    static boolean isTakenOf(List<Term> terms) {
        String[] words = new String[FEWEST_WORDS];
        int found = 0;
        for (int i = 0; i < terms.size() && found < FEWEST_WORDS; i++) {
            String word = terms.get(i).form();
            if (Character.isLetterOrDigit(word.charAt(0)) && !isAmong(words, found, word)) {
                words[found++] = word;
            }
        }
        return found == FEWEST_WORDS;
    }

    private static boolean isAmong(String[] words, int count, String word) {
        for (int i = 0; i < count; i++) {
            if (words[i].equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** The fingerprint with these {@link #HASHES} smallest hashes. */
    static Fingerprint of(long[] hashes) {
        List<String> bands = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            bands.add(band(band, hashes));
        }
        return new Fingerprint(bands);
    }

    private static String band(int band, long[] hashes) {
        long code = band;
        for (int i = 0; i < HASHES_PER_BAND; i++) {
            code = 0x9E3779B97F4A7C15L * (code ^ hashes[band * HASHES_PER_BAND + i]);
            code ^= code >>> 32;
        }
        return Long.toHexString(code);
    }
}
