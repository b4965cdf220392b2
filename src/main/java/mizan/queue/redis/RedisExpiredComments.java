package mizan.queue.redis;

import io.vertx.redis.client.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mizan.comment.SiteId;
import mizan.queue.State;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes comments that have expired out of the lists of their states, some at a time, and out of the streams what is as
 * old. Each instance goes through the lists from their beginning to where nothing can have expired, and then begins anew.
 */
final class RedisExpiredComments {

    private static final Logger LOG = Logger.getLogger(RedisExpiredComments.class);
    private static final RedisScript SWEEP = RedisScript.named(RedisExpiredComments.class, "sweep");

    /** Entries of a list that one sweep looks at. */
    private static final int AT_ONCE = 128;

    /** For so long a consumer can read again what all have acknowledged. */
    private static final Duration ACKNOWLEDGED_KEPT = Duration.ofDays(1);

    private final SharedRedisConnection connection;
    private final Duration retention;
    private final Clock clock;
    private final Map<SiteId, SweepPositions> places = new ConcurrentHashMap<>();

    RedisExpiredComments(SharedRedisConnection connection, Duration retention, Clock clock) {
        this.connection = connection;
        this.retention = retention;
        this.clock = clock;
    }

    /** Where to go on in the lists of a site. */
    private record SweepPositions(long approved, long rejected) {

        static final SweepPositions BEGINNING = new SweepPositions(0, 0);
    }

    /** Sweeps on at a site, and does not wait. */
    void sweep(SiteId site) {
        SiteKeys keys = SiteKeys.of(site);
        SweepPositions place = places.getOrDefault(site, SweepPositions.BEGINNING);
        SWEEP.on(
                        keys.state(State.APPROVED),
                        keys.state(State.REJECTED),
                        keys.approvedStream(),
                        keys.journal(),
                        keys.decisions())
                .with(clock.millis() - retention.toMillis())
                .with(AT_ONCE)
                .with(keys.comments())
                .with(place.approved())
                .with(place.rejected())
                .with(retention.toMillis())
                .with(ACKNOWLEDGED_KEPT.toMillis())
                .send(connection, answer -> noted(site, answer))
                .onComplete(
                        removed -> LOG.debugf("Took %s expired comments of %s out of its lists", removed, site),
                        failure -> LOG.warnf("The lists of %s were not swept: %s", site, failure.getMessage()));
    }

    private long noted(SiteId site, @Nullable Response answer) {
        if (answer == null) {
            return 0;
        }
        places.put(site, new SweepPositions(RedisReplies.number(answer.get(1)), RedisReplies.number(answer.get(2))));
        return RedisReplies.number(answer.get(0));
    }
}
