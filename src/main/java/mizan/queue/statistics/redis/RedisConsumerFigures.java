package mizan.queue.statistics.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.comment.SiteId;
import mizan.queue.redis.SiteKeys;
import mizan.queue.statistics.ConsumerFigures;
import mizan.queue.statistics.ConsumerFigures.Danger;
import mizan.redis.RedisFailedException;
import mizan.redis.RedisLog;
import mizan.redis.RedisReplies;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/** Reads how far the consumer groups of the approved streams are. Blocks. */
public final class RedisConsumerFigures {

    /** Whoever reads a stream names its groups; more than this are not told. */
    private static final int MAX_GROUPS = 20;

    private static final double NEARLY_FULL = 0.8;

    private final SharedRedisConnection connection;
    private final Duration retention;
    private final long streamLength;
    private final Clock clock;

    /**
     * @param retention after which entries are trimmed
     * @param streamLength how many entries are kept at least
     */
    public RedisConsumerFigures(SharedRedisConnection connection, Duration retention, long streamLength, Clock clock) {
        this.connection = connection;
        this.retention = retention;
        this.streamLength = streamLength;
        this.clock = clock;
    }

    /** What a stream holds. */
    private record Held(long length, long added, String first, String last) {}

    /** The groups of a site's stream, in the order of their names. */
    public List<ConsumerFigures> read(SiteId site) {
        String stream = SiteKeys.of(site).approvedStream();
        @Nullable Response groups = info("GROUPS", stream);
        @Nullable Response info = groups == null || groups.size() == 0 ? null : info("STREAM", stream);
        if (groups == null || info == null) {
            return List.of();
        }
        Held held = held(info);
        List<ConsumerFigures> figures = new ArrayList<>();
        groups.stream().limit(MAX_GROUPS).forEach(group -> figures.add(of(stream, held, RedisReplies.map(group))));
        return figures;
    }

    /** Null where there is no such stream. */
    private @Nullable Response info(String what, String stream) {
        try {
            return connection.ask(Request.cmd(Command.XINFO).arg(what).arg(stream));
        } catch (RedisFailedException e) {
            if (e.code().equals("ERR")) {
                return null;
            }
            throw e;
        }
    }

    private static Held held(Response info) {
        return new Held(
                RedisReplies.number(field(info, "length")),
                RedisReplies.number(field(info, "entries-added")),
                id(field(info, "first-entry")),
                id(field(info, "last-entry")));
    }

    private ConsumerFigures of(String stream, Held held, Map<String, String> group) {
        String name = group.getOrDefault("name", "");
        long pending = number(group.getOrDefault("pending", ""));
        String read = group.getOrDefault("entries-read", "");
        long behind = read.isEmpty() ? held.length() : Math.max(0, held.added() - number(read));
        String oldest = oldest(stream, name, pending, group.getOrDefault("last-delivered-id", "0-0"));
        long lost = read.isEmpty() ? 0 : behind - held.length();
        boolean isLost = lost > 0 || pending > 0 && isBefore(oldest, held.first());
        Duration age = oldest.isEmpty() ? Duration.ZERO : Duration.between(RedisLog.at(oldest), clock.instant());
        return new ConsumerFigures(
                name,
                Math.min(behind, held.length()),
                pending,
                age.isNegative() ? Duration.ZERO : age,
                isLost ? Danger.LOST : isNearTheEnd(held, oldest, age) ? Danger.SOON : Danger.NONE);
    }

    /** The id of the oldest entry that the group has not acknowledged; empty where there is none. */
    private String oldest(String stream, String group, long pending, String lastDelivered) {
        if (pending > 0) {
            @Nullable
            Response summary =
                    connection.ask(Request.cmd(Command.XPENDING).arg(stream).arg(group));
            return summary == null || summary.get(1) == null
                    ? ""
                    : summary.get(1).toString();
        }
        return RedisReplies.entries(connection.ask(Request.cmd(Command.XRANGE)
                        .arg(stream)
                        .arg("(" + lastDelivered)
                        .arg("+")
                        .arg("COUNT")
                        .arg(1)))
                .stream()
                .findFirst()
                .map(RedisReplies.StreamEntry::id)
                .orElse("");
    }

    /** How many entries lie behind an id Redis does not tell; their times say about how many do. */
    private boolean isNearTheEnd(Held held, String oldest, Duration age) {
        if (oldest.isEmpty() || held.first().isEmpty()) {
            return false;
        }
        if (age.toMillis() > NEARLY_FULL * retention.toMillis()) {
            return true;
        }
        double first = RedisLog.at(held.first()).toEpochMilli();
        double span = RedisLog.at(held.last()).toEpochMilli() - first;
        double newer = span > 0 ? 1 - (RedisLog.at(oldest).toEpochMilli() - first) / span : 1;
        return newer * held.length() > NEARLY_FULL * streamLength;
    }

    private static boolean isBefore(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && RedisLog.at(one).isBefore(RedisLog.at(other));
    }

    private static @Nullable Response field(Response info, String name) {
        if (info.isMap()) {
            return info.get(name);
        }
        for (int i = 0; i + 1 < info.size(); i += 2) {
            if (info.get(i).toString().equals(name)) {
                return info.get(i + 1);
            }
        }
        return null;
    }

    private static String id(@Nullable Response entry) {
        return entry == null || entry.size() == 0 ? "" : entry.get(0).toString();
    }

    private static long number(String digits) {
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
