package mizan.queue;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.time.Clock;
import java.time.Duration;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.text.Fingerprint;

/** The activity log in Redis: one script of five or six commands a submission, with a memory exact to the minute. */
public final class RedisActivityLog implements ActivityLog {

    private static final RedisScript RECORD = RedisScript.named("record");

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    /** An hour is looked at during the hour after it; the rest is for clocks that differ. */
    private static final long KEPT = 3 * HOUR;

    private final Redis redis;
    private final RateLimits limits;
    private final Clock clock;

    public RedisActivityLog(Redis redis, RateLimits limits, Clock clock) {
        this.redis = redis;
        this.limits = limits;
        this.clock = clock;
    }

    /** Who has no key is nobody in particular: an empty key is never counted, and an empty address never limited. */
    @Override
    public Uni<Recorded> record(SiteId site, String authorKey, String addressKey, Fingerprint fingerprint) {
        boolean knownAuthor = !authorKey.isEmpty();
        boolean knownAddress = !addressKey.isEmpty();
        return call(site, authorKey, addressKey, fingerprint)
                .run(redis)
                .map(answer -> recorded(answer, knownAuthor, knownAddress));
    }

    private RedisScript.Call call(SiteId site, String authorKey, String addressKey, Fingerprint fingerprint) {
        SiteKeys keys = SiteKeys.of(site);
        long now = clock.millis();
        long hour = now / HOUR;
        RedisScript.Call call = RECORD
                .on(keys.activity(hour), keys.activity(hour - 1), keys.activity(hour - 2), keys.author(authorKey))
                .with(now % HOUR / MINUTE)
                .with(MINUTE - now % MINUTE)
                .with(addressKey.isEmpty() ? 0 : limits.perAddress())
                .with(limits.perSite())
                .with(KEPT)
                .with("s")
                .with("i" + addressKey)
                .with("a" + authorKey);
        fingerprint.bands().forEach(band -> call.with("b" + band));
        return call;
    }

    private static Recorded recorded(Response answer, boolean knownAuthor, boolean knownAddress) {
        if (answer.type() != ResponseType.MULTI) {
            return new Recorded.RateLimited(Duration.ofMillis(answer.toLong()));
        }
        return new Recorded.Noted(new RecentActivity(
                knownAuthor ? count(answer, 0) : 0,
                knownAddress ? count(answer, 1) : 0,
                count(answer, 2),
                knownAuthor ? count(answer, 3) : 0,
                knownAuthor ? count(answer, 4) : 0));
    }

    /** Below zero when an author's comments of long ago are rejected after the author has been forgotten. */
    private static int count(Response answer, int index) {
        return Math.max(0, answer.get(index).toInteger());
    }
}
