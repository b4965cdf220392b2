package mizan.audit;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mizan.redis.RedisLog;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/**
 * Editors' records and the audit log in Redis: a hash for each type of record and a stream for the log, all under the tag
 * {@code {desk}} so that they lie in one slot.
 */
public final class RedisSettingsStore implements SettingsStore {

    /** Sign-ins and changes of a newsroom for some years. */
    private static final int LOG_LENGTH = 100_000;

    /** A page that searches for a rare action stops after so many entries, and goes on with the next page. */
    private static final int MAX_SEARCHED = 2_000;

    private static final RedisScript WRITE = RedisScript.named(RedisSettingsStore.class, "write");

    private final SharedRedisConnection connection;

    public RedisSettingsStore(SharedRedisConnection connection) {
        this.connection = connection;
    }

    @Override
    public Map<String, String> all(RecordType type) {
        return new TreeMap<>(RedisReplies.map(ask(Request.cmd(Command.HGETALL).arg(RecordKeys.records(type)))));
    }

    @Override
    public Optional<String> find(RecordType type, String id) {
        return Optional.ofNullable(ask(
                        Request.cmd(Command.HGET).arg(RecordKeys.records(type)).arg(id)))
                .map(Response::toString);
    }

    @Override
    public boolean write(RecordChange change) {
        return takeBack(change, "");
    }

    @Override
    public boolean writeWhile(Map<String, String> others, RecordChange change) {
        return write(change, others, "", "");
    }

    @Override
    public boolean writeAmong(Map<String, String> others, RecordChange change) {
        return takeBackAmong(others, change, "");
    }

    @Override
    public boolean takeBack(RecordChange change, String undoes) {
        return write(change, Map.of(), "", undoes);
    }

    @Override
    public boolean takeBackAmong(Map<String, String> others, RecordChange change, String undoes) {
        return write(change, others, "all", undoes);
    }

    private boolean write(RecordChange change, Map<String, String> others, String among, String undoes) {
        RedisScript.Call call = WRITE.on(RecordKeys.records(change.type()), RecordKeys.log(), RecordKeys.version())
                .with(change.id())
                .with(change.before())
                .with(change.after())
                .with(LOG_LENGTH)
                .with(others.size())
                .with(among);
        others.forEach((name, record) -> call.with(name).with(record));
        Map<String, String> fields = fields(change.auditEntry());
        fields.put("shelf", change.type().code());
        fields.put("record", change.id());
        fields.put("undoes", undoes);
        fields.forEach((field, value) -> call.with(field).with(value));
        return call.ask(connection, RedisReplies::number) == 1;
    }

    @Override
    public void mark(RecordType type, String id, String record) {
        ask(Request.cmd(Command.HSET).arg(RecordKeys.records(type)).arg(id).arg(record));
    }

    @Override
    public void note(NewAuditEntry auditEntry) {
        Request request = Request.cmd(Command.XADD)
                .arg(RecordKeys.log())
                .arg("MAXLEN")
                .arg("~")
                .arg(LOG_LENGTH)
                .arg("*");
        fields(auditEntry).forEach((field, value) -> request.arg(field).arg(value));
        ask(request);
    }

    @Override
    public void removeBefore(Instant time) {
        RedisLog.removeBefore(connection, RecordKeys.log(), time);
    }

    @Override
    public long version() {
        return RedisReplies.number(ask(Request.cmd(Command.GET).arg(RecordKeys.version())));
    }

    /** Entries of an action that this version does not know are passed over, and still count as read. */
    @Override
    public AuditEntries entries(AuditFilter filter, String cursor, int limit) {
        List<AuditEntry> found = new ArrayList<>();
        String last = cursor.isEmpty()
                ? filter.until().map(time -> time.toEpochMilli() + "-0").orElse("")
                : cursor;
        for (int searched = 0; searched < MAX_SEARCHED; searched += limit + 1) {
            List<RedisReplies.StreamEntry> read = RedisLog.before(connection, RecordKeys.log(), last, limit + 1);
            for (RedisReplies.StreamEntry raw : read) {
                if (filter.isTooOld(RedisLog.at(raw.id()))) {
                    return new AuditEntries(found, "");
                }
                Optional<AuditEntry> entry = entry(raw).filter(filter::admits);
                if (entry.isPresent() && found.size() == limit) {
                    return new AuditEntries(found, last);
                }
                entry.ifPresent(found::add);
                last = raw.id();
            }
            if (read.size() <= limit) {
                return new AuditEntries(found, "");
            }
        }
        return new AuditEntries(found, last);
    }

    @Override
    public Optional<AuditEntry> entry(String id) {
        if (!RedisLog.isId(id)) {
            return Optional.empty();
        }
        Response reply =
                ask(Request.cmd(Command.XRANGE).arg(RecordKeys.log()).arg(id).arg(id));
        return RedisReplies.entries(reply).stream().findFirst().flatMap(RedisSettingsStore::entry);
    }

    private static Optional<AuditEntry> entry(RedisReplies.StreamEntry raw) {
        Map<String, String> fields = raw.fields();
        return AuditAction.of(text(fields, "action"))
                .map(action -> new AuditEntry(
                        raw.id(),
                        RedisLog.at(raw.id()),
                        new NewAuditEntry(
                                action,
                                text(fields, "by"),
                                text(fields, "subject"),
                                text(fields, "before"),
                                text(fields, "after")),
                        type(text(fields, "shelf")),
                        text(fields, "record"),
                        text(fields, "undoes")));
    }

    private static Optional<RecordType> type(String code) {
        for (RecordType type : RecordType.values()) {
            if (type.code().equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private static Map<String, String> fields(NewAuditEntry auditEntry) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("action", auditEntry.action().code());
        fields.put("by", auditEntry.by());
        fields.put("subject", auditEntry.subject());
        fields.put("before", auditEntry.before());
        fields.put("after", auditEntry.after());
        return fields;
    }

    private @Nullable Response ask(Request request) {
        return connection.ask(request);
    }
}
