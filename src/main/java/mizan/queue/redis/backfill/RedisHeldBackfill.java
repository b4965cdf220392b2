package mizan.queue.redis.backfill;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import mizan.comment.SiteId;
import mizan.queue.State;
import mizan.queue.redis.SiteKeys;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;

/** Puts comments that earlier versions hold into the lists of this one; until then those that come now do not meet
 * them as like. */
public final class RedisHeldBackfill {

    private static final RedisScript FILL =
            RedisScript.named(SiteKeys.class, "held_fill", Map.of(), "campaigns", "held");

    /** Comments that one step looks at: some three milliseconds of Redis. */
    private static final int AT_ONCE = 50;

    /** An earlier version may run beside this one for a while. */
    private static final Duration UNTIL_FILLED_AGAIN = Duration.ofDays(1);

    private final SharedRedisConnection connection;

    /** Reads and writes over {@code connection}. */
    public RedisHeldBackfill(SharedRedisConnection connection) {
        this.connection = connection;
    }

    /** Puts all of a site there, in small steps. */
    public Uni<Void> backfill(SiteId site) {
        return step(site).repeat().until(isMore -> !isMore).collect().last().replaceWithVoid();
    }

    /** True when there are more to look at. */
    private Uni<Boolean> step(SiteId site) {
        SiteKeys keys = SiteKeys.of(site);
        return FILL.on(keys.heldPlace(), keys.state(State.HELD))
                .with(keys.prefix())
                .with(AT_ONCE)
                .with(UNTIL_FILLED_AGAIN.toMillis())
                .run(connection, answer -> RedisReplies.number(answer) == 1);
    }
}
