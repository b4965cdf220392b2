package mizan.queue.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.OTHER_SITE;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.redis.client.Redis;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import mizan.comment.SiteId;
import mizan.moderation.Outcome;
import mizan.queue.statistics.QueueFigures;
import mizan.testsupport.RealRedis;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisQueueFiguresTest {

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void figures_areThoseOfTheHeld(Redis redis) {
        RedisReviewQueue queue =
                new RedisReviewQueue(RealRedis.connection(), Duration.ofDays(1), 1000, Duration.ofMinutes(1), CLOCK);
        add(queue, submission().outcome(Outcome.HOLD).submittedAgo(Duration.ofMinutes(5)));
        add(queue, submission().outcome(Outcome.HOLD).submittedAgo(Duration.ofMinutes(7)));
        add(queue, submission().outcome(Outcome.APPROVE).submittedAgo(Duration.ofMinutes(9)));

        assertThat(read(redis, SITE, OTHER_SITE))
                .isEqualTo(Map.of(
                        SITE, new QueueFigures(2, Duration.ofMinutes(7)),
                        OTHER_SITE, new QueueFigures(0, Duration.ZERO)));
    }

    @Test
    void noSites_haveNoFigures(Redis redis) {
        assertThat(read(redis)).isEmpty();
    }

    private static void add(RedisReviewQueue queue, Samples.Sample submission) {
        queue.add(submission.build()).await().atMost(Duration.ofSeconds(10));
    }

    private static Map<SiteId, QueueFigures> read(Redis redis, SiteId... sites) {
        return new RedisQueueFigures(RealRedis.connection(), CLOCK)
                .read(List.of(sites))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
