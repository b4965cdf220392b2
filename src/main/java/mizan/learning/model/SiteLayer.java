package mizan.learning.model;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import mizan.digest.Digests;
import mizan.signal.Axis;

/**
 * What the decisions of one site's moderators add to the model: for each axis a weight for every feature that the model reads
 * too and for what was known before ({@link BaseFeatures}), and a constant. It belongs to the model that it was learnt on top of. A value: the
 * same decisions give the same {@link #bytes} on any machine.
 */
public final class SiteLayer {

    /** How many bits of a feature's hash find its weight: 128 Ki features, far more than the decisions of a site can teach. */
    public static final int BITS = 17;

    /** Nothing was learnt yet: adds nothing to any model. */
    public static final SiteLayer NONE = new SiteLayer("", LinearTable.EMPTY, List.of(), new byte[0]);

    /** In points: what moderators decided about other comments makes one doubtful or clears it, and never more than that. */
    public static final double MOST_POINTS = 4;

    /** No layer is larger: every instance reads it whenever it changes. */
    public static final int MOST_BYTES = 1 << 20;

    /** In bytes. */
    private static final int VERSION_LENGTH = 4;

    /**
     * What was learnt for one axis.
     *
     * @param values a weight for each of 2^{@link #BITS} features
     * @param base a weight for each number of {@link BaseFeatures}
     * @param constant added to every comment, in points
     */
    @SuppressWarnings("ArrayRecordComponent") // Many weights: never compared, and too many to copy or to box.
    public record Weights(float[] values, float[] base, float constant) {}

    private final String model;
    private final LinearTable table;
    private final List<float[]> base;
    private final byte[] bytes;
    private final String version;

    private SiteLayer(String model, LinearTable table, List<float[]> base, byte[] bytes) {
        this.model = model;
        this.table = table;
        this.base = base;
        this.bytes = bytes;
        this.version = bytes.length == 0 ? "" : HexFormat.of().formatHex(Digests.sha256(bytes), 0, VERSION_LENGTH);
    }

    /**
     * A layer on the model with this {@link ModelDetector#version() version}.
     *
     * @param learned for each axis in their order; weights are rounded to bytes
     */
    public static SiteLayer of(String model, List<Weights> learned) {
        LinearTable table = LinearTable.of(learned.stream()
                .map(axis -> new TrainedWeights(axis.values(), new float[0], axis.constant()))
                .toList());
        return read(SiteLayerFile.bytes(
                model, table, learned.stream().map(Weights::base).toList()));
    }

    /**
     * Reads what {@link #bytes} gave.
     *
     * @throws InvalidModelException where it is no layer that this version of Mizan can use
     */
    public static SiteLayer read(byte[] bytes) {
        if (bytes.length == 0) {
            return NONE;
        }
        SiteLayerFile.Content content = SiteLayerFile.parse(bytes);
        return new SiteLayer(content.model(), content.table(), content.base(), bytes.clone());
    }

    /** What is kept of it; empty for {@link #NONE}. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The first eight hexadecimal digits of the SHA-256 of {@link #bytes}; empty for {@link #NONE}. */
    public String version() {
        return version;
    }

    /** True where it adds nothing. */
    public boolean isNone() {
        return bytes.length == 0;
    }

    /** The version of the model that it was learnt on top of. */
    public String model() {
        return model;
    }

    LinearTable table() {
        return table;
    }

    /** What the decisions say on {@code axis} of a comment of which so much is {@code known} and whose features weigh {@code score}. */
    double points(Axis axis, float score, BaseFeatures known) {
        float[] weights = base.get(Model.index(axis));
        double points = score;
        for (int i = 0; i < weights.length; i++) {
            points += weights[i] * known.get(i);
        }
        return Math.clamp(points, -MOST_POINTS, MOST_POINTS);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SiteLayer layer && Arrays.equals(bytes, layer.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return isNone() ? "no layer" : "layer " + version + " on model " + model;
    }
}
