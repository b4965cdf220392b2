package mizan.queue.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.comment.SiteId;
import mizan.queue.State;
import mizan.queue.statistics.QueueFigures;
import mizan.redis.RedisReplies;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/** Reads the figures of queues from Redis. */
public final class RedisQueueFigures {

    private final SharedRedisConnection connection;
    private final Clock clock;

    public RedisQueueFigures(SharedRedisConnection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /**
     * The figures of each of {@code sites}, which are different; two commands a site, all at the same
     * time.
     */
    public Uni<Map<SiteId, QueueFigures>> read(List<SiteId> sites) {
        if (sites.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Uni.join()
                .all(sites.stream().map(this::read).toList())
                .andFailFast()
                .map(figures -> {
                    Map<SiteId, QueueFigures> bySite = new LinkedHashMap<>();
                    for (int i = 0; i < figures.size(); i++) {
                        bySite.put(sites.get(i), figures.get(i));
                    }
                    return bySite;
                });
    }

    private Uni<QueueFigures> read(SiteId site) {
        String held = SiteKeys.of(site).state(State.HELD);
        return Uni.combine()
                .all()
                .unis(
                        connection.uni(Request.cmd(Command.ZCARD).arg(held)),
                        connection.uni(Request.cmd(Command.ZRANGE)
                                .arg(held)
                                .arg(0)
                                .arg(0)
                                .arg("WITHSCORES")))
                .with((count, oldest) -> new QueueFigures(RedisReplies.number(count), age(oldest)));
    }

    private Duration age(@Nullable Response oldest) {
        return RedisReplies.scores(oldest).stream()
                .findFirst()
                .map(first -> Duration.ofMillis(Math.max(0, clock.millis() - first.score())))
                .orElse(Duration.ZERO);
    }
}
