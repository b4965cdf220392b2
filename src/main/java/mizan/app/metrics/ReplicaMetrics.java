package mizan.app.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import mizan.comment.Sites;
import org.jboss.logging.Logger;

/**
 * {@code mizan_unreplicated_total}: the comments whose readers got receipts though too few replicas had them in time; and a line
 * a minute at most.
 */
@Singleton
public final class ReplicaMetrics {

    private static final Logger LOG = Logger.getLogger(ReplicaMetrics.class);
    private static final long BETWEEN_LINES = 60_000_000_000L;

    private final MeterRegistry registry;
    private final Map<String, Counter> unreplicated = new ConcurrentHashMap<>();
    private final AtomicLong nextLine = new AtomicLong(System.nanoTime());

    ReplicaMetrics(MeterRegistry registry, Sites sites) {
        this.registry = registry;
        sites.all().forEach(site -> count(site.id().value(), 0));
    }

    private void count(String site, int comments) {
        unreplicated.computeIfAbsent(site, this::counter).increment(comments);
    }

    private Counter counter(String site) {
        return Counter.builder("mizan.unreplicated")
                .description("Comments with a receipt that fewer replicas had in time than mizan.redis.wait demands")
                .tag("site", site)
                .register(registry);
    }

    /** Counts a comment of {@code site}. */
    public void missed(String site) {
        count(site, 1);
        long now = System.nanoTime();
        long due = nextLine.get();
        if (now - due >= 0 && nextLine.compareAndSet(due, now + BETWEEN_LINES)) {
            LOG.warnf(
                    "A comment of %s is stored, but fewer replicas had it in time than mizan.redis.wait demands; "
                            + "mizan_unreplicated_total counts them",
                    site);
        }
    }
}
