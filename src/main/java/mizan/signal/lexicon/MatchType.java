package mizan.signal.lexicon;

import java.util.Locale;
import java.util.Optional;
import mizan.signal.matching.Clitics;

/** How the form of a lexicon entry is looked for. */
public enum MatchType {
    /** The folded form of one word, with the prefixes and suffixes that {@link Clitics} allows. */
    EXACT(1),
    /** The folded form of one word, nothing before or after it. */
    WORD(1),
    /** Several folded words in a row; only the first may carry a prefix. */
    PHRASE(1),
    /** Any word with the same stem. Stems of different words collide in Arabic, so that this is worth half. */
    STEM(0.5),
    /** Any word of the same shape once all dots are gone; worth half, and it never rejects. */
    SKELETON(0.5);

    private final double worth;

    MatchType(double worth) {
        this.worth = worth;
    }

    /** The share of a term's points that such a match is worth. */
    double worth() {
        return worth;
    }

    /** The name that stands in lexicon files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type with this code; a blank one is {@link #EXACT}; empty when there is none. */
    public static Optional<MatchType> of(String code) {
        if (code.isBlank()) {
            return Optional.of(EXACT);
        }
        for (MatchType type : values()) {
            if (type.code().equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
