package mizan.queue.campaign.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.campaign.Campaign;
import mizan.queue.campaign.Campaigns;
import mizan.queue.redis.SiteKeys;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/** The campaigns of held comments in Redis; {@code campaigns.lua} says how they are kept. */
public final class RedisCampaigns implements Campaigns {

    private static final RedisScript SIZES = RedisScript.named(SiteKeys.class, "campaign_sizes");

    private final SharedRedisConnection connection;

    /** Reads over {@code connection}. */
    public RedisCampaigns(SharedRedisConnection connection) {
        this.connection = connection;
    }

    @Override
    public Map<CommentId, Campaign> of(List<CommentId> ids) {
        Map<SiteId, List<CommentId>> bySite = ids.stream().collect(Collectors.groupingBy(CommentId::site));
        Map<CommentId, Campaign> found = new HashMap<>();
        SharedRedisConnection.awaitAll(bySite.entrySet().stream()
                        .map(site -> campaigns(site.getKey(), site.getValue()))
                        .toList())
                .forEach(found::putAll);
        return found;
    }

    private Future<Map<CommentId, Campaign>> campaigns(SiteId site, List<CommentId> ids) {
        RedisScript.Call call = SIZES.on(SiteKeys.of(site).campaigns());
        ids.forEach(id -> call.with(id.code()));
        return call.send(connection, answer -> read(site, ids, answer));
    }

    /** A name and a size for each comment; the name is empty for those that are in no campaign with others. */
    private static Map<CommentId, Campaign> read(SiteId site, List<CommentId> ids, @Nullable Response answer) {
        Map<CommentId, Campaign> found = new HashMap<>();
        for (int i = 0; answer != null && i < ids.size(); i++) {
            String name = answer.get(2 * i).toString();
            if (!name.isEmpty()) {
                long size = RedisReplies.number(answer.get(2 * i + 1));
                found.put(ids.get(i), new Campaign(new CommentId(site, name), size));
            }
        }
        return found;
    }
}
