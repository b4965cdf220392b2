package mizan.queue.deletion.redis;

import io.vertx.redis.client.Response;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.redis.SiteKeys;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/**
 * Deletes entries of the approved stream and of the decision log by the comments that they are about, some at a time. It is slow, as it looks at the
 * whole stream: a comment knows its entries itself, unless an earlier version wrote them.
 */
public final class RedisStreamEntries {

    private static final RedisScript FORGET = RedisScript.named(SiteKeys.class, "forget_entries");

    /** Entries that one step looks at: some milliseconds of Redis. */
    private static final int AT_ONCE = 300;

    private final SharedRedisConnection connection;

    /** Deletes over {@code connection}. */
    public RedisStreamEntries(SharedRedisConnection connection) {
        this.connection = connection;
    }

    /**
     * Deletes all entries of the approved stream about {@code comments}, but for retractions that say no more than an id. Blocks.
     *
     * @param comments some hundreds at most, all of {@code site}
     * @return how many entries were deleted
     */
    public long deleteApproved(SiteId site, Collection<CommentId> comments) {
        return delete(
                SiteKeys.of(site).approvedStream(),
                "id",
                comments.stream().map(CommentId::toString).toList());
    }

    /** Deletes all entries of the decision log about {@code comments}, likewise. */
    public long deleteDecisions(SiteId site, Collection<CommentId> comments) {
        return delete(
                SiteKeys.of(site).decisions(),
                "comment",
                comments.stream().map(CommentId::code).toList());
    }

    private long delete(String stream, String field, List<String> comments) {
        long deleted = 0;
        String from = "-";
        while (!from.isEmpty() && !comments.isEmpty()) {
            RedisScript.Call call = FORGET.on(stream).with(from).with(AT_ONCE).with(field);
            comments.forEach(call::with);
            Step step = call.ask(connection, RedisStreamEntries::step);
            deleted += step.deleted();
            from = step.next();
        }
        return deleted;
    }

    private record Step(long deleted, String next) {}

    private static Step step(@Nullable Response answer) {
        Response given = Objects.requireNonNull(answer, "forget_entries.lua always answers");
        return new Step(RedisReplies.number(given.get(0)), given.get(1).toString());
    }
}
