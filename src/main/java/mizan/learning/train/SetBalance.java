package mizan.learning.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mizan.signal.Axis;

/**
 * Makes each set count on an axis as if it had {@link #POSITIVE_SHARE} of positives, whatever it was enriched to. Otherwise
 * the model would learn which set, dialect and year a comment is from, because some sets have three positives in four and
 * others one in six.
 */
final class SetBalance {

    /** Found by trying on sets that were left out of training; 0.3 to 0.5 hardly differ. */
    static final double POSITIVE_SHARE = 0.35;

    /** How many comments of a set are labelled. */
    private record Count(int positives, int negatives) {

        private Count with(Label label) {
            return new Count(
                    positives + (label == Label.POSITIVE ? 1 : 0), negatives + (label == Label.NEGATIVE ? 1 : 0));
        }

        private double weight(boolean positive) {
            if (positives == 0 || negatives == 0) {
                return 1;
            }
            double all = positives + negatives;
            return positive ? POSITIVE_SHARE * all / positives : (1 - POSITIVE_SHARE) * all / negatives;
        }
    }

    private final Axis axis;
    private final Map<String, Count> counts = new HashMap<>();

    SetBalance(Axis axis, List<Example> examples) {
        this.axis = axis;
        for (Example example : examples) {
            counts.merge(
                    example.set().name(),
                    new Count(0, 0).with(label(example)),
                    (known, one) -> known.with(label(example)));
        }
    }

    /** What {@code example} counts for beside others of its set; 1 where the set has one class only. */
    double weight(Example example) {
        return label(example) == Label.UNLABELLED
                ? 1
                : Objects.requireNonNull(counts.get(example.set().name()), "The set of each example was counted")
                        .weight(label(example) == Label.POSITIVE);
    }

    private Label label(Example example) {
        return example.comment().label(axis);
    }
}
