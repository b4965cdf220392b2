package mizan.learning.newsroom.quality;

import java.time.LocalDate;
import java.util.List;
import mizan.learning.site.MeasuredShare;
import mizan.learning.site.Promise;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of all comments of a site, as the samples say. Comments count on the day in UTC on which they came.
 *
 * @param from the first day that counts; null where nothing was counted
 * @param approved comments that the machine published; without samples
 * @param waited of what was published, how much waited for a person because the machine doubted; without samples
 * @param rejectedWrongly of what would be published, the estimated share that the machine rejects, 0 to 1
 * @param rejectedWronglyAtLeast the lower end of its interval (95 %), 0 to 1
 * @param axes of each axis how much of what is unwanted is stopped
 */
public record TrafficQuality(
        @Nullable LocalDate from,
        long approved,
        MeasuredShare waited,
        double rejectedWrongly,
        double rejectedWronglyAtLeast,
        List<Recall> axes) {

    /** Where nothing was counted. */
    public static final TrafficQuality NONE = new TrafficQuality(null, 0, new MeasuredShare(0, 0), 0, 0, List.of());

    public TrafficQuality {
        axes = List.copyOf(axes);
    }

    /**
     * How much of all that is unwanted on an axis is held or rejected.
     *
     * @param axis its code
     * @param looked how many samples of what the machine approves people decided about
     * @param unwanted how many of them they rejected for this axis
     * @param stopped estimated number of unwanted comments that were held or rejected
     * @param published estimated number of unwanted comments that the machine published
     * @param lower with 95 % confidence in each of the two numbers the recall is not lower, 0 to 1
     * @param upper and not higher
     */
    public record Recall(
            String axis,
            int looked,
            int unwanted,
            double stopped,
            double published,
            double publishedAtMost,
            double lower,
            double upper) {

        /** The estimate, 0 to 1; 1 where nothing is unwanted. */
        public double recall() {
            return of(stopped, published);
        }

        static double of(double stopped, double published) {
            return stopped + published == 0 ? 1 : stopped / (stopped + published);
        }
    }

    /** Whether more waits, or more is rejected wrongly, than {@code promise} allows, by more than chance (95 %). */
    public boolean breaks(Promise promise) {
        return waited.lower() > promise.waiting() || rejectedWronglyAtLeast * promise.oneRejectedIn() > 1;
    }
}
