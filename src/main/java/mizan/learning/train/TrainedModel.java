package mizan.learning.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mizan.comment.SiteId;
import mizan.learning.model.Model;
import mizan.moderation.ModerationPipeline;

/**
 * A model with what is worth knowing about its making.
 *
 * @param parts for each of {@link Trainer#PARTS} parts of the comments the model that the others teach, calibrated as {@code model} is
 */
public record TrainedModel(Model model, TrainingData data, List<Model> parts) {

    private static final SiteId SITE = new SiteId("training");

    /** A published comment of the set {@code set}, with what becomes of it. */
    record Published(String set, JudgedComment judged) {}

    public TrainedModel {
        parts = List.copyOf(parts);
    }

    /** The published comments, each judged by a pipeline with the model of a part that it did not teach. */
    List<Published> published(Function<Model, ModerationPipeline> pipelines) {
        List<Published> published = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            ModerationPipeline pipeline = pipelines.apply(parts.get(part));
            for (Example example : data.toLearnFrom()) {
                if (example.isPublished() && example.part() == part) {
                    LabelledComment comment = example.comment();
                    published.add(new Published(
                            example.set().name(),
                            new JudgedComment(comment, Evaluation.judge(comment.text(), pipeline, SITE))));
                }
            }
        }
        return published;
    }
}
