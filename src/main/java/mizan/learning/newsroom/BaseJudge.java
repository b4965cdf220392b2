package mizan.learning.newsroom;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mizan.comment.SiteId;
import mizan.learning.model.ModelDetector;
import mizan.learning.model.SiteLayer;
import mizan.learning.model.TextVectors;
import mizan.moderation.ModerationPipeline;

/**
 * What judges before anything is learnt from a newsroom.
 *
 * @param pipeline the rules and the model
 * @param model empty where the rules judge alone; then nothing is learnt either
 */
public record BaseJudge(ModerationPipeline pipeline, Optional<ModelDetector> model) {

    /** The same with what {@code layers} have of each site on top of the model. */
    public ModerationPipeline with(Function<SiteId, SiteLayer> layers) {
        return model.map(used -> pipeline.with(List.of(used.with(layers)))).orElse(pipeline);
    }

    /** What layers are learnt on top of ({@link ModelDetector#base()}); empty where the rules judge alone. */
    public String layerBase() {
        return model.map(ModelDetector::base).orElse("");
    }

    /** True where {@code layer} adds something here: one that was learnt on top of another model or other vectors does not. */
    public boolean uses(SiteLayer layer) {
        return !layer.isNone() && layer.model().equals(layerBase());
    }

    /** The vectors of texts that layers are learnt with. */
    TextVectors vectors() {
        return model.map(ModelDetector::vectors).orElse(TextVectors.NONE);
    }
}
