package mizan.learning.model;

import java.util.BitSet;
import java.util.Set;
import mizan.signal.Axis;
import mizan.text.AnalyzedText;

/** Judges texts with a {@link Model}, without allocating; for one thread at a time. */
public final class ModelReader {

    private final Model model;
    private final FeatureReader reader;
    private final float[] scores = new float[Axis.values().length];
    private boolean sawNothing = true;

    ModelReader(Model model, Set<String> neutral) {
        this.model = model;
        this.reader = new FeatureReader(neutral);
    }

    /** Looks at all of {@code text}. */
    public void look(AnalyzedText text) {
        score(reader.read(text));
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
        model.table().score(features, scores);
    }

    /** Points towards {@code axis} for what was looked at last: natural log-odds on top of the rules'. */
    public double points(Axis axis) {
        return model.head(axis).calibration().points(scores[Model.index(axis)]);
    }

    /** Whether nothing was left to look at: no word and no sign. */
    boolean sawNothing() {
        return sawNothing;
    }
}
