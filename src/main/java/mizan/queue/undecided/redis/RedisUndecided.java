package mizan.queue.undecided.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.DecideResult;
import mizan.queue.Decision;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.queue.attack.Attacks;
import mizan.queue.redis.SiteKeys;
import mizan.redis.RedisReplies;
import mizan.redis.SharedRedisConnection;

/**
 * Ends the wait of held comments that nobody has decided about in the time that their site sets: they are not published, which stands
 * in the decision log, in the journal and in the statistics like a decision, and can be undone. Blocks.
 */
public final class RedisUndecided {

    /** Comments that one step settles. */
    private static final int AT_ONCE = 100;

    private final SharedRedisConnection connection;
    private final ReviewQueue queue;
    private final Attacks attacks;
    private final Function<SiteId, Duration> longest;
    private final Clock clock;

    /** @param longest for how long the comments of a site wait */
    public RedisUndecided(
            SharedRedisConnection connection,
            ReviewQueue queue,
            Attacks attacks,
            Function<SiteId, Duration> longest,
            Clock clock) {
        this.connection = connection;
        this.queue = queue;
        this.attacks = attacks;
        this.longest = longest;
        this.clock = clock;
    }

    /** Settles those of a site in steps of 100, at most {@code most} or one step, and says how many. */
    public int settle(SiteId site, int most) {
        int settled = 0;
        int step;
        do {
            List<CommentId> ids = overdue(site);
            step = ids.isEmpty() ? 0 : settle(ids);
            settled += step;
        } while (step == AT_ONCE && settled < most);
        return settled;
    }

    private List<CommentId> overdue(SiteId site) {
        Instant before = clock.instant().minus(longest.apply(site));
        List<CommentId> ordinary = overdue(site, before.toEpochMilli());
        return ordinary.isEmpty() ? attacks.heldSinceBefore(site, before, AT_ONCE) : ordinary;
    }

    private List<CommentId> overdue(SiteId site, long before) {
        return RedisReplies.texts(connection.ask(Request.cmd(Command.ZRANGE)
                        .arg(SiteKeys.of(site).state(State.HELD))
                        .arg("-inf")
                        .arg("(" + before)
                        .arg("BYSCORE")
                        .arg("LIMIT")
                        .arg(0)
                        .arg(AT_ONCE)))
                .stream()
                .map(code -> new CommentId(site, code))
                .toList();
    }

    private int settle(List<CommentId> ids) {
        return (int) queue.decideHeld(ids, State.REJECTED, Decision.UNDECIDED, "", Decision.BY_TIME, null).stream()
                .filter(DecideResult.Decided.class::isInstance)
                .count();
    }
}
