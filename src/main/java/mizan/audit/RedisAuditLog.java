package mizan.audit;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import mizan.redis.RedisFailedException;
import mizan.redis.RedisReplies;
import mizan.redis.RedisReplies.StreamEntry;
import mizan.redis.SharedRedisConnection;

/** The audit log as a whole, to be written out and taken over as it stands, oldest first. Blocks. */
public final class RedisAuditLog {

    /** What an entry can say; anything else is left out. */
    public static final Set<String> FIELDS =
            Set.of("action", "by", "subject", "before", "after", "shelf", "record", "undoes");

    private static final int AT_ONCE = 500;

    private final SharedRedisConnection connection;

    /** The log behind {@code connection}. */
    public RedisAuditLog(SharedRedisConnection connection) {
        this.connection = connection;
    }

    /** Gives all entries since a time to {@code visitor}. */
    public void visit(Instant since, Consumer<StreamEntry> visitor) {
        String from = Long.toString(Math.max(0, since.toEpochMilli()));
        List<StreamEntry> entries;
        do {
            entries = RedisReplies.entries(connection.ask(Request.cmd(Command.XRANGE)
                    .arg(RecordKeys.log())
                    .arg(from)
                    .arg("+")
                    .arg("COUNT")
                    .arg(AT_ONCE)));
            for (StreamEntry entry : entries) {
                from = "(" + entry.id();
                visitor.accept(entry);
            }
        } while (entries.size() == AT_ONCE);
    }

    /**
     * Takes over an entry with its id, which is the time at which it was written.
     *
     * @return false where the log holds it, or goes on behind that time already: a log grows at its end only
     */
    public boolean takeOver(String id, Map<String, String> fields) {
        Request request = Request.cmd(Command.XADD).arg(RecordKeys.log()).arg(id);
        fields.forEach((field, value) -> {
            if (FIELDS.contains(field)) {
                request.arg(field).arg(value);
            }
        });
        try {
            connection.ask(request);
            return true;
        } catch (RedisFailedException e) {
            if (e.code().equals("ERR")) {
                return false;
            }
            throw e;
        }
    }
}
