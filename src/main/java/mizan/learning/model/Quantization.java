package mizan.learning.model;

import java.util.Arrays;

/** Numbers as bytes: multiples of one step, the outermost ten-thousandth cut off so that the step is fine for the rest. */
public final class Quantization {

    private static final int LARGEST = Byte.MAX_VALUE;
    private static final double KEPT = 0.9999;

    private Quantization() {}

    /** The step with which nearly all of {@code values} that are not 0 fit into a byte. */
    public static float step(float[] values) {
        float[] sizes = new float[values.length];
        int count = 0;
        for (float value : values) {
            if (value != 0) {
                sizes[count++] = Math.abs(value);
            }
        }
        if (count == 0) {
            return 1;
        }
        Arrays.sort(sizes, 0, count);
        return sizes[(int) ((count - 1) * KEPT)] / LARGEST;
    }

    /** {@code values} as multiples of {@code step}, cut off at 127. */
    public static byte[] bytes(float[] values, float step) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(values[i] / step), -LARGEST, LARGEST);
        }
        return bytes;
    }
}
