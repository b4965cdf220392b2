package mizan.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.queue.statistics.ConsumerFigures;
import mizan.queue.statistics.ConsumerFigures.Danger;
import mizan.queue.statistics.redis.RedisConsumerFigures;
import mizan.redis.RedisFailedException;
import org.jboss.logging.Logger;

/**
 * {@code mizan_approved_unread}, {@code _pending}, {@code _oldest_seconds} and {@code _danger} of every consumer group of every
 * approved stream; and a line in the log once trimming is about to take, or has taken, what a group has not acknowledged.
 */
@Singleton
final class ConsumerMetrics {

    private static final Logger LOG = Logger.getLogger(ConsumerMetrics.class);

    private final RedisConsumerFigures figures;
    private final Sites sites;
    private final MultiGauge unread;
    private final MultiGauge pending;
    private final MultiGauge oldest;
    private final MultiGauge danger;
    private Map<String, Danger> known = Map.of();

    ConsumerMetrics(RedisConsumerFigures figures, Sites sites, MeterRegistry registry) {
        this.figures = figures;
        this.sites = sites;
        this.unread = MultiGauge.builder("mizan.approved.unread")
                .description("Entries of the approved stream that the consumer group has not read")
                .register(registry);
        this.pending = MultiGauge.builder("mizan.approved.pending")
                .description("Entries that the consumer group has read and not acknowledged")
                .register(registry);
        this.oldest = MultiGauge.builder("mizan.approved.oldest")
                .description("Age of the oldest entry that the consumer group has not acknowledged")
                .baseUnit("seconds")
                .register(registry);
        this.danger = MultiGauge.builder("mizan.approved.danger")
                .description("1: trimming will soon take what the group has not acknowledged; 2: it has")
                .register(registry);
    }

    /** One consumer group of a site. */
    private record Consumer(SiteId site, ConsumerFigures figures) {

        Row<?> row(ToDoubleFunction<ConsumerFigures> value) {
            return Row.of(Tags.of("site", site.value(), "group", figures.group()), value.applyAsDouble(figures));
        }

        String name() {
            return site.value() + " " + figures.group();
        }
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void read() {
        List<Consumer> consumers = new ArrayList<>();
        try {
            for (Site site : sites.all()) {
                figures.read(site.id()).forEach(group -> consumers.add(new Consumer(site.id(), group)));
            }
        } catch (RedisFailedException e) {
            LOG.warnf("The figures of consumers could not be read: %s", e.getMessage());
            return;
        }
        show(unread, consumers, ConsumerFigures::unread);
        show(pending, consumers, ConsumerFigures::pending);
        show(oldest, consumers, group -> group.oldest().toSeconds());
        show(danger, consumers, group -> group.danger().ordinal());
        warn(consumers);
    }

    private static void show(MultiGauge gauge, List<Consumer> consumers, ToDoubleFunction<ConsumerFigures> value) {
        gauge.register(
                consumers.stream().<Row<?>>map(consumer -> consumer.row(value)).toList(), true);
    }

    /** One line when it becomes worse, not every ten seconds. */
    private void warn(List<Consumer> consumers) {
        Map<String, Danger> now = new HashMap<>();
        for (Consumer consumer : consumers) {
            ConsumerFigures group = consumer.figures();
            now.put(consumer.name(), group.danger());
            if (group.danger().compareTo(known.getOrDefault(consumer.name(), Danger.NONE)) > 0) {
                LOG.warnf(
                        "Consumer group %s of the approved stream of %s: %s. It has %d entries to read and %d to acknowledge, the "
                                + "oldest %d s old (mizan.stream-length, mizan.retention)",
                        group.group(),
                        consumer.site(),
                        group.danger() == Danger.LOST
                                ? "entries that it never acknowledged were trimmed"
                                : "entries that it has not acknowledged will be trimmed soon",
                        group.unread(),
                        group.pending(),
                        group.oldest().toSeconds());
            }
        }
        known = now;
    }
}
