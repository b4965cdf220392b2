package mizan.learning.site;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import mizan.moderation.Outcome;
import mizan.moderation.StoppingPoints;
import mizan.moderation.Thresholds;
import mizan.signal.Axis;

/**
 * The thresholds that keep a {@link Promise}, found on what a site published.
 *
 * <p>Holding: both thresholds are moved by the same number of points until as much is held as may wait. What a witness of the
 * rules holds waits whatever the thresholds, and counts. Rejecting: thresholds are raised until no more is rejected than may
 * be, and never below the shipped ones, because only what a person would call plain is rejected.
 *
 * @param thresholds what to judge with
 * @param isHoldSet whether holding was set by the promise; false where too little was published: then it is as shipped
 * @param isRejectSet the same of rejecting
 * @param waiting what of the published comments would have waited
 * @param rejected what of them would have been rejected
 * @param isKept whether the promise is kept on them; false where rules alone, whatever the thresholds, hold or reject more
 */
public record PromisedThresholds(
        Thresholds thresholds,
        boolean isHoldSet,
        boolean isRejectSet,
        MeasuredShare waiting,
        MeasuredShare rejected,
        boolean isKept) {

    /** So many that wait must be among the published, in the mean, before a share of them says something. */
    private static final double LEAST_WAITING = 10;

    /** With fewer published comments than three times one in so many, none rejected may be luck. */
    private static final int LEAST_ROUNDS = 3;

    /** In points, how far thresholds are moved, and how exactly. */
    private static final double FARTHEST = 6;

    private static final double NEAR_ENOUGH = 0.001;

    /** Where holding comes to, however strict: at most one in a hundred of what is held is unwanted then. */
    private static final double LEAST_HOLD = 0.01;

    /**
     * The thresholds that keep {@code promise}.
     *
     * @param shipped where a site has set nothing
     * @param published what the site published, each as it would be judged now
     */
    public static PromisedThresholds of(Promise promise, Thresholds shipped, List<StoppingPoints> published) {
        boolean isRejectSet = published.size() >= (long) LEAST_ROUNDS * promise.oneRejectedIn();
        Thresholds rejecting = isRejectSet ? rejecting(promise, shipped, published) : shipped;
        boolean isHoldSet = published.size() >= LEAST_WAITING / promise.waiting();
        Thresholds all = isHoldSet ? holding(promise, rejecting, published) : rejecting;
        MeasuredShare waiting = share(published, all, Outcome.HOLD);
        MeasuredShare rejected = share(published, all, Outcome.REJECT);
        boolean isKept = waiting.share() <= promise.waiting() && rejected.share() * promise.oneRejectedIn() <= 1;
        return new PromisedThresholds(all, isHoldSet, isRejectSet, waiting, rejected, isKept);
    }

    private static Thresholds rejecting(Promise promise, Thresholds shipped, List<StoppingPoints> published) {
        DoubleFunction<Thresholds> raised = points -> new Thresholds(
                shipped.spamHold(),
                moved(shipped.spamReject(), points),
                shipped.abuseHold(),
                moved(shipped.abuseReject(), points));
        Predicate<Thresholds> isKept =
                tried -> share(published, tried, Outcome.REJECT).share() * promise.oneRejectedIn() <= 1;
        if (!isKept.test(raised.apply(FARTHEST))) {
            return new Thresholds(shipped.spamHold(), 1, shipped.abuseHold(), 1);
        }
        return raised.apply(least(0, FARTHEST, points -> isKept.test(raised.apply(points))));
    }

    /** Where even the mildest holds too much, that one. */
    private static Thresholds holding(Promise promise, Thresholds shipped, List<StoppingPoints> published) {
        return held(
                shipped,
                least(
                        -FARTHEST,
                        FARTHEST,
                        points -> share(published, held(shipped, points), Outcome.HOLD)
                                        .share()
                                <= promise.waiting()));
    }

    /** The least from {@code low} to {@code high} for which something holds that holds for whatever is more; or else {@code high}. */
    private static double least(double low, double high, DoublePredicate isTrue) {
        if (isTrue.test(low)) {
            return low;
        }
        double without = low;
        double with = high;
        while (with - without > NEAR_ENOUGH) {
            double middle = (without + with) / 2;
            if (isTrue.test(middle)) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return with;
    }

    /** {@code thresholds}, but holding from {@code points} more on; never above rejecting. */
    static Thresholds held(Thresholds thresholds, double points) {
        return new Thresholds(
                hold(thresholds, Axis.SPAM, points),
                thresholds.spamReject(),
                hold(thresholds, Axis.ABUSE, points),
                thresholds.abuseReject());
    }

    private static double hold(Thresholds thresholds, Axis axis, double points) {
        double hold = Math.max(LEAST_HOLD, moved(thresholds.hold(axis), points));
        return Math.min(hold, thresholds.reject(axis));
    }

    /** A probability with {@code points} more; 0 and 1 stay. */
    private static double moved(double probability, double points) {
        if (probability <= 0 || probability >= 1) {
            return probability;
        }
        double logOdds = StrictMath.log(probability / (1 - probability)) + points;
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    private static MeasuredShare share(List<StoppingPoints> published, Thresholds thresholds, Outcome outcome) {
        int count = 0;
        for (StoppingPoints one : published) {
            count += one.under(thresholds) == outcome ? 1 : 0;
        }
        return new MeasuredShare(count, published.size());
    }
}
