package mizan.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.queue.redis.RedisQueueFigures;
import mizan.queue.statistics.QueueFigures;
import org.jboss.logging.Logger;

/**
 * {@code mizan_queue_held} and {@code mizan_queue_oldest_held_seconds} of every site, read from the store every ten seconds,
 * because a scrape must not wait for it.
 */
@Singleton
final class QueueMetrics {

    private static final Logger LOG = Logger.getLogger(QueueMetrics.class);
    private static final QueueFigures UNKNOWN = new QueueFigures(0, Duration.ZERO);

    private final RedisQueueFigures figures;
    private final Sites sites;
    private final MeterRegistry registry;
    private final Map<SiteId, QueueFigures> latest = new ConcurrentHashMap<>();
    private final Set<SiteId> registered = ConcurrentHashMap.newKeySet();

    QueueMetrics(RedisQueueFigures figures, Sites sites, MeterRegistry registry) {
        this.figures = figures;
        this.sites = sites;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        List<SiteId> unused = known();
    }

    /** The sites there are now, each of which has its gauges. */
    private List<SiteId> known() {
        List<SiteId> now = sites.all().stream().map(Site::id).toList();
        now.stream().filter(registered::add).forEach(this::register);
        return now;
    }

    private void register(SiteId site) {
        Gauge.builder("mizan.queue.held", () -> of(site).held())
                .description("Comments that wait for a person")
                .tag("site", site.value())
                .register(registry);
        Gauge.builder("mizan.queue.oldest.held", () -> of(site).oldest().toSeconds())
                .description("For how long the oldest of them has waited")
                .baseUnit("seconds")
                .tag("site", site.value())
                .register(registry);
    }

    private QueueFigures of(SiteId site) {
        return latest.getOrDefault(site, UNKNOWN);
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> read() {
        return figures.read(known())
                .invoke(latest::putAll)
                .onFailure()
                .invoke(failure -> LOG.warnf("The queue's figures could not be read: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
