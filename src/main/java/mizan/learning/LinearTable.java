package mizan.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A weight of one byte for every feature, looked up by the low bits of its hash; features that meet there share it. */
final class LinearTable {

    private final byte[] weights;
    private final float step;
    private final float bias;

    /** {@code weights} must be a power of two long; each counts {@code step}. */
    LinearTable(byte[] weights, float step, float bias) {
        if (Integer.bitCount(weights.length) != 1) {
            throw new IllegalArgumentException("A table has a power of two of weights, not " + weights.length);
        }
        this.weights = weights;
        this.step = step;
        this.bias = bias;
    }

    /** Rounds {@code weights} to bytes. */
    static LinearTable of(float[] weights, float bias) {
        float step = Quantization.step(weights);
        return new LinearTable(Quantization.bytes(weights, step), step, bias);
    }

    /** How much speaks for the positive class; without unit. */
    float score(Features features) {
        int mask = weights.length - 1;
        float score = 0;
        for (int g = 0; g < features.groups(); g++) {
            Ints group = features.group(g);
            int[] keys = group.values();
            int size = group.size();
            int sum = 0;
            for (int i = 0; i < size; i++) {
                sum += weights[keys[i] & mask];
            }
            if (sum != 0) {
                score += sum * features.weight(g);
            }
        }
        return score * step + bias;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(Integer.numberOfTrailingZeros(weights.length));
        out.writeFloat(step);
        out.writeFloat(bias);
        out.write(weights);
    }

    static LinearTable read(DataInputStream in) throws IOException {
        int bits = in.readInt();
        if (bits < 1 || bits > 22) {
            throw new IOException("a table of 2^" + bits + " weights");
        }
        float step = in.readFloat();
        float bias = in.readFloat();
        byte[] weights = new byte[1 << bits];
        in.readFully(weights);
        return new LinearTable(weights, step, bias);
    }
}
