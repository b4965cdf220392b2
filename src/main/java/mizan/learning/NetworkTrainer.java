package mizan.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link TokenNetwork} by stochastic gradient descent with AdaGrad's step sizes on the logistic loss, leaving out
 * a quarter of the tokens at random so that it does not lean on single words. Several tasks share the vectors.
 */
final class NetworkTrainer {

    /** One thing to learn from a comment: its task, its class and its weight; a weight of 0 is for what nobody labelled. */
    record Target(boolean positive, double weight) {

        static final Target NONE = new Target(false, 0);
    }

    /** A comment with a target for each task. */
    record Lesson(Features features, List<Target> targets) {}

    private static final int EPOCHS = 3;
    private static final float RATE = 0.08f;
    private static final float MIXING_RATE = 0.3f;
    private static final float LEFT_OUT = 0.25f;
    private static final float SMALL = 1e-6f;
    private static final int SIZE = TokenNetwork.SIZE;

    private final int tasks;
    private final int mask;
    private final float[] vectors;
    private final float[] vectorGradients;
    private final float[] mixing = new float[4 * SIZE];
    private final float[] mixingGradients = new float[4 * SIZE];
    private final float[] heads;
    private final float[] headGradients;
    private final Random random;

    private final boolean[] leftOut = new boolean[FeatureReader.MAX_WORDS + FeatureReader.MAX_SIGNS];
    /** The tokens of the comment at hand, with an empty one before the first and after the last. */
    private final float[] tokens = new float[(leftOut.length + 2) * SIZE];
    private final float[] tokenErrors = new float[tokens.length];
    private final boolean[] kept = new boolean[leftOut.length * SIZE];
    private final float[] largest = new float[SIZE];
    private final int[] largestAt = new int[SIZE];
    private final float[] mean = new float[SIZE];
    private final float[] errors;

    NetworkTrainer(int bits, int tasks, long seed) {
        this.tasks = tasks;
        this.mask = (1 << bits) - 1;
        this.vectors = new float[SIZE << bits];
        this.vectorGradients = new float[1 << bits];
        this.heads = new float[tasks * (2 * SIZE + 1)];
        this.headGradients = new float[heads.length];
        this.errors = new float[tasks];
        this.random = new Random(seed);
        begin();
    }

    private void begin() {
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) (random.nextGaussian() * 0.1);
        }
        for (int i = 0; i < 3 * SIZE; i++) {
            mixing[i] = i / SIZE == 1 ? 1 : (float) (random.nextGaussian() * 0.3);
        }
        for (int i = 0; i < heads.length; i++) {
            heads[i] = (float) (random.nextGaussian() * 0.05);
        }
    }

    /** Learns {@code lessons}; the network has a head for each of the first {@code axes} tasks. */
    TokenNetwork train(List<Lesson> lessons, int axes) {
        int[] order = new int[lessons.size()];
        Arrays.setAll(order, i -> i);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Shuffling.shuffle(order, random);
            float rate = RATE * (1 - epoch / (float) EPOCHS);
            for (int i : order) {
                learn(lessons.get(i), rate);
            }
        }
        float step = Quantization.step(vectors);
        return new TokenNetwork(
                Quantization.bytes(vectors, step), step, mixing, Arrays.copyOf(heads, axes * (2 * SIZE + 1)));
    }

    private void learn(Lesson lesson, float rate) {
        look(lesson.features());
        boolean any = false;
        for (int task = 0; task < tasks; task++) {
            Target target = lesson.targets().get(task);
            errors[task] = target.weight() == 0 ? 0 : error(task, target);
            any |= errors[task] != 0;
        }
        if (any) {
            correct(lesson.features(), rate);
        }
    }

    /** StrictMath, because the same input must give the same bytes on every machine. */
    private float error(int task, Target target) {
        double probability = 1 / (1 + StrictMath.exp(-score(task)));
        return (float) (target.weight() * (probability - (target.positive() ? 1 : 0)));
    }

    private void look(Features features) {
        int count = features.tokens();
        Arrays.fill(tokens, 0, (count + 2) * SIZE, 0);
        for (int t = 0; t < count; t++) {
            leftOut[t] = random.nextFloat() < LEFT_OUT;
            if (!leftOut[t]) {
                readToken(features, t);
            }
        }
        Arrays.fill(largest, 0);
        Arrays.fill(largestAt, -1);
        Arrays.fill(mean, 0);
        for (int t = 0; t < count; t++) {
            mix(t);
        }
        float scale = TokenNetwork.meanScale(count);
        for (int i = 0; i < SIZE; i++) {
            mean[i] *= scale;
        }
    }

    private void readToken(Features features, int token) {
        int from = features.vectorsFrom(token);
        int to = features.tokenEnds.get(token);
        int at = (token + 1) * SIZE;
        for (int i = from; i < to; i++) {
            int vector = TokenNetwork.slot(features.vectors.get(i), mask) * SIZE;
            for (int k = 0; k < SIZE; k++) {
                tokens[at + k] += vectors[vector + k];
            }
        }
        float scale = 1 / (float) Math.sqrt(to - from);
        for (int k = 0; k < SIZE; k++) {
            tokens[at + k] *= scale;
        }
    }

    private void mix(int token) {
        for (int i = 0; i < SIZE; i++) {
            float value = mixing[3 * SIZE + i];
            for (int k = 0; k < 3; k++) {
                value += mixing[k * SIZE + i] * tokens[(token + k) * SIZE + i];
            }
            kept[token * SIZE + i] = value > 0;
            if (value > 0) {
                mean[i] += value;
            }
            if (value > largest[i]) {
                largest[i] = value;
                largestAt[i] = token;
            }
        }
    }

    private float score(int task) {
        int at = task * (2 * SIZE + 1);
        float score = heads[at + 2 * SIZE];
        for (int i = 0; i < SIZE; i++) {
            score += heads[at + i] * largest[i] + heads[at + SIZE + i] * mean[i];
        }
        return score;
    }

    private void correct(Features features, float rate) {
        float[] largestErrors = new float[SIZE];
        float[] meanErrors = new float[SIZE];
        for (int task = 0; task < tasks; task++) {
            if (errors[task] != 0) {
                correctHead(task, largestErrors, meanErrors, rate);
            }
        }
        int count = features.tokens();
        Arrays.fill(tokenErrors, 0, (count + 2) * SIZE, 0);
        correctMixing(count, largestErrors, meanErrors, rate);
        for (int t = 0; t < count; t++) {
            if (!leftOut[t]) {
                correctVectors(features, t, rate);
            }
        }
    }

    private void correctHead(int task, float[] largestErrors, float[] meanErrors, float rate) {
        int at = task * (2 * SIZE + 1);
        float error = errors[task];
        for (int i = 0; i < SIZE; i++) {
            largestErrors[i] += error * heads[at + i];
            meanErrors[i] += error * heads[at + SIZE + i];
            step(heads, headGradients, at + i, error * largest[i], rate);
            step(heads, headGradients, at + SIZE + i, error * mean[i], rate);
        }
        step(heads, headGradients, at + 2 * SIZE, error, rate);
    }

    private void correctMixing(int count, float[] largestErrors, float[] meanErrors, float rate) {
        float[] gradients = new float[4 * SIZE];
        float scale = TokenNetwork.meanScale(count);
        for (int t = 0; t < count; t++) {
            for (int i = 0; i < SIZE; i++) {
                if (kept[t * SIZE + i]) {
                    float error = meanErrors[i] * scale + (largestAt[i] == t ? largestErrors[i] : 0);
                    for (int k = 0; k < 3; k++) {
                        tokenErrors[(t + k) * SIZE + i] += error * mixing[k * SIZE + i];
                        gradients[k * SIZE + i] += error * tokens[(t + k) * SIZE + i];
                    }
                    gradients[3 * SIZE + i] += error;
                }
            }
        }
        for (int i = 0; i < gradients.length; i++) {
            if (gradients[i] != 0) {
                step(mixing, mixingGradients, i, gradients[i], MIXING_RATE * rate);
            }
        }
    }

    /** One step size for the numbers of a vector: they are learnt together. */
    private void correctVectors(Features features, int token, float rate) {
        int from = features.vectorsFrom(token);
        int to = features.tokenEnds.get(token);
        int at = (token + 1) * SIZE;
        float scale = 1 / (float) Math.sqrt(to - from);
        float square = 0;
        for (int k = 0; k < SIZE; k++) {
            tokenErrors[at + k] *= scale;
            square += tokenErrors[at + k] * tokenErrors[at + k];
        }
        if (square == 0) {
            return;
        }
        for (int i = from; i < to; i++) {
            int slot = TokenNetwork.slot(features.vectors.get(i), mask);
            vectorGradients[slot] += square / SIZE;
            float step = rate / (float) Math.sqrt(vectorGradients[slot] + SMALL);
            for (int k = 0; k < SIZE; k++) {
                vectors[slot * SIZE + k] -= step * tokenErrors[at + k];
            }
        }
    }

    private static void step(float[] values, float[] gradients, int i, float gradient, float rate) {
        gradients[i] += gradient * gradient;
        values[i] -= rate * gradient / (float) Math.sqrt(gradients[i] + SMALL);
    }
}
