package mizan.queue.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.time.Clock;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import mizan.comment.SiteId;
import mizan.queue.BreakingArticles;
import mizan.redis.RedisReplies;

/** Breaking articles in Redis: a sorted set a site, by the time until which they are; {@code add.lua} looks into it. */
public final class RedisBreakingArticles implements BreakingArticles {

    private final Redis redis;
    private final Clock clock;

    public RedisBreakingArticles(Redis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** Takes out those that are over, so that the set stays as small as the news. */
    @Override
    public void mark(SiteId site, String article, Instant until) {
        String key = SiteKeys.of(site).breaking();
        send(Request.cmd(Command.ZREMRANGEBYSCORE).arg(key).arg("-inf").arg(clock.millis()));
        send(Request.cmd(Command.ZADD).arg(key).arg(until.toEpochMilli()).arg(article));
    }

    @Override
    public boolean unmark(SiteId site, String article) {
        return send(Request.cmd(Command.ZREM).arg(SiteKeys.of(site).breaking()).arg(article))
                        .toInteger()
                == 1;
    }

    @Override
    public SortedMap<String, Instant> now(SiteId site) {
        Response entries = send(Request.cmd(Command.ZRANGE)
                .arg(SiteKeys.of(site).breaking())
                .arg("(" + clock.millis())
                .arg("+inf")
                .arg("BYSCORE")
                .arg("WITHSCORES"));
        SortedMap<String, Instant> articles = new TreeMap<>();
        // Members and scores come in pairs in version 3 of the protocol, in turn in version 2.
        boolean isPairs = entries.size() > 0 && entries.get(0).type() == ResponseType.MULTI;
        for (int i = 0; i < entries.size(); i += isPairs ? 1 : 2) {
            Response article = isPairs ? entries.get(i).get(0) : entries.get(i);
            Response until = isPairs ? entries.get(i).get(1) : entries.get(i + 1);
            articles.put(
                    article.toString(), Instant.ofEpochMilli(until.toDouble().longValue()));
        }
        return articles;
    }

    private Response send(Request request) {
        return RedisReplies.await(RedisReplies.uni(() -> redis.send(request)));
    }
}
