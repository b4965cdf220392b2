package mizan.learning.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A {@link SiteLayer} as bytes: the letters {@code MIZANLYR}, the format's number, what it was learnt on top of, how many numbers a
 * text's vector has, for each axis step, constant, the weights of {@link BaseFeatures} and those of the vector, and of each weight of a
 * feature that is not 0 how far it is from the one before and its two bytes. Big-endian.
 */
final class SiteLayerFile {

    /** Grows with every change of the format, of {@link FeatureHash} or of {@link FeatureReader}. */
    private static final int FORMAT = 2;

    private static final byte[] MAGIC = "MIZANLYR".getBytes(StandardCharsets.US_ASCII);
    private static final int MODEL_LENGTH = 4;
    private static final int AXES = 2;
    private static final int LOW_BITS = 0x7F;
    private static final int MORE = 0x80;
    private static final int BITS_IN_BYTE = 7;

    /** Steps, constants and scales are far below it in any layer that was learnt. */
    private static final float LARGEST = 100;

    record Content(String model, LinearTable table, List<float[]> base, List<float[]> vector) {}

    private SiteLayerFile() {}

    static byte[] bytes(String model, LinearTable table, List<float[]> base, List<float[]> vector) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.writeByte(FORMAT);
            out.write(HexFormat.of().parseHex(model));
            out.writeShort(vector.getFirst().length);
            for (int axis = 0; axis < AXES; axis++) {
                out.writeFloat(table.step(axis));
                out.writeFloat(table.bias(axis));
                write(base.get(axis), out);
                write(vector.get(axis), out);
            }
            writeWeights(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(float[] numbers, DataOutputStream out) throws IOException {
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    private static void writeWeights(LinearTable table, DataOutputStream out) throws IOException {
        int size = 1 << SiteLayer.BITS;
        int count = 0;
        for (int slot = 0; slot < size; slot++) {
            count += table.pair(slot) == 0 ? 0 : 1;
        }
        out.writeInt(count);
        int next = 0;
        for (int slot = 0; slot < size; slot++) {
            if (table.pair(slot) != 0) {
                writeDistance(slot - next, out);
                out.writeShort(table.pair(slot));
                next = slot + 1;
            }
        }
    }

    private static void writeDistance(int distance, DataOutputStream out) throws IOException {
        int rest = distance;
        for (; rest > LOW_BITS; rest >>>= BITS_IN_BYTE) {
            out.writeByte(rest & LOW_BITS | MORE);
        }
        out.writeByte(rest);
    }

    /** @throws InvalidModelException where {@code bytes} are no layer */
    static Content parse(byte[] bytes) {
        if (bytes.length > SiteLayer.MOST_BYTES) {
            throw new InvalidModelException("What was learnt from a site's decisions has " + bytes.length
                    + " bytes, more than the " + SiteLayer.MOST_BYTES + " that it can have");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return content(in);
        } catch (IOException e) {
            throw new InvalidModelException(
                    "What was learnt from a site's decisions cannot be read: " + e.getMessage());
        }
    }

    private static Content content(DataInputStream in) throws IOException {
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new IOException("it does not begin with " + new String(MAGIC, StandardCharsets.US_ASCII));
        }
        int format = in.readUnsignedByte();
        if (format != FORMAT) {
            throw new IOException("it has format " + format + ", but this Mizan reads " + FORMAT);
        }
        byte[] model = new byte[MODEL_LENGTH];
        in.readFully(model);
        int size = in.readUnsignedShort();
        if (size > SiteLayer.MOST_OF_VECTOR) {
            throw new IOException("a text's vector of " + size + " numbers");
        }
        float[] steps = new float[AXES];
        float[] constants = new float[AXES];
        List<float[]> base = new ArrayList<>();
        List<float[]> vector = new ArrayList<>();
        for (int axis = 0; axis < AXES; axis++) {
            steps[axis] = number(in);
            constants[axis] = number(in);
            base.add(numbers(BaseFeatures.SIZE, in));
            vector.add(numbers(size, in));
        }
        short[] weights = weights(in);
        if (in.read() >= 0) {
            throw new IOException("something stands after its end");
        }
        return new Content(HexFormat.of().formatHex(model), new LinearTable(weights, steps, constants), base, vector);
    }

    private static float[] numbers(int count, DataInputStream in) throws IOException {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number(in);
        }
        return numbers;
    }

    private static float number(DataInputStream in) throws IOException {
        float number = in.readFloat();
        if (!(Math.abs(number) <= LARGEST)) {
            throw new IOException("a number of " + number);
        }
        return number;
    }

    private static short[] weights(DataInputStream in) throws IOException {
        short[] weights = new short[1 << SiteLayer.BITS];
        int count = in.readInt();
        if (count < 0 || count > weights.length) {
            throw new IOException(count + " weights");
        }
        int next = 0;
        for (int i = 0; i < count; i++) {
            int slot = next + distance(in);
            if (slot >= weights.length) {
                throw new IOException("a weight for a feature that does not exist");
            }
            weights[slot] = in.readShort();
            next = slot + 1;
        }
        return weights;
    }

    private static int distance(DataInputStream in) throws IOException {
        int distance = 0;
        for (int shift = 0; shift <= SiteLayer.BITS; shift += BITS_IN_BYTE) {
            int read = in.readUnsignedByte();
            distance |= (read & LOW_BITS) << shift;
            if (read < MORE) {
                return distance;
            }
        }
        throw new IOException("a distance that does not end");
    }
}
