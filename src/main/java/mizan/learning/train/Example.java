package mizan.learning.train;

import java.util.Arrays;
import java.util.List;
import mizan.learning.model.Calibration;
import mizan.learning.model.Features;
import mizan.learning.model.Model;
import mizan.moderation.VerdictPolicy;
import mizan.signal.Axis;

/**
 * A labelled comment as the trainers see it.
 *
 * @param held whether it is kept from training, to choose a threshold on and to measure with
 * @param rulePoints for each axis the points that the rules give it
 * @param part which of {@link Trainer#PARTS} parts it is in when a part is judged by what the others teach; the same text
 *     is always in the same part
 */
record Example(
        TrainingSet set, boolean held, LabelledComment comment, Features features, List<Double> rulePoints, int part) {

    /** What a site published and nobody labelled: hardly abuse and hardly spam. */
    private static final String PUBLISHED = "published";

    /** What newspapers say themselves: not abuse and no advert, whatever it speaks of. */
    private static final String NEWS = "news";

    private static final double NEWS_WEIGHT = 0.3;

    /** Published comments weigh more than labelled ones: stopping one of them is what a newsroom feels. */
    private static final double PUBLISHED_WEIGHT = 4;

    private static final double MODERATED_WEIGHT = 0.3;

    /** One thing to learn: the class on an axis, and what it weighs; a weight of 0 is for what nobody labelled. */
    record Target(boolean positive, double weight) {

        private static final Target NONE = new Target(false, 0);
    }

    boolean isPublished() {
        return comment.kind().equals(PUBLISHED)
                && comment.abuse() == Label.UNLABELLED
                && comment.spam() == Label.UNLABELLED;
    }

    /** What this comment teaches about {@code axis}. */
    Target target(Axis axis) {
        if (isPublished()) {
            return new Target(false, PUBLISHED_WEIGHT * set.weight(axis));
        }
        if (comment.kind().equals(NEWS)) {
            return new Target(false, NEWS_WEIGHT * set.weight(axis));
        }
        return switch (comment.label(axis)) {
            case POSITIVE -> new Target(true, set.weight(axis));
            case NEGATIVE -> new Target(false, set.weight(axis));
            case UNLABELLED ->
                axis == Axis.SPAM && set.moderated() && comment.abuse() != Label.UNLABELLED
                        ? new Target(false, MODERATED_WEIGHT * set.weight(axis))
                        : Target.NONE;
        };
    }

    /** Whether there is anything to learn from it. */
    boolean teaches() {
        return Arrays.stream(Axis.values()).anyMatch(axis -> target(axis).weight() > 0);
    }

    /** The class on {@code axis} to measure against; a published comment counts as negative. */
    Label label(Axis axis) {
        return isPublished() ? Label.NEGATIVE : comment.label(axis);
    }

    /** The log-odds that the rules leave it with beside the model. */
    double rules(Axis axis) {
        double points = rulePoints.get(Model.index(axis));
        return VerdictPolicy.PRIOR + points - Calibration.takenBack(points);
    }
}
