package mizan.webhook;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.language.ClassPathFiles;
import mizan.redis.RedisReplies;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries in Redis, shared by all instances, and the journals that they come from. Blocks.
 *
 * <p>Keys: {@code mizan:{desk}:delivery:<id>} what is to be sent, {@code mizan:{desk}:deliveries} when each is due,
 * {@code mizan:{desk}:webhook-log} the attempts. Each journal has the consumer group {@code webhooks}.
 */
public final class RedisDeliveries {

    private static final String PREFIX = "mizan:{desk}:delivery:";
    private static final String DUE = "mizan:{desk}:deliveries";
    private static final String LOG = "mizan:{desk}:webhook-log";
    private static final String GROUP = "webhooks";

    /** Longer than all attempts take together; until then the same event makes no second delivery. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** For how long a delivery is in the hands of one instance; much longer than an attempt takes. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final int LOG_LENGTH = 10_000;
    private static final String ADD = ClassPathFiles.text(RedisDeliveries.class, "add.lua");
    private static final String CLAIM = ClassPathFiles.text(RedisDeliveries.class, "claim.lua");
    private static final String SETTLE = ClassPathFiles.text(RedisDeliveries.class, "settle.lua");

    private final Redis redis;
    private final String instance;
    private final Duration idle;

    /**
     * {@code instance} is another for every instance.
     *
     * @param idle after which events that another instance read and never made deliveries of are taken over
     */
    public RedisDeliveries(Redis redis, String instance, Duration idle) {
        this.redis = redis;
        this.instance = instance;
        this.idle = idle;
    }

    // The journals

    /** Makes the consumer group of a site's journal, which begins at {@code since}, where there is none. */
    void follow(String site, long since) {
        try {
            ask(Request.cmd(Command.XGROUP)
                    .arg("CREATE")
                    .arg(journal(site))
                    .arg(GROUP)
                    .arg(since + "-0")
                    .arg("MKSTREAM"));
        } catch (IllegalStateException e) {
            if (e.getCause() == null
                    || !String.valueOf(e.getCause().getMessage()).contains("BUSYGROUP")) {
                throw e;
            }
        }
    }

    /** The events of a site that no instance has read yet, and those that one read and left; at most {@code limit} each. */
    List<WebhookEvent> read(String site, int limit) {
        List<WebhookEvent> entries = new ArrayList<>();
        Response left = ask(Request.cmd(Command.XAUTOCLAIM)
                .arg(journal(site))
                .arg(GROUP)
                .arg(instance)
                .arg(idle.toMillis())
                .arg("0")
                .arg("COUNT")
                .arg(limit));
        if (left != null) {
            left.get(1).forEach(item -> add(entries, item));
        }
        Response fresh = ask(Request.cmd(Command.XREADGROUP)
                .arg("GROUP")
                .arg(GROUP)
                .arg(instance)
                .arg("COUNT")
                .arg(limit)
                .arg("STREAMS")
                .arg(journal(site))
                .arg(">"));
        if (fresh != null) {
            items(fresh, journal(site)).forEach(item -> add(entries, item));
        }
        return entries;
    }

    /** Notes that deliveries were made of these events. */
    void done(String site, List<WebhookEvent> entries) {
        if (!entries.isEmpty()) {
            Request request = Request.cmd(Command.XACK).arg(journal(site)).arg(GROUP);
            entries.forEach(entry -> request.arg(entry.position()));
            ask(request);
        }
    }

    /** A map from stream to entries in the newer protocol, a list of pairs in the older. */
    private static Response items(Response answer, String stream) {
        return answer.isMap() ? answer.get(stream) : answer.get(0).get(1);
    }

    /** Entries that were cut off the journal meanwhile are null in the older protocol. */
    private static void add(List<WebhookEvent> entries, @Nullable Response item) {
        if (item != null && item.size() > 1 && item.get(1) != null) {
            Map<String, String> fields = RedisReplies.map(item.get(1));
            entries.add(new WebhookEvent(
                    item.get(0).toString(),
                    fields.getOrDefault("event", ""),
                    fields.getOrDefault("id", ""),
                    fields.getOrDefault("article", ""),
                    fields.getOrDefault("decision", "")));
        }
    }

    private static String journal(String site) {
        return "mizan:{" + site + "}:events";
    }

    // The deliveries

    /** Adds a delivery unless it was added before; true when it was added. */
    boolean add(Delivery delivery, Instant due) {
        Response answer = ask(Request.cmd(Command.EVAL)
                .arg(ADD)
                .arg(2)
                .arg(PREFIX + delivery.id())
                .arg(DUE)
                .arg(delivery.id())
                .arg(delivery.json())
                .arg(due.toEpochMilli())
                .arg(KEPT.toMillis()));
        return answer != null && answer.toInteger() == 1;
    }

    /** Takes deliveries in hand that are due. */
    List<Delivery> claim(Instant now, int most) {
        Response answer = ask(Request.cmd(Command.EVAL)
                .arg(CLAIM)
                .arg(1)
                .arg(DUE)
                .arg(now.toEpochMilli())
                .arg(now.plus(LEASE).toEpochMilli())
                .arg(most)
                .arg(PREFIX));
        List<Delivery> taken = new ArrayList<>();
        if (answer != null) {
            answer.forEach(item -> taken.add(Delivery.parse(item.toString())));
        }
        return taken;
    }

    /** Notes what came of an attempt; {@code again} is when the next is due, empty where there is none. */
    void settle(Delivery delivery, String outcome, String said, Optional<Instant> again) {
        ask(Request.cmd(Command.EVAL)
                .arg(SETTLE)
                .arg(3)
                .arg(PREFIX + delivery.id())
                .arg(DUE)
                .arg(LOG)
                .arg(delivery.id())
                .arg(delivery.json())
                .arg(again.map(due -> Long.toString(due.toEpochMilli())).orElse(""))
                .arg(LOG_LENGTH)
                .arg("delivery")
                .arg(delivery.id())
                .arg("webhook")
                .arg(delivery.webhook())
                .arg("event")
                .arg(delivery.event())
                .arg("comment")
                .arg(delivery.comment())
                .arg("number")
                .arg(delivery.attempts())
                .arg("outcome")
                .arg(outcome)
                .arg("answer")
                .arg(said));
    }

    /** The delivery with this id, as long as it is kept. */
    Optional<Delivery> find(String id) {
        return Optional.ofNullable(ask(Request.cmd(Command.GET).arg(PREFIX + id)))
                .map(json -> Delivery.parse(json.toString()));
    }

    /** Makes a delivery due. */
    void due(Delivery delivery, Instant at) {
        ask(Request.cmd(Command.ZADD).arg(DUE).arg(at.toEpochMilli()).arg(delivery.id()));
    }

    /** How many deliveries wait. */
    long waiting() {
        Response answer = ask(Request.cmd(Command.ZCARD).arg(DUE));
        return answer == null ? 0 : answer.toLong();
    }

    /** The attempts, newest first; {@code cursor} is the id of the last one seen, or empty. */
    List<DeliveryAttempt> log(String cursor, int limit) {
        String end = cursor.isEmpty() ? "+" : "(" + cursor;
        Response answer = ask(Request.cmd(Command.XREVRANGE)
                .arg(LOG)
                .arg(end)
                .arg("-")
                .arg("COUNT")
                .arg(limit));
        List<DeliveryAttempt> attempts = new ArrayList<>();
        if (answer != null) {
            answer.forEach(item -> attempts.add(attempt(item.get(0).toString(), RedisReplies.map(item.get(1)))));
        }
        return attempts;
    }

    private static DeliveryAttempt attempt(String id, Map<String, String> fields) {
        return new DeliveryAttempt(
                id,
                Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-')))),
                fields.getOrDefault("delivery", ""),
                fields.getOrDefault("webhook", ""),
                fields.getOrDefault("event", ""),
                fields.getOrDefault("comment", ""),
                Integer.parseInt(fields.getOrDefault("number", "0")),
                fields.getOrDefault("outcome", ""),
                fields.getOrDefault("answer", ""));
    }

    private @Nullable Response ask(Request request) {
        return RedisReplies.ask(redis, request);
    }
}
