package mizan.learning.model;

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

    /** Looks at {@code text}, as if the term with the index {@code without} were not there; -1 for all of it. */
    public void look(AnalyzedText text, int without) {
        Features features = reader.read(text, without);
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
