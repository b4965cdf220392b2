package mizan.learning.model;

import java.util.BitSet;
import mizan.signal.Axis;
import mizan.text.AnalyzedText;

/** Judges texts with what a site's decisions taught, from the features that the model reads; for one thread at a time. */
final class SiteLayerReader {

    private static final BitSet NONE = new BitSet();

    private final FeatureReader reader;
    private final TextVectors vectors;
    private final GroupSums sums = new GroupSums();
    private final float[] scores = new float[Axis.values().length];
    private SiteLayer layer = SiteLayer.NONE;
    private int words;

    /** {@code reader} is the one that the model reads with, so that no word is read twice. */
    SiteLayerReader(FeatureReader reader, TextVectors vectors) {
        this.reader = reader;
        this.vectors = vectors;
    }

    /** Judges {@code features} with {@code layer}. */
    void look(SiteLayer layer, Features features) {
        this.layer = layer;
        if (!layer.isNone()) {
            Model whole = layer.whole(vectors);
            sums.clear();
            addWords(features, whole.words());
            whole.table().sum(features, sums);
            whole.score(sums, scores);
            words = features.distinctStems();
        }
    }

    private void addWords(Features features, WordWeights known) {
        WordFeatures read = reader.words();
        for (int i = 0; i < features.terms.size() && !known.isEmpty(); i++) {
            sums.addWord(read.weights(features.terms.get(i), known), 1);
        }
    }

    /** Points towards {@code axis} for what was looked at last, which is known by the points of model and rules. */
    double points(Axis axis, double model, double rules, double other) {
        return layer.isNone()
                ? 0
                : layer.points(axis, scores[Model.index(axis)], new BaseFeatures(model, rules, other, words));
    }

    /** For each of the first {@code end} terms of {@code text} how many points towards {@code axis} would be lost without it. */
    double[] lostWithoutEach(Axis axis, AnalyzedText text, int end) {
        int index = Model.index(axis);
        Model whole = layer.whole(vectors);
        WordsLeftOut leftOut = new WordsLeftOut(whole, reader);
        leftOut.read(text, 0, end, NONE, false);
        float[] found = new float[scores.length];
        leftOut.score(found);
        float all = found[index];
        double[] lost = new double[end];
        for (int word = 0; word < leftOut.words(); word++) {
            if (leftOut.isOnlyWord(word)) {
                lost[leftOut.term(word)] = all - whole.table().bias(index);
            } else {
                leftOut.scoreWithout(word, found);
                lost[leftOut.term(word)] = all - found[index];
            }
        }
        return lost;
    }
}
