package mizan.queue;

import static mizan.queue.Samples.NOW;
import static mizan.queue.Samples.SITE;
import static mizan.queue.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.redis.client.Redis;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import mizan.moderation.Outcome;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisReviewQueueTest {

    private RedisReviewQueue queue;

    @BeforeEach
    void open(Redis redis) {
        queue = new RedisReviewQueue(
                redis, Duration.ofDays(90), 100_000, Duration.ofMinutes(10), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void addedComment_isFoundAsItCame() {
        Submission held = submission().outcome(Outcome.HOLD).original("<b>مقال</b>").build();

        AddResult result = queue.add(held).await().indefinitely();

        assertThat(result).isEqualTo(new AddResult.Added(held.receipt(), State.HELD));
        assertThat(queue.find(held.comment().id()).await().indefinitely())
                .contains(new QueuedComment(held.comment(), held.verdict(), State.HELD, 1, null, null));
    }
}
