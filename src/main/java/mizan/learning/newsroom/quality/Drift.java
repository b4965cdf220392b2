package mizan.learning.newsroom.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import mizan.learning.site.MeasuredShare;

/**
 * How often people agreed with the machine lately, and before.
 *
 * @param before of the decisions before the newest ones
 * @param newest of the newest {@link #WINDOW} decisions
 */
public record Drift(MeasuredShare before, MeasuredShare newest) {

    /** In how many decisions each of the two windows is, at most. */
    public static final int WINDOW = 200;

    /** Of fewer in either window nobody knows. */
    public static final int LEAST = 50;

    /** Where nobody decided anything. */
    public static final Drift NONE = new Drift(new MeasuredShare(0, 0), new MeasuredShare(0, 0));

    /** In standard deviations; by chance it is passed once in some seven hundred independent looks. */
    private static final double FAR = 3;

    /** Whether people agree less often than before, by more than chance (two-proportion z-test). */
    @JsonIgnore
    public boolean isFalling() {
        if (before.of() < LEAST || newest.of() < LEAST) {
            return false;
        }
        double all = (double) (before.count() + newest.count()) / (before.of() + newest.of());
        double deviation = Math.sqrt(all * (1 - all) * (1.0 / before.of() + 1.0 / newest.of()));
        return before.share() - newest.share() > FAR * deviation;
    }
}
