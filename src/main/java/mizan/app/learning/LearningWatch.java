package mizan.app.learning;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.learning.newsroom.BaseJudge;
import mizan.learning.newsroom.KeptLayers;
import mizan.learning.newsroom.LayerStore;
import mizan.learning.newsroom.LayersInUse;
import mizan.learning.newsroom.NewsroomLearner;
import mizan.learning.newsroom.quality.Quality;
import mizan.learning.site.Promise;
import mizan.settings.learning.LayerChoices;
import org.jboss.logging.Logger;

/**
 * Fits the layers of sites anew when there are enough new decisions, takes over what any instance has fitted, and tells the metrics.
 * What was read last stays in use while the store cannot be read.
 */
@Singleton
final class LearningWatch {

    private static final Logger LOG = Logger.getLogger(LearningWatch.class);

    private final LayersInUse layers;
    private final NewsroomLearner learner;
    private final LayerStore store;
    private final LayerChoices choices;
    private final BaseJudge base;
    private final Sites sites;
    private final MeterRegistry registry;
    private final Map<SiteId, KeptLayers> latest = new ConcurrentHashMap<>();
    private final Set<SiteId> registered = ConcurrentHashMap.newKeySet();
    private boolean isFailing;

    LearningWatch(
            LayersInUse layers,
            NewsroomLearner learner,
            LayerStore store,
            LayerChoices choices,
            BaseJudge base,
            Sites sites,
            MeterRegistry registry) {
        this.layers = layers;
        this.learner = learner;
        this.store = store;
        this.choices = choices;
        this.base = base;
        this.sites = sites;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        takeOver();
        registerNew();
    }

    /** Editors add sites while the service runs. */
    private void registerNew() {
        sites.all().stream().map(Site::id).filter(registered::add).forEach(this::register);
    }

    private void register(SiteId site) {
        registerAlarms(site);
        Gauge.builder("mizan.learning.layer", () -> base.uses(layers.apply(site)) ? 1 : 0)
                .description("1 where what was learnt from the site's decisions judges here")
                .tag("site", site.value())
                .register(registry);
        Gauge.builder("mizan.learning.alarms", () -> alarms(site))
                .description("Days on which an account decided against everybody else, which teach nothing")
                .tag("site", site.value())
                .register(registry);
        Gauge.builder(
                        "mizan.quality.approved.right",
                        () -> quality(site).approvals().upper())
                .description("At most such a share of what is approved automatically is right, by the samples (95 %)")
                .tag("site", site.value())
                .register(registry);
        Gauge.builder(
                        "mizan.quality.rejected.right",
                        () -> quality(site).rejections().upper())
                .description("At most such a share of what is rejected automatically is right, by the samples (95 %)")
                .tag("site", site.value())
                .register(registry);
    }

    private void registerAlarms(SiteId site) {
        Gauge.builder("mizan.quality.agreement.falling", () -> quality(site).isFalling() ? 1 : 0)
                .description(
                        "1 where people agree with the automatic check less often than before, by more than chance")
                .tag("site", site.value())
                .register(registry);
        Gauge.builder("mizan.quality.promise.broken", () -> isPromiseBroken(site) ? 1 : 0)
                .description(
                        "1 where more waits or is rejected wrongly than an editor promised, by more than chance (95 %)")
                .tag("site", site.value())
                .register(registry);
    }

    private boolean isPromiseBroken(SiteId site) {
        Promise promise = choices.apply(site).promise();
        return promise != null && quality(site).traffic().breaks(promise);
    }

    private double alarms(SiteId site) {
        var fitted = of(site).latest();
        return fitted == null ? 0 : fitted.summary().alarms().size();
    }

    private Quality quality(SiteId site) {
        return of(site).quality();
    }

    private KeptLayers of(SiteId site) {
        return latest.getOrDefault(site, KeptLayers.NONE);
    }

    /** Every instance judges with what an instance has fitted or an editor has chosen within two seconds. */
    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void takeOver() {
        try {
            layers.refresh();
            isFailing = false;
        } catch (RuntimeException e) {
            if (!isFailing) {
                LOG.warnf("What was learnt from decisions could not be read: %s", e.getMessage());
            }
            isFailing = true;
        }
    }

    /** A choice that was taken back in the audit log counts like one that an editor saved. */
    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepPromises() {
        for (Site site : sites.all()) {
            try {
                if (learner.keepChangedPromise(site.id(), layers)) {
                    LOG.infof("The thresholds of %s were set for what is promised there now", site.id());
                }
            } catch (RuntimeException e) {
                LOG.warnf("The thresholds that keep the promise of %s could not be set: %s", site.id(), e.getMessage());
            }
        }
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void learn() {
        registerNew();
        for (Site site : sites.all()) {
            try {
                if (base.model().isPresent() && learner.look(site.id())) {
                    LOG.infof("The layer of %s was fitted to the decisions of its moderators", site.id());
                }
                latest.put(site.id(), store.layers(site.id()));
            } catch (RuntimeException e) {
                LOG.warnf("What %s decided could not be learnt from: %s", site.id(), e.getMessage());
            }
        }
    }
}
