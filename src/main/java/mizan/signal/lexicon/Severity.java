package mizan.signal.lexicon;

import java.util.Locale;
import java.util.Optional;

/**
 * How much one lexicon term weighs. With the default thresholds a low term needs company, a medium one holds, a high
 * one rejects.
 */
public enum Severity {
    LOW(1.2),
    MEDIUM(3.2),
    HIGH(5.5);

    private final double points;

    Severity(double points) {
        this.points = points;
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
