package mizan.learning.site;

import java.util.List;
import mizan.learning.model.BaseFeatures;
import mizan.learning.model.Features;
import mizan.learning.model.Model;
import mizan.moderation.VerdictPolicy;
import mizan.signal.Axis;

/**
 * A text as the shipped model and the rules judge it, small enough to keep many: nothing of its words can be read in it.
 *
 * @param features what the model reads of it
 * @param judged for each axis, in their order, what model and rules say
 * @param bands what near-identical texts share at least one of; never empty
 */
public record JudgedText(Features features, List<Points> judged, List<Long> bands) {

    /**
     * What is said on one axis, in natural log-odds.
     *
     * @param model what the model gives, whatever the rules say
     * @param all rules and model together, on top of how rare unwanted comments are: the verdict's probability
     */
    public record Points(double model, double all) {

        public Points {
            if (!Double.isFinite(model) || !Double.isFinite(all)) {
                throw new IllegalArgumentException("Points are finite numbers, not " + model + " and " + all);
            }
        }
    }

    public JudgedText {
        judged = List.copyOf(judged);
        bands = List.copyOf(bands);
    }

    /** What is said on {@code axis}. */
    public Points points(Axis axis) {
        return judged.get(Model.index(axis));
    }

    /** What is known of it on {@code axis} before anybody decides. */
    BaseFeatures base(Axis axis) {
        Points points = points(axis);
        Points other = points(axis == Axis.ABUSE ? Axis.SPAM : Axis.ABUSE);
        return new BaseFeatures(
                points.model(),
                points.all() - VerdictPolicy.PRIOR - points.model(),
                other.model(),
                features.distinctStems());
    }

    /** The axis on which it is judged worse; abuse where both are the same. */
    public Axis worse() {
        return points(Axis.SPAM).all() > points(Axis.ABUSE).all() ? Axis.SPAM : Axis.ABUSE;
    }
}
