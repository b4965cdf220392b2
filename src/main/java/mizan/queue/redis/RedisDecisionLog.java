package mizan.queue.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.BulkId;
import mizan.queue.Decision;
import mizan.queue.DecisionId;
import mizan.redis.RedisReplies;
import mizan.redis.SharedRedisConnection;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the decision log of a site, which {@code move.lua} writes. The log is never cut: it is what shows who decided
 * what, and it grows by some 200 bytes a decision of a person.
 */
final class RedisDecisionLog {

    private static final Logger LOG = Logger.getLogger(RedisDecisionLog.class);

    private final SharedRedisConnection connection;

    RedisDecisionLog(SharedRedisConnection connection) {
        this.connection = connection;
    }

    /** The decision with this id. Blocks. */
    Optional<Decision> find(DecisionId id) {
        return entries(List.of(id)).stream().findFirst();
    }

    /** The decisions about a comment, oldest first. Blocks. */
    List<Decision> about(CommentId id) {
        Request request = Request.cmd(Command.HGET)
                .arg(SiteKeys.of(id.site()).comment(id))
                .arg("decisions");
        @Nullable Response entries = connection.ask(request);
        return entries == null ? List.of() : entries(CommentHash.decisions(id.site(), entries.toString()));
    }

    private List<Decision> entries(List<DecisionId> ids) {
        List<Request> requests = ids.stream().map(RedisDecisionLog::request).toList();
        return connection.askAll(requests).stream()
                .flatMap(answer -> RedisReplies.entries(answer).stream())
                .flatMap(entry -> decision(ids.getFirst().site(), entry).stream())
                .toList();
    }

    private static Request request(DecisionId id) {
        return Request.cmd(Command.XRANGE)
                .arg(SiteKeys.of(id.site()).decisions())
                .arg(id.entry())
                .arg(id.entry());
    }

    private static Optional<Decision> decision(SiteId site, RedisReplies.StreamEntry entry) {
        DecisionId id = new DecisionId(site, entry.id());
        try {
            return Optional.of(decision(id, entry.fields()));
        } catch (IllegalArgumentException e) {
            LOG.errorf("Decision %s cannot be read: %s", id, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Decision decision(DecisionId id, Map<String, String> fields) {
        return new Decision(
                id,
                new CommentId(id.site(), fields.getOrDefault("comment", "")),
                Decision.Kind.valueOf(fields.getOrDefault("kind", "decision").toUpperCase(Locale.ROOT)),
                CommentHash.state(fields.getOrDefault("from", "")),
                CommentHash.state(fields.getOrDefault("to", "")),
                fields.getOrDefault("reason", ""),
                fields.getOrDefault("note", ""),
                fields.getOrDefault("by", ""),
                CommentJson.instant(fields.getOrDefault("at", "")),
                undoes(id.site(), fields.getOrDefault("undoes", "")),
                BulkId.parse(fields.getOrDefault("bulk", "")).orElse(null));
    }

    private static @Nullable DecisionId undoes(SiteId site, String entry) {
        return entry.isEmpty() ? null : new DecisionId(site, entry);
    }
}
