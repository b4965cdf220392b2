package mizan.learning.newsroom;

import java.util.Optional;
import mizan.learning.model.ModelDetector;

/**
 * A model that runs in the shadow: it decides nothing, and an operator wants to know what it would decide before it is put in the place of
 * the one that does.
 *
 * @param detector empty where there is none
 */
public record ShadowModel(Optional<ModelDetector> detector) {

    /** Its version; empty where there is none. */
    public String version() {
        return detector.map(ModelDetector::version).orElse("");
    }

    /** The rules of {@code base} and this model, without what any site learnt: that belongs to the model that it was learnt on. */
    public BaseJudge on(BaseJudge base) {
        return new BaseJudge(base.pipeline(), detector);
    }
}
