package mizan.learning.train;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import mizan.comment.SiteId;
import mizan.learning.model.Model;
import mizan.moderation.ModerationPipeline;
import mizan.signal.Axis;

/**
 * How well a model judges comments of a kind that it has never seen: each set is judged by what the other sets teach. Sites
 * differ from tweets, and from each other, at least as much.
 */
public final class LeaveOneSetOut {

    private static final SiteId SITE = new SiteId("training");

    private LeaveOneSetOut() {}

    /**
     * The figures of each set that is labelled on {@code axis}, by name.
     *
     * @param pipeline judges with a model and the rules
     * @param progress told which set is left out
     */
    public static Map<String, AxisFigures> figures(
            Axis axis, TrainedModel trained, Function<Model, ModerationPipeline> pipeline, Consumer<String> progress) {
        Map<String, AxisFigures> figures = new TreeMap<>();
        trained.data().labelledSets(axis).forEach((name, file) -> {
            progress.accept("Leaving out " + name + " ...");
            Model without = new Trainer(progress).trainWithout(name, trained.data(), trained.model());
            Evaluation.of(file, pipeline.apply(without), SITE, without::threshold)
                    .figures(axis)
                    .ifPresent(found -> figures.put(name, found));
        });
        return figures;
    }
}
