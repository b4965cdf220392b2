package mizan.app.learning;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mizan.audit.SettingsStore;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.learning.model.InvalidModelException;
import mizan.learning.model.Model;
import mizan.learning.model.ModelDetector;
import mizan.learning.model.ModelFile;
import mizan.learning.newsroom.BaseJudge;
import mizan.learning.newsroom.CostMeasurement;
import mizan.learning.newsroom.LayerStore;
import mizan.learning.newsroom.LayersInUse;
import mizan.learning.newsroom.NewsroomLearner;
import mizan.learning.newsroom.NewsroomSampling;
import mizan.learning.newsroom.ShadowModel;
import mizan.learning.newsroom.quality.QualityMeasurement;
import mizan.learning.suggestion.SuggestedTerms;
import mizan.moderation.Sampling;
import mizan.queue.ReviewQueue;
import mizan.queue.decided.DecidedComments;
import mizan.queue.decided.redis.RedisDecidedComments;
import mizan.queue.statistics.Statistics;
import mizan.redis.SharedRedisConnection;
import mizan.settings.SitePolicies;
import mizan.settings.learning.DismissedTerms;
import mizan.settings.learning.LayerChoices;
import org.jboss.logging.Logger;

/** Puts together what learns, but for its settings and its store. */
final class LearningWiring {

    private static final Logger LOG = Logger.getLogger(LearningWiring.class);

    @Produces
    @Singleton
    DecidedComments decidedComments(SharedRedisConnection connection, ReviewQueue queue) {
        return new RedisDecidedComments(connection, queue);
    }

    @Produces
    @Singleton
    LayerChoices layerChoices(SettingsStore store) {
        return new LayerChoices(store);
    }

    @Produces
    @Singleton
    LayersInUse layersInUse(LayerStore store, LayerChoices choices, Sites sites) {
        return new LayersInUse(
                store, choices, () -> sites.all().stream().map(Site::id).toList());
    }

    @Produces
    @Singleton
    CostMeasurement costs(ReviewQueue queue, BaseJudge base, LayerStore store, SitePolicies policies) {
        return new CostMeasurement(
                queue,
                base,
                store,
                site -> policies.unpromised(site).thresholds(),
                site -> policies.apply(site).thresholds());
    }

    /** One that cannot be read is no reason not to start: it would decide nothing. */
    @Produces
    @Singleton
    ShadowModel shadowModel(LearningSettings settings) {
        return new ShadowModel(
                settings.shadowModel().flatMap(LearningWiring::read).map(ModelDetector::new));
    }

    private static Optional<Model> read(Path path) {
        try {
            return Optional.of(ModelFile.read(path));
        } catch (InvalidModelException e) {
            LOG.errorf("No model runs in the shadow: %s", e.getMessage());
            return Optional.empty();
        }
    }

    @Produces
    @Singleton
    NewsroomLearner learner(
            DecidedComments decided,
            LayerStore store,
            LayerChoices choices,
            BaseJudge base,
            CostMeasurement costs,
            Statistics statistics,
            LearningSettings settings,
            Clock clock) {
        QualityMeasurement measurement = new QualityMeasurement(statistics, settings.sample(), clock);
        return new NewsroomLearner(decided, store, choices, base, costs, measurement, settings.decisions(), clock);
    }

    @Produces
    @Singleton
    SuggestedTerms suggestedTerms(DecidedComments decided, BaseJudge base, Clock clock) {
        return new SuggestedTerms(decided, base, clock);
    }

    @Produces
    @Singleton
    DismissedTerms dismissedTerms(SettingsStore store) {
        return new DismissedTerms(store);
    }

    @Produces
    @Singleton
    Sampling sampling(LearningSettings settings, LayersInUse layers, RandomGenerator random, Clock clock) {
        return new NewsroomSampling(settings.sample(), settings.samplesPerHour(), layers::sampled, random, clock);
    }
}
