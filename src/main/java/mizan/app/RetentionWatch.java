package mizan.app;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import mizan.audit.SettingsStore;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.queue.ReviewQueue;
import mizan.queue.undecided.redis.RedisUndecided;
import mizan.webhook.RedisDeliveries;
import org.jboss.logging.Logger;

/**
 * Removes what has expired at sites where nothing happens that would do so in passing, and old entries of the logs, and ends the
 * wait of comments that nobody has decided about in time.
 */
@Singleton
final class RetentionWatch {

    private static final Logger LOG = Logger.getLogger(RetentionWatch.class);

    /** Of a site at a time: after a long holiday, in some hours all. */
    private static final int MOST_SETTLED = 1000;

    private final ReviewQueue queue;
    private final RedisUndecided undecided;
    private final Sites sites;
    private final SettingsStore settingsStore;
    private final RedisDeliveries deliveries;
    private final Duration auditRetention;
    private final Duration retention;
    private final Clock clock;

    RetentionWatch(
            ReviewQueue queue,
            RedisUndecided undecided,
            Sites sites,
            SettingsStore settingsStore,
            RedisDeliveries deliveries,
            ModerationConfig config,
            Clock clock) {
        this.queue = queue;
        this.undecided = undecided;
        this.sites = sites;
        this.settingsStore = settingsStore;
        this.deliveries = deliveries;
        this.auditRetention = config.auditRetention();
        this.retention = config.retention();
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        sites.all().stream().map(Site::id).forEach(queue::removeExpired);
        settingsStore.removeBefore(clock.instant().minus(auditRetention));
        deliveries.removeAttemptsBefore(clock.instant().minus(retention));
    }

    @Scheduled(every = "1m", delayed = "90s", concurrentExecution = ConcurrentExecution.SKIP)
    void settle() {
        for (Site site : sites.all()) {
            int settled = undecided.settle(site.id(), MOST_SETTLED);
            if (settled > 0) {
                LOG.infof(
                        "%d held comments of %s are not published, because nobody decided about them in time"
                                + " (mizan.held-retention)",
                        settled, site.id());
            }
        }
    }
}
