package mizan.learning.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Two weights of one byte for every feature, one for each axis, side by side so that looking up one brings the other. A
 * feature is looked up by the high bits of its hash; features that meet there share their weights.
 */
public final class LinearTable {

    private static final int AXES = 2;
    private static final int MOST_BITS = 20;

    /** Two features that say nothing: the least that a table can have. */
    static final LinearTable EMPTY = new LinearTable(new short[2], new float[AXES], new float[AXES]);

    /** The weight of the first axis in the lower byte, that of the second in the upper one. */
    private final short[] weights;

    private final float[] steps;
    private final float[] biases;

    /** Arrays are not copied: a power of two of weights, and a step and a bias for each axis. */
    LinearTable(short[] weights, float[] steps, float[] biases) {
        this.weights = weights;
        this.steps = steps;
        this.biases = biases;
    }

    /** Rounds {@code trained}, what was learnt for each axis in their order, to bytes. */
    public static LinearTable of(List<TrainedWeights> trained) {
        float[] steps = new float[AXES];
        float[] biases = new float[AXES];
        byte[][] bytes = new byte[AXES][];
        for (int axis = 0; axis < AXES; axis++) {
            float[] values = trained.get(axis).values();
            steps[axis] = Quantization.step(values);
            biases[axis] = trained.get(axis).bias();
            bytes[axis] = Quantization.bytes(values, steps[axis]);
        }
        return new LinearTable(paired(bytes[0], bytes[1]), steps, biases);
    }

    private static short[] paired(byte[] first, byte[] second) {
        short[] pairs = new short[first.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (short) ((second[i] << Byte.SIZE) | (first[i] & 0xFF));
        }
        return pairs;
    }

    /** Where a table of 2^{@code bits} keeps the weights of the feature with this hash. */
    public static int slot(int hash, int bits) {
        return hash >>> (Integer.SIZE - bits);
    }

    /** Writes into {@code scores} for each axis how much speaks for the positive class; without unit. */
    public void score(Features features, float[] scores) {
        GroupSums sums = new GroupSums();
        sum(features, sums);
        score(sums, scores);
    }

    /** Adds up into {@code sums} the weights of all {@code features}. */
    void sum(Features features, GroupSums sums) {
        int bits = Integer.numberOfTrailingZeros(weights.length);
        for (int g = 0; g < features.groups(); g++) {
            IntList group = features.group(g);
            int[] keys = group.values();
            int size = group.size();
            int first = 0;
            int second = 0;
            for (int i = 0; i < size; i++) {
                short pair = weights[slot(keys[i], bits)];
                first += (byte) pair;
                second += pair >> Byte.SIZE;
            }
            sums.set(g, size, first, second);
        }
    }

    /** Adds to {@code sums} the weights of {@code key} in a group, or takes them away where {@code sign} is -1. */
    void add(int key, int group, int sign, GroupSums sums) {
        short pair = weights[slot(key, Integer.numberOfTrailingZeros(weights.length))];
        sums.add(group, sign, sign * (byte) pair, sign * (pair >> Byte.SIZE));
    }

    /** As {@link #score(Features, float[])}, of features whose weights were added up. */
    void score(GroupSums sums, float[] scores) {
        scores[0] = sums.first() * steps[0] + biases[0];
        scores[1] = sums.second() * steps[1] + biases[1];
    }

    /** The two weights of the feature in {@code slot}, that of the first axis in the lower byte. */
    short pair(int slot) {
        return weights[slot];
    }

    /** What one step of a weight is worth on {@code axis}. */
    float step(int axis) {
        return steps[axis];
    }

    /** What every comment has on {@code axis}. */
    float bias(int axis) {
        return biases[axis];
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(Integer.numberOfTrailingZeros(weights.length));
        for (int axis = 0; axis < AXES; axis++) {
            out.writeFloat(steps[axis]);
            out.writeFloat(biases[axis]);
        }
        for (short pair : weights) {
            out.writeShort(pair);
        }
    }

    static LinearTable read(DataInputStream in) throws IOException {
        int bits = in.readInt();
        if (bits < 1 || bits > MOST_BITS) {
            throw new IOException("a table of 2^" + bits + " weights");
        }
        float[] steps = new float[AXES];
        float[] biases = new float[AXES];
        for (int axis = 0; axis < AXES; axis++) {
            steps[axis] = in.readFloat();
            biases[axis] = in.readFloat();
        }
        byte[] bytes = new byte[Short.BYTES << bits];
        in.readFully(bytes);
        short[] weights = new short[1 << bits];
        ByteBuffer.wrap(bytes).asShortBuffer().get(weights);
        return new LinearTable(weights, steps, biases);
    }
}
