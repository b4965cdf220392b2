package mizan.app;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;

/** Looks every second whether the embedded Redis still runs. */
@Singleton
final class EmbeddedRedisWatch {

    private final EmbeddedRedis redis;

    EmbeddedRedisWatch(@Identifier("embedded") EmbeddedRedis redis) {
        this.redis = redis;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        redis.keepRunning();
    }
}
