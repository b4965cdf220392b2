package mizan.signal.lexicon;

import java.util.Locale;
import java.util.Optional;
import mizan.signal.Strength;

/**
 * How much one lexicon term weighs. With the default thresholds a low term needs company, a medium one holds, a high
 * one rejects.
 */
public enum Severity {
    LOW(1.2, Strength.LOW),
    MEDIUM(3.2, Strength.MEDIUM),
    HIGH(5.5, Strength.HIGH);

    private final double points;
    private final Strength strength;

    Severity(double points, Strength strength) {
        this.points = points;
        this.strength = strength;
    }

    /** How plain a term of this severity is. */
    public Strength strength() {
        return strength;
    }

    /** Natural log-odds. */
    public double points() {
        return points;
    }

    /** The name that stands in lexicon files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity with this code; empty when there is none. */
    public static Optional<Severity> of(String code) {
        for (Severity severity : values()) {
            if (severity.code().equals(code)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }
}
