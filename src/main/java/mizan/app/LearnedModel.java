package mizan.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import mizan.learning.model.InvalidModelException;
import mizan.learning.model.Model;
import mizan.learning.model.ModelDetector;
import mizan.learning.model.ModelFile;
import mizan.learning.model.TextVectors;
import mizan.learning.vectors.VectorFile;
import mizan.moderation.Thresholds;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * The model that is in use, if any. One that is missing or does not fit is refused: the rules judge alone, and the health
 * says so without being unhealthy, because comments are still judged.
 */
@Singleton
@Default
@Readiness
public final class LearnedModel implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(LearnedModel.class);

    private final Path path;
    private final Optional<Model> model;
    private final Optional<ModelDetector> detector;

    LearnedModel(ModerationConfig config) {
        this.path = config.model();
        this.model = read(path);
        this.detector = model.map(ModelDetector::new);
    }

    private static Optional<Model> read(Path path) {
        try {
            return Optional.of(ModelFile.read(path).with(vectors(path.resolveSibling(VectorFile.NAME))));
        } catch (InvalidModelException e) {
            LOG.errorf("The rules judge alone: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** The vectors beside the model; decisions teach without them too, and a little less. */
    private static TextVectors vectors(Path path) {
        try {
            return VectorFile.read(path);
        } catch (InvalidModelException e) {
            LOG.warnf("A newsroom's decisions are learnt from without word vectors: %s", e.getMessage());
            return TextVectors.NONE;
        }
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        model.ifPresent(used -> LOG.infof("Model: %s is in use", path));
        Gauge.builder("mizan.model.used", model, read -> read.isPresent() ? 1 : 0)
                .description("1 where the learned score judges beside the rules, 0 where its file was refused")
                .register(registry);
    }

    /** What judges after the rules, if anything. */
    Optional<ModelDetector> detector() {
        return detector;
    }

    /** The thresholds of a site that sets none. */
    public Thresholds thresholds() {
        return model.isPresent() ? Thresholds.WITH_MODEL : Thresholds.DEFAULT;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Model")
                .up()
                .withData("judged_by", model.isPresent() ? "rules and model" : "rules alone, see the log")
                .build();
    }
}
