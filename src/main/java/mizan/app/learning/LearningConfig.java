package mizan.app.learning;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import mizan.moderation.QualitySample;

/** How the service learns from its newsrooms, and measures how often it is right. */
public interface LearningConfig {

    /** How many of a site's newest decisions are learnt from, 200 to 50,000. */
    @WithDefault("10000")
    int decisions();

    /** The share of what is approved automatically that a person looks at, 0 to 1; on sites with 200 decisions or more. */
    @WithDefault("0.01")
    double sampleApproved();

    /** The share of what is rejected automatically that a person looks at, 0 to 1; half of it until 50 of a rule were looked at. */
    @WithDefault("0.1")
    double sampleRejected();

    /** How many comments of a site each instance has people look at in an hour, at most. */
    @WithDefault("20")
    int samplesPerHour();

    /** The file of a model that decides nothing and is compared with the one that does, for each site at the desk. */
    Optional<Path> shadowModel();

    /** As the parts take them; throws IllegalArgumentException naming the one that cannot be. */
    default LearningSettings settings() {
        return new LearningSettings(
                decisions(), new QualitySample(sampleApproved(), sampleRejected()), samplesPerHour(), shadowModel());
    }
}
