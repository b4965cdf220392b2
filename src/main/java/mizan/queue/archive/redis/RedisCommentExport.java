package mizan.queue.archive.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.Decision;
import mizan.queue.DecisionId;
import mizan.queue.State;
import mizan.queue.archive.ArchivedComment;
import mizan.queue.archive.ArchivedDecision;
import mizan.queue.redis.CommentHash;
import mizan.queue.redis.RedisDecisionLog;
import mizan.queue.redis.SiteKeys;
import mizan.redis.RedisReplies;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/** Reads all comments of a site with what was done about them, oldest first, some at a time and without writing. Blocks. */
public final class RedisCommentExport {

    private static final int AT_ONCE = 200;
    private static final String ATTACK = "attack ";
    private static final byte[] NOTHING = {};

    private final SharedRedisConnection connection;
    private final RedisDecisionLog log;
    private long unreadable;

    /** Reads over {@code connection}. */
    public RedisCommentExport(SharedRedisConnection connection) {
        this.connection = connection;
        this.log = new RedisDecisionLog(connection);
    }

    /** How many comments could not be read so far. */
    public long unreadable() {
        return unreadable;
    }

    /**
     * Gives the comments of a site to {@code visitor}. One that is decided about meanwhile is given as it is when it is read; one that
     * comes meanwhile may be missing.
     *
     * @param since comments that were sent before are left out
     */
    public void visit(SiteId site, Instant since, Consumer<ArchivedComment> visitor) {
        RedisScoredLists lists = new RedisScoredLists(connection, lists(site), since.toEpochMilli());
        List<CommentId> some = new ArrayList<>();
        @Nullable String last = null;
        for (@Nullable String code = lists.next(); code != null; code = lists.next()) {
            if (!code.equals(last)) {
                some.add(new CommentId(site, code));
                last = code;
            }
            if (some.size() == AT_ONCE) {
                read(site, some, since, visitor);
                some.clear();
            }
        }
        read(site, some, since, visitor);
    }

    /** What is held because of an attack stands in the list of the attack alone. */
    private List<String> lists(SiteId site) {
        SiteKeys keys = SiteKeys.of(site);
        List<String> lists = new ArrayList<>();
        for (State state : State.values()) {
            lists.add(keys.state(state));
        }
        RedisReplies.map(connection.ask(Request.cmd(Command.HGETALL).arg(keys.attacks()))).keySet().stream()
                .filter(field -> field.startsWith(ATTACK))
                .forEach(field -> lists.add(keys.campaign(field.substring(ATTACK.length()))));
        return lists;
    }

    private void read(SiteId site, List<CommentId> ids, Instant since, Consumer<ArchivedComment> visitor) {
        List<@Nullable Response> answers = connection.askAll(ids.stream()
                .map(id -> Request.cmd(Command.HGETALL).arg(SiteKeys.of(site).comment(id)))
                .toList());
        List<Map<String, byte[]>> hashes =
                answers.stream().map(RedisReplies::bytes).toList();
        List<DecisionId> entries = new ArrayList<>();
        hashes.forEach(hash -> entries.addAll(entries(site, hash)));
        Map<DecisionId, Decision> decisions = log.decisions(entries);
        for (int i = 0; i < ids.size(); i++) {
            Map<String, byte[]> hash = hashes.get(i);
            if (hash.isEmpty()) {
                continue;
            }
            try {
                ArchivedComment comment = comment(ids.get(i), hash, entries(site, hash), decisions);
                if (!comment.queued().comment().submittedAt().isBefore(since)) {
                    visitor.accept(comment);
                }
            } catch (IllegalArgumentException e) {
                unreadable++;
            }
        }
    }

    private static List<DecisionId> entries(SiteId site, Map<String, byte[]> hash) {
        String entries = new String(hash.getOrDefault("decisions", NOTHING), StandardCharsets.UTF_8);
        return entries.isEmpty() ? List.of() : CommentHash.decisions(site, entries);
    }

    private static ArchivedComment comment(
            CommentId id, Map<String, byte[]> hash, List<DecisionId> entries, Map<DecisionId, Decision> known) {
        CommentHash read = CommentHash.read(id, hash);
        List<ArchivedDecision> decisions = new ArrayList<>();
        Map<DecisionId, Integer> numbers = new HashMap<>();
        for (DecisionId entry : entries) {
            @Nullable Decision decision = known.get(entry);
            if (decision != null) {
                decisions.add(archived(decision, numbers));
                numbers.put(entry, decisions.size());
            }
        }
        byte[] rejected = hash.getOrDefault("rejected_for_content", NOTHING);
        return new ArchivedComment(
                read.comment(),
                read.changedAt(),
                read.changedBy(),
                read.before(),
                rejected.length == 1 && rejected[0] == '1',
                read.comment().comment().submittedAt(),
                decisions);
    }

    private static ArchivedDecision archived(Decision decision, Map<DecisionId, Integer> numbers) {
        int undoes = decision.undoes() == null ? 0 : numbers.getOrDefault(decision.undoes(), 0);
        return new ArchivedDecision(
                decision.kind(),
                decision.from(),
                decision.to(),
                decision.reason(),
                decision.note(),
                decision.by(),
                decision.at(),
                undoes,
                decision.bulk());
    }
}
