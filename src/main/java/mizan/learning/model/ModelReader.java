package mizan.learning.model;

import java.util.BitSet;
import mizan.signal.Axis;
import mizan.signal.matching.WordSet;
import mizan.text.AnalyzedText;

/** Judges texts with a {@link Model}, without allocating; for one thread at a time. */
public final class ModelReader {

    private final Model model;
    private final FeatureReader reader;
    private final WordsLeftOut leftOut;
    private final SiteLayerReader ofSite;
    private final GroupSums sums = new GroupSums();
    private final float[] scores = new float[Axis.values().length];
    private boolean sawNothing = true;

    ModelReader(Model model, WordSet neutral) {
        this.model = model;
        this.reader = new FeatureReader(neutral, model.words());
        this.leftOut = new WordsLeftOut(model, reader);
        this.ofSite = new SiteLayerReader(reader, model.vectors());
    }

    /** Forgets what was looked at, so that nothing of a comment is kept. */
    void forget() {
        reader.forget();
    }

    /** Looks at all of {@code text}. */
    public void look(AnalyzedText text) {
        score(reader.read(text));
    }

    /** As {@link #look(AnalyzedText)}, with {@code layer} as well. */
    SiteLayerReader look(AnalyzedText text, SiteLayer layer) {
        Features features = reader.read(text);
        score(features);
        ofSite.look(layer, features);
        return ofSite;
    }

    /** Looks at {@code text}, as if the terms with the indices {@code without} were not there. */
    void look(AnalyzedText text, BitSet without) {
        score(reader.read(text, without));
    }

    /** Looks at the words from {@code first} (inclusive) to {@code end} (exclusive), {@code without} some of them. */
    void lookAt(AnalyzedText text, int first, int end, BitSet without) {
        score(reader.readWindow(text, first, end, without));
    }

    private void score(Features features) {
        sawNothing = features.isEmpty();
        sums.set(features.words);
        model.table().sum(features, sums);
        model.score(sums, scores);
    }

    /** Points towards {@code axis} for what was looked at last: natural log-odds on top of the rules'. */
    public double points(Axis axis) {
        return model.head(axis).calibration().points(scores[Model.index(axis)]);
    }

    /** Whether nothing was left to look at: no word and no sign. */
    boolean sawNothing() {
        return sawNothing;
    }

    /**
     * Looks at the words from {@code first} (inclusive) to {@code end} (exclusive), {@code without} some of them, and says for
     * each of the terms how many points towards {@code axis} would be lost without it: 0 for those that say nothing.
     *
     * @param withSigns whether the words are all of the text, whose signs count too
     */
    double[] lostWithoutEach(Axis axis, AnalyzedText text, int first, int end, BitSet without, boolean withSigns) {
        leftOut.read(text, first, end, without, withSigns);
        leftOut.score(scores);
        double points = points(axis);
        double[] lost = new double[end - first];
        for (int word = 0; word < leftOut.words(); word++) {
            int term = leftOut.term(word);
            if (leftOut.isOnlyWord(word)) {
                lookWithout(text, first, end, without, term, withSigns);
            } else {
                leftOut.scoreWithout(word, scores);
            }
            lost[term - first] = points - points(axis);
        }
        leftOut.score(scores);
        return lost;
    }

    private void lookWithout(AnalyzedText text, int first, int end, BitSet without, int term, boolean withSigns) {
        BitSet others = (BitSet) without.clone();
        others.set(term);
        if (withSigns) {
            look(text, others);
        } else {
            lookAt(text, first, end, others);
        }
    }
}
