package mizan.queue.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.BulkId;
import mizan.queue.Decision;
import mizan.queue.DecisionId;
import mizan.redis.RedisReplies;
import mizan.redis.SharedRedisConnection;
import mizan.redis.UnreadableEntries;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the decision log of a site, which {@code move.lua} writes. Its entries are kept as long as a settled comment:
 * {@code sweep.lua} takes out what is older.
 */
public final class RedisDecisionLog {

    private static final Logger LOG = Logger.getLogger(RedisDecisionLog.class);

    /** Notes and edits stand between decisions. */
    private static final int NEWEST = 20;

    private final SharedRedisConnection connection;
    private final UnreadableEntries unreadable = new UnreadableEntries(LOG);

    /** Reads over {@code connection}. */
    public RedisDecisionLog(SharedRedisConnection connection) {
        this.connection = connection;
    }

    /** Those of {@code ids} that are logged; one batch a site, all at the same time. Blocks. */
    Map<DecisionId, LoggedDecision> find(List<DecisionId> ids) {
        Map<DecisionId, LoggedDecision> found = new HashMap<>();
        SharedRedisConnection.awaitAll(
                        ids.stream().distinct().collect(Collectors.groupingBy(DecisionId::site)).values().stream()
                                .map(this::entries)
                                .toList())
                .forEach(entries ->
                        entries.forEach(entry -> found.put(entry.decision().id(), entry)));
        return found;
    }

    /** As {@link #find}, without what the log keeps for the statistics. Blocks. */
    public Map<DecisionId, Decision> decisions(List<DecisionId> ids) {
        Map<DecisionId, Decision> decisions = new HashMap<>();
        find(ids).forEach((id, logged) -> decisions.put(id, logged.decision()));
        return decisions;
    }

    /** The decisions about a comment, oldest first. Blocks. */
    List<Decision> about(CommentId id) {
        Request request = Request.cmd(Command.HGET)
                .arg(SiteKeys.of(id.site()).comment(id))
                .arg("decisions");
        @Nullable Response entries = connection.ask(request);
        return entries == null
                ? List.of()
                : SharedRedisConnection.await(entries(CommentHash.decisions(id.site(), entries.toString()))).stream()
                        .map(LoggedDecision::decision)
                        .toList();
    }

    /** The last decision at these sites, among the newest entries of each. Blocks. */
    Optional<Decision> last(List<SiteId> sites) {
        return SharedRedisConnection.awaitAll(sites.stream().map(this::newest).toList()).stream()
                .flatMap(List::stream)
                .filter(decision -> decision.kind() == Decision.Kind.DECISION)
                .max(Comparator.comparing(Decision::at));
    }

    private Future<List<Decision>> newest(SiteId site) {
        return connection
                .send(Request.cmd(Command.XREVRANGE)
                        .arg(SiteKeys.of(site).decisions())
                        .arg("+")
                        .arg("-")
                        .arg("COUNT")
                        .arg(NEWEST))
                .map(answer -> RedisReplies.entries(answer).stream()
                        .flatMap(entry -> decision(site, entry).stream())
                        .map(LoggedDecision::decision)
                        .toList());
    }

    /** The entries of {@code ids}, which are of one site. */
    private Future<List<LoggedDecision>> entries(List<DecisionId> ids) {
        return connection
                .batch(ids.stream().map(RedisDecisionLog::request).toList())
                .map(answers -> answers.stream()
                        .flatMap(answer -> RedisReplies.entries(answer).stream())
                        .flatMap(entry -> decision(ids.getFirst().site(), entry).stream())
                        .toList());
    }

    private static Request request(DecisionId id) {
        return Request.cmd(Command.XRANGE)
                .arg(SiteKeys.of(id.site()).decisions())
                .arg(id.entry())
                .arg(id.entry());
    }

    private Optional<LoggedDecision> decision(SiteId site, RedisReplies.StreamEntry entry) {
        DecisionId id = new DecisionId(site, entry.id());
        try {
            return Optional.of(new LoggedDecision(
                    decision(id, entry.fields()), entry.fields().getOrDefault("counted", "")));
        } catch (IllegalArgumentException e) {
            unreadable.passedOver(id.toString(), entry.fields().getOrDefault("kind", ""));
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
