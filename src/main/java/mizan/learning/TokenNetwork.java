package mizan.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A small network that looks for the worst place in a comment, where a {@link LinearTable} weighs the whole. Each token is
 * the sum of its vectors (factorised n-gram embeddings in the manner of fastText); each of the 16 numbers is mixed with
 * those of the tokens before and after it, and kept when positive; of all tokens the largest and the mean count.
 *
 * <p>One network serves both axes; for one thread at a time, because it keeps its scratch.
 */
final class TokenNetwork {

    /** How many numbers a vector has. */
    static final int SIZE = 16;

    /** The mean is damped: it grows with the root of the number of tokens. */
    static final float MEAN_SCALE = 0.5f;

    /** 255 times as many still fit into sixteen bits; a word of {@link FeatureReader} has some 90. */
    private static final int MOST_VECTORS = 256;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Turns signed bytes into unsigned ones that are 128 larger. */
    private static final long LIFT = 0x8080808080808080L;

    private static final long LANES = 0x00FF00FF00FF00FFL;

    private final byte[] vectors;
    private final float step;
    private final float[] mixing;
    private final float[] heads;
    private final int mask;

    private final float[] before = new float[SIZE];
    private final float[] here = new float[SIZE];
    private final float[] after = new float[SIZE];
    private final float[] largest = new float[SIZE];
    private final float[] mean = new float[SIZE];

    /**
     * @param vectors 16 bytes for each of a power of two of features, each counting {@code step}
     * @param mixing what the token before, the token itself and the token after count for, and what is added: 16 each
     * @param heads for each axis 16 weights of the largest, 16 of the mean, and one number to add
     */
    TokenNetwork(byte[] vectors, float step, float[] mixing, float[] heads) {
        this.vectors = vectors;
        this.step = step;
        this.mixing = mixing;
        this.heads = heads;
        this.mask = vectors.length / SIZE - 1;
    }

    /** The same network with a scratch of its own, for another thread. */
    TokenNetwork copy() {
        return new TokenNetwork(vectors, step, mixing, heads);
    }

    /** Looks at a comment; then {@link #score} tells what was seen. */
    void look(Features features) {
        Arrays.fill(largest, 0);
        Arrays.fill(mean, 0);
        Arrays.fill(before, 0);
        Arrays.fill(here, 0);
        int tokens = features.tokens();
        if (tokens > 0) {
            token(features, 0, here);
        }
        for (int t = 0; t < tokens; t++) {
            if (t + 1 < tokens) {
                token(features, t + 1, after);
            } else {
                Arrays.fill(after, 0);
            }
            mix();
            System.arraycopy(here, 0, before, 0, SIZE);
            System.arraycopy(after, 0, here, 0, SIZE);
        }
        float scale = meanScale(tokens);
        for (int i = 0; i < SIZE; i++) {
            mean[i] *= scale;
        }
    }

    static float meanScale(int tokens) {
        return MEAN_SCALE / (float) Math.sqrt(tokens + 2);
    }

    /**
     * The sum of a token's vectors. Eight bytes are read as one number and added in lanes of sixteen bits, which no token
     * overflows: each byte is lifted by 128 to be positive, and a token has fewer than {@link #MOST_VECTORS}.
     */
    private void token(Features features, int token, float[] into) {
        int from = features.vectorsFrom(token);
        int to = Math.min(features.tokenEnds.get(token), from + MOST_VECTORS);
        long even0 = 0;
        long odd0 = 0;
        long even1 = 0;
        long odd1 = 0;
        int[] hashes = features.vectors.values();
        for (int i = from; i < to; i++) {
            int at = slot(hashes[i], mask) * SIZE;
            long first = (long) EIGHT_BYTES.get(vectors, at) ^ LIFT;
            long second = (long) EIGHT_BYTES.get(vectors, at + 8) ^ LIFT;
            even0 += first & LANES;
            odd0 += first >>> 8 & LANES;
            even1 += second & LANES;
            odd1 += second >>> 8 & LANES;
        }
        int count = to - from;
        float scale = step / (float) Math.sqrt(count);
        spread(even0, odd0, count, scale, into, 0);
        spread(even1, odd1, count, scale, into, 8);
    }

    private static void spread(long even, long odd, int count, float scale, float[] into, int at) {
        for (int lane = 0; lane < 4; lane++) {
            into[at + 2 * lane] = ((int) (even >>> 16 * lane & 0xFFFF) - 128 * count) * scale;
            into[at + 2 * lane + 1] = ((int) (odd >>> 16 * lane & 0xFFFF) - 128 * count) * scale;
        }
    }

    /** The tables use the low bits of a hash, the network the high ones, so that features meet others in each. */
    static int slot(int hash, int mask) {
        return hash >>> 12 & mask;
    }

    private void mix() {
        for (int i = 0; i < SIZE; i++) {
            float value = mixing[i] * before[i] + mixing[SIZE + i] * here[i] + mixing[2 * SIZE + i] * after[i]
                    + mixing[3 * SIZE + i];
            float kept = Math.max(0, value);
            mean[i] += kept;
            largest[i] = Math.max(largest[i], kept);
        }
    }

    /** How much speaks for the positive class of the axis with this index. */
    float score(int axis) {
        int at = axis * (2 * SIZE + 1);
        float score = heads[at + 2 * SIZE];
        for (int i = 0; i < SIZE; i++) {
            score += heads[at + i] * largest[i] + heads[at + SIZE + i] * mean[i];
        }
        return score;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(Integer.numberOfTrailingZeros(vectors.length / SIZE));
        out.writeFloat(step);
        out.write(vectors);
        writeFloats(mixing, out);
        writeFloats(heads, out);
    }

    static TokenNetwork read(DataInputStream in, int axes) throws IOException {
        int bits = in.readInt();
        if (bits < 1 || bits > 20) {
            throw new IOException("a network of 2^" + bits + " vectors");
        }
        float step = in.readFloat();
        byte[] vectors = new byte[SIZE << bits];
        in.readFully(vectors);
        return new TokenNetwork(vectors, step, readFloats(4 * SIZE, in), readFloats(axes * (2 * SIZE + 1), in));
    }

    private static void writeFloats(float[] values, DataOutputStream out) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] readFloats(int count, DataInputStream in) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
