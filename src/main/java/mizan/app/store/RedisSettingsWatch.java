package mizan.app.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.redis.RedisFailedException;
import mizan.redis.RedisNodes;
import mizan.redis.SharedRedisConnection;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Warns of settings with which Redis loses what it has acknowledged: in one line of the log at the start and whenever they change,
 * in health, and as {@code mizan_redis_unsafe_settings}. It stays ready: readers are better served by such a Redis than by
 * none. Where Redis does not permit to ask, as managed ones do not permit {@code CONFIG}, what cannot be known is left out.
 */
@Singleton
@Readiness
final class RedisSettingsWatch implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(RedisSettingsWatch.class);
    private static final String UNKNOWN = "unknown";

    private final RedisNodes nodes;
    private volatile Set<UnsafeSetting> unsafe = Set.of();
    private volatile String whyUnknown = "";

    RedisSettingsWatch(SharedRedisConnection connection) {
        this.nodes = new RedisNodes(connection);
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("mizan.redis.unsafe.settings", () -> unsafe.size())
                .description("Settings with which Redis can lose what it has acknowledged; health and log name them")
                .register(registry);
        read();
    }

    /** Settings can be changed while Redis runs, and after a failover another machine has its own. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void read() {
        Set<UnsafeSetting> found = new LinkedHashSet<>();
        try {
            List<Map<String, String>> infos = SharedRedisConnection.await(nodes.info());
            infos.forEach(info -> found.addAll(UnsafeSetting.ofInfo(info)));
            if (infos.stream().anyMatch(info -> "1".equals(info.get("aof_enabled")))) {
                found.addAll(appendFsync());
            }
            whyUnknown = "";
        } catch (RedisFailedException e) {
            if (e.isTemporary()) {
                return;
            }
            whyUnknown = "Redis does not permit INFO (" + e.code() + ")";
            return;
        }
        say(found);
        unsafe = found;
    }

    private Set<UnsafeSetting> appendFsync() {
        try {
            return SharedRedisConnection.await(nodes.setting("appendfsync")).stream()
                    .flatMap(value -> UnsafeSetting.ofAppendFsync(value).stream())
                    .collect(Collectors.toSet());
        } catch (RedisFailedException e) {
            LOG.debugf("CONFIG is not permitted: %s", e.getMessage());
            return Set.of();
        }
    }

    private void say(Set<UnsafeSetting> found) {
        if (found.equals(unsafe)) {
            return;
        }
        if (found.isEmpty()) {
            LOG.info("The settings of Redis are safe now");
        } else {
            LOG.warnf(
                    "Redis can lose what it has acknowledged: %s",
                    found.stream().map(UnsafeSetting::sentence).collect(Collectors.joining("; ")));
        }
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("Redis is set safely").up();
        unsafe.stream()
                .collect(Collectors.groupingBy(
                        UnsafeSetting::name,
                        Collectors.mapping(
                                setting -> setting.value() + ": " + setting.consequence(), Collectors.joining(" / "))))
                .forEach(response::withData);
        if (!whyUnknown.isEmpty()) {
            response.withData(UNKNOWN, whyUnknown);
        }
        return response.build();
    }
}
