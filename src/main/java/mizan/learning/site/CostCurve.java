package mizan.learning.site;

import java.util.ArrayList;
import java.util.List;
import mizan.moderation.Outcome;
import mizan.moderation.StoppingPoints;
import mizan.moderation.Thresholds;

/**
 * What holding more or less would cost and bring: points of a plot, from the strictest to the mildest.
 *
 * @param points never empty
 */
public record CostCurve(List<Point> points) {

    /** In points, how far thresholds are moved to either side, and how finely. */
    private static final double FARTHEST = 4;

    private static final double STEP = 0.25;

    /**
     * What comes of some thresholds.
     *
     * @param moved by how many points (natural log-odds) holding was moved from the thresholds that the curve was asked for
     * @param waiting the share of published comments that wait
     * @param rejected the share of published comments that the machine rejects
     * @param stopped the share of unwanted comments that are held or rejected
     * @param settled the share of all comments that no person needs to look at: approved or rejected by the machine
     * @param wronglySettled the share of what is so settled that people decided otherwise
     */
    public record Point(
            double moved,
            Thresholds thresholds,
            MeasuredShare waiting,
            MeasuredShare rejected,
            MeasuredShare stopped,
            MeasuredShare settled,
            MeasuredShare wronglySettled) {}

    public CostCurve {
        points = List.copyOf(points);
    }

    /**
     * The curve around {@code thresholds}, whose own point has {@link Point#moved} 0.
     *
     * @param published comments that were published in the end
     * @param unwanted comments that people rejected
     */
    public static CostCurve around(
            Thresholds thresholds, List<StoppingPoints> published, List<StoppingPoints> unwanted) {
        List<Point> points = new ArrayList<>();
        int steps = (int) (FARTHEST / STEP);
        for (int step = -steps; step <= steps; step++) {
            double moved = step * STEP;
            Thresholds tried = step == 0 ? thresholds : PromisedThresholds.held(thresholds, moved);
            points.add(point(moved, tried, published, unwanted));
        }
        return new CostCurve(points);
    }

    private static Point point(
            double moved, Thresholds thresholds, List<StoppingPoints> published, List<StoppingPoints> unwanted) {
        int[] good = outcomes(published, thresholds);
        int[] bad = outcomes(unwanted, thresholds);
        int waiting = good[Outcome.HOLD.ordinal()];
        int rejected = good[Outcome.REJECT.ordinal()];
        int missed = bad[Outcome.APPROVE.ordinal()];
        int all = published.size() + unwanted.size();
        int settled = all - waiting - bad[Outcome.HOLD.ordinal()];
        return new Point(
                moved,
                thresholds,
                new MeasuredShare(waiting, published.size()),
                new MeasuredShare(rejected, published.size()),
                new MeasuredShare(unwanted.size() - missed, unwanted.size()),
                new MeasuredShare(settled, all),
                new MeasuredShare(missed + rejected, settled));
    }

    private static int[] outcomes(List<StoppingPoints> comments, Thresholds thresholds) {
        int[] counts = new int[Outcome.values().length];
        for (StoppingPoints comment : comments) {
            counts[comment.under(thresholds).ordinal()]++;
        }
        return counts;
    }

    /** The point of the thresholds that the curve was asked for. */
    public Point present() {
        return points.get(points.size() / 2);
    }
}
