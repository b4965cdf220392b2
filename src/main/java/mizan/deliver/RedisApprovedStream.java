package mizan.deliver;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mizan.comment.SiteId;
import mizan.queue.redis.SiteKeys;
import mizan.redis.RedisFailedException;
import mizan.redis.RedisReplies;
import mizan.redis.RedisReplies.StreamEntry;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/** A site's approved stream, read as one consumer of a group. All methods wait for Redis. */
public final class RedisApprovedStream {

    /** Consumers that were not heard of for so long, and have nothing left, are forgotten. */
    private static final Duration UNTIL_FORGOTTEN = Duration.ofHours(1);

    private static final String BEGINNING = "0-0";

    private final SharedRedisConnection connection;
    private final String key;
    private final String group;
    private final String consumer;

    /** {@code consumer} must be no other worker's of the group. */
    public RedisApprovedStream(SharedRedisConnection connection, SiteId site, String group, String consumer) {
        this.connection = connection;
        this.key = SiteKeys.of(site).approvedStream();
        this.group = group;
        this.consumer = consumer;
    }

    /**
     * What was read.
     *
     * @param gone the positions of entries that a consumer had not acknowledged when they were trimmed from the stream
     */
    record Batch(List<StreamEntry> entries, List<String> gone) {

        boolean isEmpty() {
            return entries.isEmpty() && gone.isEmpty();
        }
    }

    /**
     * How far the group is.
     *
     * @param lag how many entries nobody of the group has read; -1 where Redis cannot tell
     * @param pending how many were read and not acknowledged
     * @param trimmed how many were trimmed from the stream before anybody of the group read them
     * @param lastDelivered the position of the last entry that somebody of the group has read
     */
    record Position(long lag, long pending, long trimmed, String lastDelivered) {}

    /** True when the stream exists: Mizan makes it with the first approved comment. */
    boolean exists() {
        return RedisReplies.number(connection.ask(Request.cmd(Command.EXISTS).arg(key))) > 0;
    }

    /** Makes the group where there is none, to begin with the oldest entry; and the stream. */
    void join() {
        try {
            connection.ask(Request.cmd(Command.XGROUP)
                    .arg("CREATE")
                    .arg(key)
                    .arg(group)
                    .arg("0")
                    .arg("MKSTREAM"));
        } catch (RedisFailedException e) {
            if (!e.code().equals("BUSYGROUP")) {
                throw e;
            }
        }
    }

    /** Entries that nobody of the group has read; waits at most {@code wait} for the first. */
    List<StreamEntry> readNew(int count, Duration wait) {
        Request request = read(count);
        if (wait.isPositive()) {
            request.arg("BLOCK").arg(wait.toMillis());
        }
        // Over a connection of its own, as nothing else is answered on this one while it waits.
        @Nullable
        Response answer = connection
                .askAll(List.of(request.arg("STREAMS").arg(key).arg(">")))
                .getFirst();
        return RedisReplies.entriesOf(key, answer);
    }

    /** Entries after {@code position} that this consumer has read and not acknowledged; {@code 0} for the first. */
    Batch readOwn(String position, int count) {
        @Nullable
        Response answer = connection.ask(read(count).arg("STREAMS").arg(key).arg(position));
        if (answer == null) {
            return new Batch(List.of(), List.of());
        }
        return batch(answer.isMap() ? answer.get(key) : answer.get(0).get(1));
    }

    private Request read(int count) {
        return Request.cmd(Command.XREADGROUP)
                .arg("GROUP")
                .arg(group)
                .arg(consumer)
                .arg("COUNT")
                .arg(count);
    }

    /** Takes over entries that other consumers have read and not acknowledged for {@code idle}, the oldest first. */
    Batch claimDead(Duration idle, int count) {
        Response answer = Objects.requireNonNull(
                connection.ask(Request.cmd(Command.XAUTOCLAIM)
                        .arg(key)
                        .arg(group)
                        .arg(consumer)
                        .arg(idle.toMillis())
                        .arg("0")
                        .arg("COUNT")
                        .arg(count)),
                "XAUTOCLAIM answers");
        Batch claimed = batch(answer.get(1));
        List<String> gone = new ArrayList<>(claimed.gone());
        // Version 7 names them here, where version 6 leaves nil among the entries.
        if (answer.size() > 2) {
            gone.addAll(RedisReplies.texts(answer.get(2)));
        }
        return new Batch(claimed.entries(), gone);
    }

    private static Batch batch(Response entries) {
        List<String> gone = new ArrayList<>();
        for (@Nullable Response entry : entries) {
            if (entry == null) {
                gone.add("");
            } else if (entry.get(1) == null) {
                gone.add(entry.get(0).toString());
            }
        }
        return new Batch(RedisReplies.entries(entries), gone);
    }

    /** Says that these entries are settled. */
    void acknowledge(List<String> positions) {
        if (!positions.isEmpty()) {
            Request request = Request.cmd(Command.XACK).arg(key).arg(group);
            positions.forEach(request::arg);
            connection.ask(request);
        }
    }

    /** How far the group is; empty where there is none. */
    Optional<Position> position() {
        if (!exists()) {
            return Optional.empty();
        }
        List<@Nullable Response> answers = connection.askAll(List.of(
                Request.cmd(Command.XINFO).arg("STREAM").arg(key),
                Request.cmd(Command.XINFO).arg("GROUPS").arg(key)));
        Response stream = Objects.requireNonNull(answers.get(0), "XINFO STREAM answers");
        for (Response found : Objects.requireNonNull(answers.get(1), "XINFO GROUPS answers")) {
            if (text(found, "name").equals(group)) {
                return Optional.of(position(stream, found));
            }
        }
        return Optional.empty();
    }

    private static Position position(Response stream, Response group) {
        String lastDelivered = text(group, "last-delivered-id");
        long read = lastDelivered.equals(BEGINNING) ? 0 : number(group, "entries-read");
        long removed = number(stream, "entries-added") - number(stream, "length");
        return new Position(
                number(group, "lag"),
                Math.max(0, number(group, "pending")),
                read < 0 ? 0 : Math.max(0, removed - read),
                lastDelivered);
    }

    /** Entries after {@code position}, as anybody may read them; the oldest first. */
    List<StreamEntry> after(String position, int count) {
        return RedisReplies.entries(connection.ask(Request.cmd(Command.XRANGE)
                .arg(key)
                .arg(position.isEmpty() || position.equals(BEGINNING) ? "-" : "(" + position)
                .arg("+")
                .arg("COUNT")
                .arg(count)));
    }

    /** Entries that somebody of the group has read and not acknowledged, and that are still there; the oldest first. */
    List<StreamEntry> pending(int count) {
        @Nullable
        Response answer = connection.ask(Request.cmd(Command.XPENDING)
                .arg(key)
                .arg(group)
                .arg("-")
                .arg("+")
                .arg(count));
        if (answer == null) {
            return List.of();
        }
        List<Request> requests = answer.stream()
                .map(pending -> pending.get(0).toString())
                .map(position ->
                        Request.cmd(Command.XRANGE).arg(key).arg(position).arg(position))
                .toList();
        return connection.askAll(requests).stream()
                .flatMap(found -> RedisReplies.entries(found).stream())
                .toList();
    }

    /** Forgets consumers that have nothing left and were not heard of for an hour. */
    void forgetDead() {
        @Nullable
        Response consumers = connection.ask(
                Request.cmd(Command.XINFO).arg("CONSUMERS").arg(key).arg(group));
        if (consumers != null) {
            for (Response other : consumers) {
                if (number(other, "pending") == 0 && number(other, "idle") > UNTIL_FORGOTTEN.toMillis()) {
                    forget(text(other, "name"));
                }
            }
        }
    }

    /** Takes this consumer out of the group where it has nothing left. */
    void leave() {
        if (readOwn("0", 1).isEmpty()) {
            forget(consumer);
        }
    }

    private void forget(String name) {
        connection.ask(Request.cmd(Command.XGROUP)
                .arg("DELCONSUMER")
                .arg(key)
                .arg(group)
                .arg(name));
    }

    private static String text(Response map, String field) {
        return RedisReplies.value(map, field).map(Response::toString).orElse("");
    }

    /** A number of an answer; -1 where it has none. */
    private static long number(Response map, String field) {
        return RedisReplies.value(map, field).map(Response::toLong).orElse(-1L);
    }
}
