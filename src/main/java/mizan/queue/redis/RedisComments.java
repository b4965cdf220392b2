package mizan.queue.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.QueuedComment;
import mizan.queue.redis.author.AuthorRecord;
import mizan.redis.RedisReplies;
import mizan.redis.SharedRedisConnection;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads comments from Redis; one that cannot be read is logged by its id and passed over. */
final class RedisComments {

    private static final Logger LOG = Logger.getLogger(RedisComments.class);

    private final SharedRedisConnection connection;

    RedisComments(SharedRedisConnection connection) {
        this.connection = connection;
    }

    Uni<Optional<QueuedComment>> find(CommentId id) {
        return connection.uni(request(id)).map(answer -> comment(id, answer));
    }

    /** Those of {@code ids} that are kept. Blocks. */
    Map<CommentId, QueuedComment> find(List<CommentId> ids) {
        Map<CommentId, QueuedComment> found = new HashMap<>();
        read(ids).forEach((id, hash) -> found.put(id, hash.comment()));
        return found;
    }

    /** The hashes of those of {@code ids} that are kept; one batch a site, all at the same time. Blocks. */
    Map<CommentId, CommentHash> read(List<CommentId> ids) {
        if (ids.size() == 1) {
            // Not worth a connection of its own.
            CommentId id = ids.getFirst();
            return hash(id, connection.ask(request(id)))
                    .map(hash -> Map.of(id, hash))
                    .orElseGet(Map::of);
        }
        Map<CommentId, CommentHash> found = new HashMap<>();
        SharedRedisConnection.awaitAll(
                        bySite(ids).values().stream().map(this::batch).toList())
                .forEach(found::putAll);
        return found;
    }

    /** The other comments of an author at the site, newest first. Blocks. */
    List<QueuedComment> byAuthor(Comment comment, int limit) {
        if (comment.author().key().isEmpty()) {
            return List.of();
        }
        List<CommentId> ids =
                recent(comment).stream().filter(id -> !id.equals(comment.id())).toList();
        Map<CommentId, QueuedComment> found = find(ids);
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .limit(limit)
                .toList();
    }

    /** The codes of the newest comments of an author, this one maybe among them. Blocks. */
    List<String> newestOf(Comment comment) {
        return record(comment, comment.author().key()).recent();
    }

    private List<CommentId> recent(Comment comment) {
        return newestOf(comment).stream()
                .map(code -> new CommentId(comment.site(), code))
                .toList();
    }

    /** How the author of {@code comment} stands: as one of whom nothing is known, where nobody could be trusted. Blocks. */
    AuthorRecord standing(Comment comment) {
        return record(comment, comment.author().standingKey());
    }

    private AuthorRecord record(Comment comment, String key) {
        if (key.isEmpty()) {
            return AuthorRecord.read("");
        }
        String name = SiteKeys.of(comment.site()).author(key);
        @Nullable Response record = connection.ask(Request.cmd(Command.GET).arg(name));
        return AuthorRecord.read(record == null ? "" : record.toString());
    }

    /** The comment in {@code answer}; empty when there is none, or none that can be read. */
    static Optional<QueuedComment> comment(CommentId id, @Nullable Response answer) {
        return hash(id, answer).map(CommentHash::comment);
    }

    /** The hash of a comment in {@code answer}; empty when there is none, or none that can be read. */
    static Optional<CommentHash> hash(CommentId id, @Nullable Response answer) {
        Map<String, byte[]> fields = RedisReplies.bytes(answer);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CommentHash.read(id, fields));
        } catch (IllegalArgumentException e) {
            LOG.errorf("Comment %s cannot be read: %s", id, e.getMessage());
            return Optional.empty();
        }
    }

    private static Map<SiteId, List<CommentId>> bySite(List<CommentId> ids) {
        Map<SiteId, List<CommentId>> bySite = new LinkedHashMap<>();
        ids.forEach(id ->
                bySite.computeIfAbsent(id.site(), site -> new ArrayList<>()).add(id));
        return bySite;
    }

    private Future<Map<CommentId, CommentHash>> batch(List<CommentId> ids) {
        List<Request> requests = ids.stream().map(RedisComments::request).toList();
        return connection.batch(requests).map(answers -> {
            Map<CommentId, CommentHash> found = new HashMap<>();
            for (int i = 0; i < ids.size(); i++) {
                CommentId id = ids.get(i);
                hash(id, answers.get(i)).ifPresent(hash -> found.put(id, hash));
            }
            return found;
        });
    }

    private static Request request(CommentId id) {
        return Request.cmd(Command.HGETALL).arg(SiteKeys.of(id.site()).comment(id));
    }
}
