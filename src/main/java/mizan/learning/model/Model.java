package mizan.learning.model;

import java.util.List;
import mizan.signal.Axis;

/**
 * What was learnt from labelled comments: a table of weights, what whole words say, and for each axis what its sums are worth.
 * Values only; {@link ModelReader} judges with it.
 */
public final class Model {

    private static final List<Axis> AXES = List.of(Axis.values());

    /**
     * What the weights of one axis are worth.
     *
     * @param threshold from which probability on a comment is claimed to be positive where there must be a yes or a no, as
     *     for F1; outcomes have thresholds of their own
     */
    public record Head(Calibration calibration, double threshold) {

        public Head {
            if (!(threshold > 0 && threshold < 1)) {
                throw new IllegalArgumentException("A threshold is a probability, not " + threshold);
            }
        }
    }

    private final LinearTable table;
    private final WordWeights words;
    private final List<Head> heads;
    private final TextVectors vectors;

    /** {@code heads} in the order of {@link Axis}. */
    public Model(LinearTable table, WordWeights words, List<Head> heads) {
        this(table, words, heads, TextVectors.NONE);
    }

    private Model(LinearTable table, WordWeights words, List<Head> heads, TextVectors vectors) {
        this.table = table;
        this.words = words;
        this.heads = List.copyOf(heads);
        this.vectors = vectors;
    }

    /** The same, with {@code vectors} for what a site's decisions teach; judging without a {@link SiteLayer} needs none. */
    public Model with(TextVectors vectors) {
        return new Model(table, words, heads, vectors);
    }

    public Head head(Axis axis) {
        return heads.get(AXES.indexOf(axis));
    }

    public static int index(Axis axis) {
        return AXES.indexOf(axis);
    }

    LinearTable table() {
        return table;
    }

    WordWeights words() {
        return words;
    }

    TextVectors vectors() {
        return vectors;
    }

    /** Writes into {@code scores} for each axis what speaks for it in what was added up. */
    void score(GroupSums sums, float[] scores) {
        table.score(sums, scores);
        words.addTo(sums, scores);
    }

    /** From which probability on a comment is claimed to be positive on {@code axis}. */
    public double threshold(Axis axis) {
        return head(axis).threshold();
    }

    /** Something that judges with this model, for one thread at a time. */
    public ModelReader reader() {
        return new ModelReader(this, NeutralWords.known());
    }
}
