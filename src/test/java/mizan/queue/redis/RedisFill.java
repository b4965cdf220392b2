package mizan.queue.redis;

import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import mizan.comment.SiteId;
import mizan.moderation.Outcome;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.Samples;

/** Fills a site's queue with held comments for a measurement, a thousand at a time, without a reader sending them. */
public final class RedisFill {

    private static final RedisScript FILL = RedisScript.named(RedisFill.class, "fill", Map.of(), "campaigns", "held");
    private static final int AT_ONCE = 1000;

    private final SharedRedisConnection connection;

    public RedisFill(Redis redis) {
        this.connection = new SharedRedisConnection(redis);
    }

    /** Adds {@code number} comments that came in the last three days; a multiple of 1,000. */
    public void held(SiteId site, int number) {
        byte[] json = json(Samples.submission().site(site));
        byte[] latin = json(Samples.submission().site(site).text("mabrouk 3likom had lkhabar"));
        SiteKeys keys = SiteKeys.of(site);
        for (int first = 0; first < number; first += AT_ONCE) {
            FILL.on(keys.state(State.HELD))
                    .with(keys.prefix())
                    .with(first)
                    .with(AT_ONCE)
                    .with(json)
                    .with(Instant.now().toEpochMilli())
                    .with(latin)
                    .run(connection, Response::toLong)
                    .await()
                    .atMost(Duration.ofSeconds(30));
        }
    }

    private static byte[] json(Samples.Sample sample) {
        Submission submission = sample.outcome(Outcome.HOLD).build();
        return new CommentJson(submission.comment(), submission.verdict()).compressed();
    }
}
