package mizan.learning.model;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import mizan.digest.Digests;
import mizan.signal.Axis;
import org.jspecify.annotations.Nullable;

/**
 * What the decisions of one site's moderators add to the model: for each axis a weight for every feature that the model reads
 * too, for what was known before ({@link BaseFeatures}) and for each number of the text's vector ({@link TextVectors}), and a constant. It belongs
 * to what it was learnt on top of. A value: the same decisions give the same {@link #bytes} on any machine.
 */
public final class SiteLayer {

    /** How many bits of a feature's hash find its weight: 128 Ki features, far more than the decisions of a site can teach. */
    public static final int BITS = 17;

    /** Nothing was learnt yet: adds nothing to any model. */
    public static final SiteLayer NONE = new SiteLayer("", LinearTable.EMPTY, List.of(), List.of(), new byte[0]);

    private static final List<Model.Head> AS_IT_IS =
            List.of(new Model.Head(new Calibration(1, 0), 0.5), new Model.Head(new Calibration(1, 0), 0.5));

    /** In points: what moderators decided about other comments makes one doubtful or clears it, and never more than that. */
    public static final double MOST_POINTS = 4;

    /** A text's vector has at most so many numbers. */
    static final int MOST_OF_VECTOR = 256;

    /** No layer is larger: every instance reads it whenever it changes. */
    public static final int MOST_BYTES = 1 << 20;

    /** In bytes. */
    private static final int VERSION_LENGTH = 4;

    /**
     * What was learnt for one axis.
     *
     * @param values a weight for each of 2^{@link #BITS} features
     * @param base a weight for each number of {@link BaseFeatures}
     * @param vector a weight for each number of a text's vector; empty where texts have none
     * @param constant added to every comment, in points
     */
    @SuppressWarnings("ArrayRecordComponent") // Many weights: never compared, and too many to copy or to box.
    public record Weights(float[] values, float[] base, float[] vector, float constant) {}

    private final String model;
    private final LinearTable table;
    private final List<float[]> base;
    private final List<float[]> vector;
    private final byte[] bytes;
    private final String version;

    /** Made when it is first needed. */
    private volatile @Nullable Model whole;

    private SiteLayer(String model, LinearTable table, List<float[]> base, List<float[]> vector, byte[] bytes) {
        this.model = model;
        this.table = table;
        this.base = base;
        this.vector = vector;
        this.bytes = bytes;
        this.version = bytes.length == 0 ? "" : HexFormat.of().formatHex(Digests.sha256(bytes), 0, VERSION_LENGTH);
    }

    /**
     * A layer.
     *
     * @param model what it was learnt on top of: {@link ModelDetector#base()}
     * @param learned for each axis in their order; weights of features are rounded to bytes
     */
    public static SiteLayer of(String model, List<Weights> learned) {
        LinearTable table = LinearTable.of(learned.stream()
                .map(axis -> new TrainedWeights(axis.values(), new float[0], axis.constant()))
                .toList());
        return read(SiteLayerFile.bytes(
                model,
                table,
                learned.stream().map(Weights::base).toList(),
                learned.stream().map(Weights::vector).toList()));
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
        return new SiteLayer(content.model(), content.table(), content.base(), content.vector(), bytes.clone());
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

    /** What it was learnt on top of: the model, and the vectors of texts where there are any. */
    public String model() {
        return model;
    }

    /** Features and words as a model that knows nothing else; {@code vectors} are those that it was learnt with. */
    Model whole(TextVectors vectors) {
        Model known = whole;
        if (known == null) {
            boolean isWeighed = !vector.isEmpty() && vector.getFirst().length == vectors.size();
            known = new Model(table, isWeighed ? vectors.weigh(vector) : WordWeights.NONE, AS_IT_IS);
            whole = known;
        }
        return known;
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
