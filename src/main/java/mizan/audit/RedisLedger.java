package mizan.audit;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mizan.language.Shipped;
import mizan.redis.RedisReplies;
import org.jspecify.annotations.Nullable;

/**
 * The ledger in Redis: a hash for each shelf, a stream for the log, all under the tag {@code {desk}} so that they lie in
 * one slot.
 */
public final class RedisLedger implements Ledger {

    /** The audit log. */
    public static final String LOG = "mizan:{desk}:audit";

    private static final String PREFIX = "mizan:{desk}:";
    private static final String VERSION = PREFIX + "version";

    /** Sign-ins and changes of a newsroom for some years. */
    private static final int LOG_LENGTH = 100_000;

    /** A page that searches for a rare action stops after so many entries, and goes on with the next page. */
    private static final int MOST_SEARCHED = 2_000;

    private static final String SCRIPT = Shipped.text(RedisLedger.class, "write.lua");

    private final Redis redis;

    public RedisLedger(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Map<String, String> all(Shelf shelf) {
        return new TreeMap<>(RedisReplies.map(ask(Request.cmd(Command.HGETALL).arg(key(shelf)))));
    }

    @Override
    public Optional<String> find(Shelf shelf, String id) {
        return Optional.ofNullable(ask(Request.cmd(Command.HGET).arg(key(shelf)).arg(id))).map(Response::toString);
    }

    @Override
    public boolean write(Change change) {
        return takeBack(change, "");
    }

    @Override
    public boolean writeWhile(Map<String, String> others, Change change) {
        return write(change, others, "");
    }

    @Override
    public boolean takeBack(Change change, String undoes) {
        return write(change, Map.of(), undoes);
    }

    private boolean write(Change change, Map<String, String> others, String undoes) {
        Request request = Request.cmd(Command.EVAL)
                .arg(SCRIPT)
                .arg(3)
                .arg(key(change.shelf()))
                .arg(LOG)
                .arg(VERSION)
                .arg(change.id())
                .arg(change.before())
                .arg(change.after())
                .arg(LOG_LENGTH)
                .arg(others.size());
        others.forEach((name, record) -> request.arg(name).arg(record));
        Map<String, String> fields = fields(change.deed());
        fields.put("shelf", change.shelf().code());
        fields.put("record", change.id());
        fields.put("undoes", undoes);
        fields.forEach((field, value) -> request.arg(field).arg(value));
        Response answer = ask(request);
        return answer != null && answer.toInteger() == 1;
    }

    @Override
    public void mark(Shelf shelf, String id, String record) {
        ask(Request.cmd(Command.HSET).arg(key(shelf)).arg(id).arg(record));
    }

    @Override
    public void note(Deed deed) {
        Request request = Request.cmd(Command.XADD).arg(LOG).arg("MAXLEN").arg("~").arg(LOG_LENGTH).arg("*");
        fields(deed).forEach((field, value) -> request.arg(field).arg(value));
        ask(request);
    }

    @Override
    public long version() {
        Response answer = ask(Request.cmd(Command.GET).arg(VERSION));
        return answer == null ? 0 : answer.toLong();
    }

    @Override
    public Entries entries(Optional<Action> action, String cursor, int limit) {
        List<Entry> found = new ArrayList<>();
        String last = cursor;
        int searched = 0;
        while (searched < MOST_SEARCHED) {
            List<Entry> read = before(last, limit + 1);
            for (Entry entry : read) {
                if (found.size() == limit) {
                    return new Entries(found, last);
                }
                if (action.isEmpty() || entry.deed().action() == action.get()) {
                    found.add(entry);
                }
                last = entry.id();
            }
            if (read.size() <= limit) {
                return new Entries(found, "");
            }
            searched += read.size();
        }
        return new Entries(found, last);
    }

    private List<Entry> before(String cursor, int count) {
        String end = cursor.isEmpty() ? "+" : "(" + cursor;
        return read(ask(Request.cmd(Command.XREVRANGE).arg(LOG).arg(end).arg("-").arg("COUNT").arg(count)));
    }

    @Override
    public Optional<Entry> entry(String id) {
        if (!id.matches("[0-9]{1,15}-[0-9]{1,15}")) {
            return Optional.empty();
        }
        return read(ask(Request.cmd(Command.XRANGE).arg(LOG).arg(id).arg(id))).stream().findFirst();
    }

    /** Entries of an action that this version does not know are passed over. */
    private static List<Entry> read(@Nullable Response answer) {
        List<Entry> entries = new ArrayList<>();
        if (answer != null) {
            answer.forEach(item -> entry(item.get(0).toString(), RedisReplies.map(item.get(1))).ifPresent(entries::add));
        }
        return entries;
    }

    private static Optional<Entry> entry(String id, Map<String, String> fields) {
        Instant at = Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
        return Action.of(fields.getOrDefault("action", "")).map(action -> new Entry(
                id,
                at,
                new Deed(action, text(fields, "by"), text(fields, "subject"), text(fields, "before"), text(fields, "after")),
                Optional.of(text(fields, "shelf")).filter(code -> !code.isEmpty()).flatMap(RedisLedger::shelf),
                text(fields, "record"),
                text(fields, "undoes")));
    }

    private static Optional<Shelf> shelf(String code) {
        for (Shelf shelf : Shelf.values()) {
            if (shelf.code().equals(code)) {
                return Optional.of(shelf);
            }
        }
        return Optional.empty();
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private static Map<String, String> fields(Deed deed) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("action", deed.action().code());
        fields.put("by", deed.by());
        fields.put("subject", deed.subject());
        fields.put("before", deed.before());
        fields.put("after", deed.after());
        return fields;
    }

    private @Nullable Response ask(Request request) {
        return RedisReplies.ask(redis, request);
    }

    private static String key(Shelf shelf) {
        return PREFIX + shelf.code();
    }
}
