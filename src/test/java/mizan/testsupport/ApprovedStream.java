package mizan.testsupport;

import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Response;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.comment.SiteId;
import mizan.queue.QueuedComment;

/** What a consumer of a site's approved stream sees; a bean of the applications under test, with their Redis. */
@Singleton
public class ApprovedStream {

    private final Redis redis;

    public ApprovedStream(Redis redis) {
        this.redis = redis;
    }

    public long length(String site) {
        return RealRedis.ask(redis, "XLEN", key(site)).toLong();
    }

    /** The fields of the newest entry. */
    public Map<String, String> last(String site) {
        return fields(RealRedis.ask(redis, "XREVRANGE", key(site), "+", "-", "COUNT", "1")
                .get(0));
    }

    /** All entries, oldest first. */
    public List<Map<String, String>> entries(SiteId site) {
        return RealRedis.ask(redis, "XRANGE", key(site.value()), "-", "+").stream()
                .map(ApprovedStream::fields)
                .toList();
    }

    /** The events about one comment, oldest first. */
    public List<String> events(QueuedComment comment) {
        String id = comment.comment().id().toString();
        return entries(comment.comment().site()).stream()
                .filter(entry -> entry.get("id").equals(id))
                .map(entry -> entry.get("event"))
                .toList();
    }

    /**
     * The comments that are published by now; fails when one was approved twice, or retracted without being approved.
     */
    public Set<String> published(SiteId site) {
        Set<String> published = new HashSet<>();
        for (Map<String, String> entry : entries(site)) {
            boolean changed = switch (entry.get("event")) {
                case "approved" -> published.add(entry.get("id"));
                case "retracted" -> published.remove(entry.get("id"));
                default -> false;
            };
            if (!changed) {
                throw new AssertionError("The stream says " + entry.get("event") + " twice of " + entry.get("id"));
            }
        }
        return published;
    }

    /** The fields of an entry, which follows its position. */
    private static Map<String, String> fields(Response entry) {
        Response words = entry.get(1);
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            fields.put(words.get(i).toString(), words.get(i + 1).toString());
        }
        return fields;
    }

    private static String key(String site) {
        return "mizan:{" + site + "}:approved";
    }
}
