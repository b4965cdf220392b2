package mizan.learning.train;

import java.util.List;
import java.util.Random;
import mizan.learning.model.Features;
import mizan.learning.model.IntList;
import mizan.learning.model.LinearTable;
import mizan.learning.model.TrainedWeights;

/**
 * Trains the weights of a {@link LinearTable} for one axis: a support vector machine with squared hinge loss, by dual
 * coordinate descent (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008). Written here
 * rather than taken from liblinear because features are read from their groups as they are, without a copy for each, and
 * because the same input must give the same bytes on every machine.
 */
final class LinearTrainer {

    private static final int PASSES = 12;
    private static final long SEED = 7;

    private final int bits;
    private final float[] weights;
    private float[] vectorWeights = new float[0];
    private float bias;

    LinearTrainer(int bits) {
        this.weights = new float[1 << bits];
        this.bits = bits;
    }

    /**
     * Learns {@code examples}.
     *
     * @param positive whether each is of the positive class
     * @param costs what an error costs for each: more than 0; larger fits closer
     */
    TrainedWeights train(List<Features> examples, boolean[] positive, double[] costs) {
        int count = examples.size();
        vectorWeights = new float[count == 0 ? 0 : examples.getFirst().vector().length];
        double[] multipliers = new double[count];
        double[] curvatures = new double[count];
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            curvatures[i] = squaredLength(examples.get(i)) + 0.5 / costs[i];
            order[i] = i;
        }
        Random random = new Random(SEED);
        for (int pass = 0; pass < PASSES; pass++) {
            Shuffling.shuffle(order, random);
            for (int i : order) {
                Features example = examples.get(i);
                int sign = positive[i] ? 1 : -1;
                double gradient = sign * score(example) - 1 + multipliers[i] * 0.5 / costs[i];
                double multiplier = Math.max(0, multipliers[i] - gradient / curvatures[i]);
                double change = sign * (multiplier - multipliers[i]);
                multipliers[i] = multiplier;
                if (change != 0) {
                    add(example, (float) change);
                }
            }
        }
        return new TrainedWeights(weights, vectorWeights, bias);
    }

    private static double squaredLength(Features example) {
        double length = 1;
        for (int g = 0; g < example.groups(); g++) {
            int size = example.group(g).size();
            length += size == 0 ? 0 : (double) example.weight(g) * example.weight(g) * size;
        }
        for (float value : example.vector()) {
            length += (double) value * value;
        }
        return length;
    }

    private double score(Features example) {
        double score = bias;
        for (int g = 0; g < example.groups(); g++) {
            IntList group = example.group(g);
            double sum = 0;
            for (int i = 0; i < group.size(); i++) {
                sum += weights[LinearTable.slot(group.get(i), bits)];
            }
            score += sum == 0 ? 0 : sum * example.weight(g);
        }
        float[] vector = example.vector();
        for (int i = 0; i < vector.length; i++) {
            score += (double) vectorWeights[i] * vector[i];
        }
        return score;
    }

    private void add(Features example, float change) {
        bias += change;
        float[] vector = example.vector();
        for (int i = 0; i < vector.length; i++) {
            vectorWeights[i] += change * vector[i];
        }
        for (int g = 0; g < example.groups(); g++) {
            IntList group = example.group(g);
            if (group.size() > 0) {
                float step = change * example.weight(g);
                for (int i = 0; i < group.size(); i++) {
                    weights[LinearTable.slot(group.get(i), bits)] += step;
                }
            }
        }
    }
}
