package mizan.app.store;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vertx.redis.client.Redis;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import mizan.archive.KnownLayouts;
import mizan.redis.RedisFailedException;
import mizan.redis.SharedRedisConnection;
import mizan.redis.layout.Layouts;
import mizan.redis.layout.RedisLayoutNote;
import mizan.redis.layout.RedisLayoutNote.Needed;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Stops this instance from asking anything of Redis once a newer version has noted that it needs a layout which this one does
 * not know: readers and moderators are told that the store does not answer, and health is not ready and says why. It serves
 * again where an older backup is put back.
 */
@Singleton
@Readiness
final class LayoutWatch implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(LayoutWatch.class);

    private final SharedRedisConnection served;
    private final SharedRedisConnection own;
    private final RedisLayoutNote note;
    private final Layouts layouts;
    private volatile String refusal = "";

    @Inject
    LayoutWatch(
            SharedRedisConnection served,
            Redis redis,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this(served, redis, KnownLayouts.ALL, version);
    }

    /** {@code redis} is asked over a connection of its own, on which nothing is refused. */
    LayoutWatch(SharedRedisConnection served, Redis redis, Layouts layouts, String version) {
        this.served = served;
        this.own = new SharedRedisConnection(redis);
        this.note = new RedisLayoutNote(own, layouts, version);
        this.layouts = layouts;
    }

    @Scheduled(every = "2s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            Needed needed = note.note();
            say(needed.isKnown() ? "" : needed.refusal(layouts));
        } catch (RedisFailedException e) {
            LOG.debugf("The layout is not known for the moment: %s", e.getMessage());
        }
    }

    private void say(String now) {
        if (now.equals(refusal)) {
            return;
        }
        if (now.isEmpty()) {
            LOG.info("This version knows the layout of what is in Redis again, and serves");
        } else {
            LOG.errorf("This instance serves nothing any more. %s", now);
        }
        served.refuse(now.isEmpty() ? null : now);
        refusal = now;
    }

    @Override
    public HealthCheckResponse call() {
        String why = refusal;
        return why.isEmpty()
                ? HealthCheckResponse.named("Layout of Redis")
                        .up()
                        .withData("known", layouts.newest())
                        .build()
                : HealthCheckResponse.named("Layout of Redis")
                        .down()
                        .withData("known", layouts.newest())
                        .withData("reason", why)
                        .build();
    }

    @PreDestroy
    void close() {
        own.close();
    }
}
