package mizan.queue.redis;

import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mizan.comment.SiteId;
import mizan.queue.QueuedComment;
import mizan.testsupport.RealRedis;

/** What a consumer of a site's approved stream sees. */
final class ApprovedStream {

    private ApprovedStream() {}

    /** All entries, oldest first. */
    static List<Map<String, String>> entries(SiteId site) {
        return entries(RealRedis.client(), site);
    }

    static List<Map<String, String>> entries(Redis redis, SiteId site) {
        Response answer = RealRedis.ask(redis, "XRANGE", "mizan:{" + site + "}:approved", "-", "+");
        return answer.stream().map(entry -> fields(entry.get(1))).toList();
    }

    /** The events about one comment, oldest first. */
    static List<String> events(QueuedComment comment) {
        String id = comment.comment().id().toString();
        return entries(comment.comment().site()).stream()
                .filter(entry -> entry.get("id").equals(id))
                .map(entry -> entry.get("event"))
                .toList();
    }

    /**
     * The comments that are published by now; fails when one was approved twice, or retracted without being approved.
     */
    static Set<String> published(SiteId site) {
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

    private static Map<String, String> fields(Response list) {
        List<String> words = Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .map(i -> list.get(i).toString())
                .toList();
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            fields.put(words.get(i), words.get(i + 1));
        }
        return fields;
    }
}
