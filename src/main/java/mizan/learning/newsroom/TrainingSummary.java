package mizan.learning.newsroom;

import java.util.List;
import mizan.learning.site.TrainedLayer;

/**
 * What a layer was fitted on.
 *
 * @param counts how many decisions there were, and what became of them
 * @param alarms days on which an account decided against everybody else, which teach nothing
 */
public record TrainingSummary(TrainedLayer.Counts counts, List<TrainedLayer.Alarm> alarms) {

    /** Where nobody decided anything. */
    public static final TrainingSummary NOTHING =
            new TrainingSummary(new TrainedLayer.Counts(0, 0, 0, 0, 0, 0), List.of());

    public TrainingSummary {
        alarms = List.copyOf(alarms);
    }

    static TrainingSummary of(TrainedLayer trained) {
        return new TrainingSummary(trained.counts(), trained.alarms());
    }
}
