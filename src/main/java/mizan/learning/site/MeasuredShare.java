package mizan.learning.site;

/**
 * A share that was counted, with how sure it is.
 *
 * @param count how many it was true of
 * @param of out of how many; may be 0
 */
public record MeasuredShare(int count, int of) {

    /** Of two-sided intervals that are right 95 times in 100. */
    private static final double DEVIATIONS = 1.959964;

    public MeasuredShare {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of + " is no share");
        }
    }

    /** The share itself, 0 to 1; 0 of nothing. */
    public double share() {
        return of == 0 ? 0 : (double) count / of;
    }

    /** With 95% confidence it is not lower (Wilson's interval); 0 to 1. */
    public double lower() {
        return of == 0 ? 0 : bound(-1);
    }

    /** With 95% confidence it is not higher (Wilson's interval); 0 to 1, and 1 of nothing. */
    public double upper() {
        return of == 0 ? 1 : bound(1);
    }

    private double bound(int sign) {
        double square = DEVIATIONS * DEVIATIONS;
        double middle = share() + square / (2.0 * of);
        double spread = DEVIATIONS * Math.sqrt(share() * (1 - share()) / of + square / (4.0 * of * of));
        return Math.clamp((middle + sign * spread) / (1 + square / of), 0, 1);
    }
}
