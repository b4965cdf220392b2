package mizan.text;

import java.util.List;

/**
 * What near-identical texts have in common: some MinHash bands, each a short code; texts that share most of their words
 * share at least one band with high probability, and so do a text and its disguises ({@link Consonants}). Empty for
 * texts that are too short to tell apart.
 *
 * @param bands each of three hashes that stand side by side
 * @param across each of three hashes from three bands, for telling campaigns: a text whose every band has a changed hash still
 *     shares one of these, nearly always
 */
public record Fingerprint(List<String> bands, List<String> across) {

    /** The fingerprint of a text too short to have one. */
    public static final Fingerprint NONE = new Fingerprint(List.of());

    /** A fingerprint of bands alone. */
    public Fingerprint(List<String> bands) {
        this(bands, List.of());
    }

    /** Greetings and thanks have fewer different words: «شكرا جزيلا لكم»; so have rows of hearts. */
    private static final int FEWEST_WORDS = 6;

    /**
     * Four bands of three: texts of 25 words that differ in one (Jaccard 0.85) share a band 98 times in 100, texts
     * with a common greeting (0.1) less than once in 200.
     */
    private static final int BANDS = 4;

    private static final int HASHES_PER_BAND = 3;

    /** Of twelve places; it takes some forty consonants. */
    private static final int FILLED_BY_LONG_TEXT = 11;

    public Fingerprint {
        bands = List.copyOf(bands);
        across = List.copyOf(across);
    }

    /** The fingerprint of a text with these terms; one whose words were all joined is long enough by its letters. */
    static Fingerprint of(List<Term> terms) {
        MinHash hashes = MinHash.of(Consonants.of(terms), BANDS * HASHES_PER_BAND);
        boolean longEnough = hashes.filled() >= FILLED_BY_LONG_TEXT || hasEnoughWords(terms);
        return longEnough && hashes.filled() > 0 ? ofBands(hashes) : NONE;
    }

    private static Fingerprint ofBands(MinHash hashes) {
        String[] bands = new String[BANDS];
        String[] across = new String[BANDS];
        for (int band = 0; band < BANDS; band++) {
            bands[band] = band(band, hashes, band * HASHES_PER_BAND, 1);
            across[band] = band(BANDS + band, hashes, band, BANDS);
        }
        return new Fingerprint(List.of(bands), List.of(across));
    }

    /** All hashes of a band must agree; the band's own number keeps bands apart. */
    private static String band(int number, MinHash hashes, int first, int step) {
        long code = number;
        for (int i = 0; i < HASHES_PER_BAND; i++) {
            code = MinHash.mix(code + hashes.get(first + i * step));
        }
        return Long.toHexString(code);
    }

    /** True when there are enough different words to tell the text from others. */
    private static boolean hasEnoughWords(List<Term> terms) {
        String[] words = new String[FEWEST_WORDS];
        int found = 0;
        for (int i = 0; i < terms.size() && found < FEWEST_WORDS; i++) {
            String word = terms.get(i).form();
            if (Character.isLetterOrDigit(word.codePointAt(0)) && !isAmong(words, found, word)) {
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
}
