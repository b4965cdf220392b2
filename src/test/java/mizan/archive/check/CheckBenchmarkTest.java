package mizan.archive.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import mizan.queue.redis.RedisFill;
import mizan.queue.redis.RedisReviewQueue;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.PlainRedis;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a check takes where much is kept. */
@Tag("bench")
class CheckBenchmarkTest {

    private static final int COMMENTS = 200_000;
    private static final Duration RETENTION = Duration.ofDays(90);

    @Test
    void checkOf200000Comments_takesLessThanAMinute(@TempDir Path folder) {
        try (PlainRedis redis = PlainRedis.start(folder, PlainRedis.freePort());
                SharedRedisConnection connection = new SharedRedisConnection(redis.client())) {
            new RedisFill(redis.client()).held(Samples.SITE, COMMENTS);
            RedisReviewQueue queue =
                    new RedisReviewQueue(connection, RETENTION, 100_000, Duration.ofMinutes(10), Clock.systemUTC());
            long start = System.nanoTime();

            CheckReport report =
                    new RedisStoreCheck(connection, queue, site -> true, RETENTION, Clock.systemUTC()).run();

            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            System.out.println("Checked " + report.comments() + " comments in " + taken.toMillis() + " ms");
            assertThat(report.comments()).isEqualTo(COMMENTS);
            assertThat(taken).isLessThan(Duration.ofMinutes(1));
        }
    }
}
