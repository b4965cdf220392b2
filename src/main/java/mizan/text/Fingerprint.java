package mizan.text;

import java.util.List;

/**
 * What near-identical texts have in common: some MinHash bands, each a short code; texts that share most of their words
 * share at least one band with high probability. Empty for texts that are too short to tell apart.
 */
public record Fingerprint(List<String> bands) {

    /** The fingerprint of a text too short to have one. */
    public static final Fingerprint NONE = new Fingerprint(List.of());

    public Fingerprint {
        bands = List.copyOf(bands);
    }
}
