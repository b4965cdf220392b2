package mizan.queue.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import mizan.comment.SiteId;
import mizan.queue.BreakingArticles;
import mizan.redis.RedisReplies;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/** Breaking articles in Redis: a sorted set a site, by the time until which they are; {@code add.lua} looks into it. */
public final class RedisBreakingArticles implements BreakingArticles {

    private final SharedRedisConnection connection;
    private final Clock clock;

    public RedisBreakingArticles(SharedRedisConnection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** Takes out those that are over, so that the set stays as small as the news. */
    @Override
    public void mark(SiteId site, String article, Instant until) {
        String key = SiteKeys.of(site).breaking();
        connection.ask(
                Request.cmd(Command.ZREMRANGEBYSCORE).arg(key).arg("-inf").arg(clock.millis()));
        connection.ask(
                Request.cmd(Command.ZADD).arg(key).arg(until.toEpochMilli()).arg(article));
    }

    @Override
    public boolean unmark(SiteId site, String article) {
        return RedisReplies.number(connection.ask(Request.cmd(Command.ZREM)
                        .arg(SiteKeys.of(site).breaking())
                        .arg(article)))
                == 1;
    }

    @Override
    public SortedMap<String, Instant> now(SiteId site) {
        @Nullable
        Response entries = connection.ask(Request.cmd(Command.ZRANGE)
                .arg(SiteKeys.of(site).breaking())
                .arg("(" + clock.millis())
                .arg("+inf")
                .arg("BYSCORE")
                .arg("WITHSCORES"));
        SortedMap<String, Instant> articles = new TreeMap<>();
        RedisReplies.scores(entries)
                .forEach(scored -> articles.put(scored.member(), Instant.ofEpochMilli(scored.score())));
        return articles;
    }
}
