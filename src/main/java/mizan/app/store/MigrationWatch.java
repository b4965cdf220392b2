package mizan.app.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import mizan.archive.KnownLayouts;
import mizan.comment.Sites;
import mizan.redis.RedisFailedException;
import mizan.redis.SharedRedisConnection;
import mizan.redis.layout.Layouts;
import mizan.redis.layout.RedisMigrations;
import mizan.redis.layout.RedisMigrations.Progress;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Migrates the keys of every site while the service runs: half of the time at most, so that readers notice nothing. {@code
 * mizan_migrations_left} and {@code mizan_migration_changed_keys} of each site, and a line of the log every ten seconds, say how far
 * that is.
 */
@Singleton
final class MigrationWatch {

    private static final Logger LOG = Logger.getLogger(MigrationWatch.class);
    private static final Duration AT_ONCE = Duration.ofMillis(500);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final RedisMigrations migrations;
    private final Sites sites;
    private final MeterRegistry registry;
    private final Set<String> registered = ConcurrentHashMap.newKeySet();
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();
    private final Map<String, Long> nextLine = new ConcurrentHashMap<>();

    @Inject
    MigrationWatch(SharedRedisConnection connection, Sites sites, MeterRegistry registry) {
        this(connection, sites, KnownLayouts.ALL, registry);
    }

    MigrationWatch(SharedRedisConnection connection, Sites sites, Layouts layouts, MeterRegistry registry) {
        this.migrations =
                new RedisMigrations(connection, layouts, UUID.randomUUID().toString());
        this.sites = sites;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        List<String> unused = known();
    }

    /** The sites there are now, each of which has its gauges. */
    private List<String> known() {
        List<String> now = sites.all().stream().map(site -> site.id().value()).toList();
        now.stream().filter(registered::add).forEach(this::register);
        return now;
    }

    private void register(String site) {
        Gauge.builder(
                        "mizan.migrations.left",
                        () -> known(site).map(Progress::left).orElse(0))
                .description("Changes of the layout of the keys in Redis that are not made yet")
                .tag("site", site)
                .register(registry);
        Gauge.builder(
                        "mizan.migration.changed.keys",
                        () -> known(site).map(Progress::changed).orElse(0L))
                .description("Keys that the one under way has changed so far")
                .tag("site", site)
                .register(registry);
    }

    private Optional<Progress> known(String site) {
        return Optional.ofNullable(progress.get(site));
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        long end = System.nanoTime() + AT_ONCE.toNanos();
        try {
            for (String site : known()) {
                if (!known(site).map(Progress::isDone).orElse(false)) {
                    work(site, () -> System.nanoTime() < end);
                }
            }
        } catch (RedisFailedException e) {
            LOG.debugf("Migrations go on later: %s", e.getMessage());
        }
    }

    private void work(String site, BooleanSupplier goesOn) {
        Progress before = migrations.progress(site);
        Progress after =
                before.isDone() ? before : migrations.work(site, goesOn).orElseGet(() -> migrations.progress(site));
        progress.put(site, after);
        if (after.isDone() && before.layout() >= Layouts.FIRST && !before.isDone()) {
            LOG.infof("The keys of %s are in layout %d now", site, after.layout());
        } else if (!after.isDone() && isLineDue(site)) {
            LOG.infof(
                    "The keys of %s are brought from layout %d to the next: %d changed so far, %d such changes left",
                    site, after.layout(), after.changed(), after.left());
        }
    }

    private boolean isLineDue(String site) {
        long now = System.nanoTime();
        @Nullable Long due = nextLine.get(site);
        if (due != null && now < due) {
            return false;
        }
        nextLine.put(site, now + BETWEEN_LINES.toNanos());
        return true;
    }
}
