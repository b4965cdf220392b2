package mizan.learning.site;

import java.util.List;
import java.util.Random;
import mizan.learning.model.BaseFeatures;
import mizan.learning.model.Features;
import mizan.learning.model.IntList;
import mizan.learning.model.LinearTable;
import mizan.learning.model.SiteLayer;

/**
 * Logistic regression of what the model leaves unexplained, by dual coordinate descent (Yu, Huang and Lin, "Dual Coordinate
 * Descent Methods for Logistic Regression and Maximum Entropy Models", 2011): the model's log-odds are given, and weights are
 * pulled towards 0, which is the model as it is. Comments are taken in one fixed order on one thread, and numbers come from
 * {@link StrictMath}, so that the same comments give the same weights on any machine.
 */
final class LogisticFit {

    /**
     * A comment to learn from.
     *
     * @param offset what is known before, in natural log-odds
     * @param base what else is known, which is weighed like a feature
     * @param cost what an error counts for; 0 leaves it out
     */
    record Example(Features features, double offset, BaseFeatures base, boolean positive, double cost) {}

    private static final int PASSES = 20;
    private static final int STEPS = 8;
    private static final double NEAR_ENOUGH = 1e-6;
    private static final long SEED = 16;

    /** How far the whole may be shifted or stretched, whatever was decided: the rest is for the site's thresholds. */
    private static final float MOST_CONSTANT = 1;

    /** The same of a weight of {@link BaseFeatures}: of the model's points at most half is added or taken. */
    private static final float MOST_BASE = 2;

    private final float[] weights = new float[1 << SiteLayer.BITS];
    private final double pull;
    private final double[] ofBase = new double[BaseFeatures.SIZE];
    private double[] ofVector = new double[0];
    private double constant;

    /** {@code pull} is what holds the weights to 0, more than 0 (often called lambda). */
    LogisticFit(double pull) {
        this.pull = pull;
    }

    SiteLayer.Weights fit(List<Example> examples) {
        int count = examples.size();
        double[] multipliers = new double[count];
        double[] lengths = new double[count];
        ofVector = new double
                [examples.isEmpty() ? 0 : examples.getFirst().features().vector().length];
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            Example example = examples.get(i);
            lengths[i] = squaredLength(example);
            multipliers[i] = 0;
            order[i] = i;
        }
        Random random = new Random(SEED);
        for (int pass = 0; pass < PASSES; pass++) {
            shuffle(order, random);
            for (int i : order) {
                Example example = examples.get(i);
                double most = example.cost() / pull;
                if (most > 0) {
                    int sign = example.positive() ? 1 : -1;
                    double margin = sign * (example.offset() + score(example));
                    double multiplier = best(margin, multipliers[i], most, lengths[i]);
                    add(example, sign * (multiplier - multipliers[i]));
                    multipliers[i] = multiplier;
                }
            }
        }
        float[] base = new float[BaseFeatures.SIZE];
        for (int i = 0; i < base.length; i++) {
            base[i] = Math.clamp((float) ofBase[i], -MOST_BASE, MOST_BASE);
        }
        float[] vector = new float[ofVector.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) ofVector[i];
        }
        return new SiteLayer.Weights(
                weights, base, vector, Math.clamp((float) constant, -MOST_CONSTANT, MOST_CONSTANT));
    }

    /**
     * The multiplier, between 0 and {@code most}, that is best for one comment while all others stay: the root of a function
     * of its log-odds that grows with a slope of at least 1, by Newton's method between bounds that close in.
     */
    private static double best(double margin, double before, double most, double length) {
        double low = -margin - length * (most - before);
        double high = -margin + length * before;
        double odds = Math.clamp(-margin, low, high);
        for (int step = 0; step < STEPS; step++) {
            double share = 1 / (1 + StrictMath.exp(-odds));
            double error = margin + length * (most * share - before) + odds;
            if (Math.abs(error) < NEAR_ENOUGH) {
                break;
            }
            low = error < 0 ? odds : low;
            high = error > 0 ? odds : high;
            double next = odds - error / (1 + length * most * share * (1 - share));
            odds = next > low && next < high ? next : (low + high) / 2;
        }
        return most / (1 + StrictMath.exp(-odds));
    }

    private static double squaredLength(Example example) {
        Features features = example.features();
        double length = 1;
        for (int i = 0; i < BaseFeatures.SIZE; i++) {
            length += example.base().get(i) * example.base().get(i);
        }
        for (float number : features.vector()) {
            length += (double) number * number;
        }
        for (int g = 0; g < features.groups(); g++) {
            int size = features.group(g).size();
            length += size == 0 ? 0 : (double) features.weight(g) * features.weight(g) * size;
        }
        return length;
    }

    private double score(Example example) {
        Features features = example.features();
        double score = constant;
        for (int i = 0; i < BaseFeatures.SIZE; i++) {
            score += ofBase[i] * example.base().get(i);
        }
        float[] vector = features.vector();
        for (int i = 0; i < vector.length; i++) {
            score += ofVector[i] * vector[i];
        }
        for (int g = 0; g < features.groups(); g++) {
            IntList group = features.group(g);
            double sum = 0;
            for (int i = 0; i < group.size(); i++) {
                sum += weights[LinearTable.slot(group.get(i), SiteLayer.BITS)];
            }
            score += sum == 0 ? 0 : sum * features.weight(g);
        }
        return score;
    }

    private void add(Example example, double change) {
        Features features = example.features();
        constant += change;
        for (int i = 0; i < BaseFeatures.SIZE; i++) {
            ofBase[i] += change * example.base().get(i);
        }
        float[] vector = features.vector();
        for (int i = 0; i < vector.length; i++) {
            ofVector[i] += change * vector[i];
        }
        for (int g = 0; g < features.groups(); g++) {
            IntList group = features.group(g);
            float step = (float) (change * features.weight(g));
            for (int i = 0; i < group.size(); i++) {
                weights[LinearTable.slot(group.get(i), SiteLayer.BITS)] += step;
            }
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
    }
}
