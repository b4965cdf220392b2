package mizan.queue.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.comment.SiteId;
import mizan.queue.State;
import mizan.queue.statistics.QueueFigures;
import mizan.redis.RedisReplies;

/** Reads the figures of queues from Redis. */
public final class RedisQueueFigures {

    private final Redis redis;
    private final Clock clock;

    public RedisQueueFigures(Redis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /**
     * The figures of each of {@code sites}, which are different; one batch of two commands a site, all at the same
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
        List<Request> requests = List.of(
                Request.cmd(Command.ZCARD).arg(held),
                Request.cmd(Command.ZRANGE).arg(held).arg(0).arg(0).arg("WITHSCORES"));
        return RedisReplies.uni(() -> redis.batch(requests))
                .map(answers -> new QueueFigures(answers.get(0).toLong(), age(answers.get(1))));
    }

    private Duration age(Response oldest) {
        if (oldest.size() == 0) {
            return Duration.ZERO;
        }
        long age = clock.millis() - score(oldest);
        return Duration.ofMillis(Math.max(0, age));
    }

    /** Members and scores come in pairs in version 3 of the protocol, in turn in version 2. */
    private static long score(Response entries) {
        Response first = entries.get(0);
        return (first.type() == ResponseType.MULTI ? first.get(1) : entries.get(1))
                .toDouble()
                .longValue();
    }
}
