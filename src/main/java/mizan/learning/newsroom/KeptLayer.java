package mizan.learning.newsroom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was fitted for a site at a time.
 *
 * @param version the first eight hexadecimal digits of the SHA-256 of the layer's bytes, so that the same decisions give the same
 *     version; empty where they were too few for a layer
 * @param madeAt when it was fitted
 * @param through the last entry of the decision log that it knew; empty where there was none
 * @param summary what it was fitted on
 * @param base what it was fitted on top of ({@link mizan.learning.model.ModelDetector#base()}); null where a version of Mizan fitted it
 *     that did not keep that
 */
public record KeptLayer(
        String version,
        Instant madeAt,
        String through,
        TrainingSummary summary,
        @Nullable String base) {}
