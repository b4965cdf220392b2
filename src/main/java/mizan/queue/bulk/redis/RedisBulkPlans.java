package mizan.queue.bulk.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.BulkId;
import mizan.queue.SeenComment;
import mizan.queue.bulk.BulkMarks;
import mizan.queue.bulk.BulkPlans;
import mizan.queue.redis.SiteKeys;
import mizan.redis.RedisReplies;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/**
 * Plans of bulks in Redis: a list of what is to be decided, each "version code", and a hash of what is noted about comments by
 * their codes: the version of one that is ticked, or one of two words.
 */
public final class RedisBulkPlans implements BulkPlans {

    private static final Duration KEPT = Duration.ofDays(1);

    private static final String LEFT = "left";
    private static final String CHANGED = "changed";

    private final SharedRedisConnection connection;

    /** Reads and writes over {@code connection}. */
    public RedisBulkPlans(SharedRedisConnection connection) {
        this.connection = connection;
    }

    @Override
    public void plan(BulkId bulk, SiteId site, List<SeenComment> comments) {
        if (comments.isEmpty()) {
            return;
        }
        String key = SiteKeys.of(site).bulkPlan(bulk);
        Request push = Request.cmd(Command.RPUSH).arg(key);
        comments.forEach(
                comment -> push.arg(comment.version() + " " + comment.id().code()));
        write(push, key);
    }

    @Override
    public List<SeenComment> take(BulkId bulk, SiteId site, int limit) {
        Request request =
                Request.cmd(Command.LPOP).arg(SiteKeys.of(site).bulkPlan(bulk)).arg(limit);
        @Nullable Response taken = connection.ask(request);
        return taken == null
                ? List.of()
                : RedisReplies.texts(taken).stream()
                        .map(entry -> seen(site, entry))
                        .toList();
    }

    private static SeenComment seen(SiteId site, String entry) {
        int space = entry.indexOf(' ');
        return new SeenComment(
                new CommentId(site, entry.substring(space + 1)), Long.parseLong(entry.substring(0, space)));
    }

    @Override
    public long planned(BulkId bulk, SiteId site) {
        return RedisReplies.number(
                connection.ask(Request.cmd(Command.LLEN).arg(SiteKeys.of(site).bulkPlan(bulk))));
    }

    @Override
    public void mark(BulkId bulk, SiteId site, List<SeenComment> ticked, List<CommentId> left) {
        Map<String, String> marks = new LinkedHashMap<>();
        ticked.forEach(comment -> marks.put(comment.id().code(), Long.toString(comment.version())));
        left.forEach(comment -> marks.put(comment.code(), LEFT));
        put(bulk, site, marks);
    }

    @Override
    public void noteChanged(BulkId bulk, SiteId site, List<CommentId> comments) {
        Map<String, String> marks = new LinkedHashMap<>();
        comments.forEach(comment -> marks.put(comment.code(), CHANGED));
        put(bulk, site, marks);
    }

    private void put(BulkId bulk, SiteId site, Map<String, String> marks) {
        if (marks.isEmpty()) {
            return;
        }
        String key = SiteKeys.of(site).bulkMarks(bulk);
        Request put = Request.cmd(Command.HSET).arg(key);
        marks.forEach((code, mark) -> put.arg(code).arg(mark));
        write(put, key);
    }

    private void write(Request request, String key) {
        connection.askAll(List.of(request, Request.cmd(Command.PEXPIRE).arg(key).arg(KEPT.toMillis())));
    }

    @Override
    public BulkMarks marks(BulkId bulk, SiteId site) {
        Map<CommentId, Long> ticked = new LinkedHashMap<>();
        Set<CommentId> left = new LinkedHashSet<>();
        List<CommentId> changed = new ArrayList<>();
        @Nullable
        Response kept = connection.ask(
                Request.cmd(Command.HGETALL).arg(SiteKeys.of(site).bulkMarks(bulk)));
        RedisReplies.bytes(kept).forEach((code, value) -> {
            CommentId id = new CommentId(site, code);
            String mark = new String(value, StandardCharsets.US_ASCII);
            switch (mark) {
                case LEFT -> left.add(id);
                case CHANGED -> changed.add(id);
                default -> ticked.put(id, Long.parseLong(mark));
            }
        });
        return new BulkMarks(ticked, left, changed);
    }
}
