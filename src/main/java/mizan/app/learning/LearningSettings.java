package mizan.app.learning;

import java.nio.file.Path;
import java.util.Optional;
import mizan.learning.newsroom.NewsroomSampling;
import mizan.learning.site.LayerTrainer;
import mizan.moderation.QualitySample;

/** What {@link LearningConfig} says, checked; whether there is a model at {@code shadowModel} is seen when it is read. */
public record LearningSettings(int decisions, QualitySample sample, int samplesPerHour, Optional<Path> shadowModel) {

    public LearningSettings {
        if (decisions < NewsroomSampling.LEAST_DECISIONS || decisions > LayerTrainer.MOST_DECISIONS) {
            throw new IllegalArgumentException("mizan.learning.decisions must be " + NewsroomSampling.LEAST_DECISIONS
                    + " to " + LayerTrainer.MOST_DECISIONS + ", not " + decisions);
        }
        if (samplesPerHour < 0) {
            throw new IllegalArgumentException("mizan.learning.samples-per-hour must not be negative");
        }
    }
}
