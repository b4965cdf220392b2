package mizan.webhook;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.redis.RedisFailedException;
import mizan.redis.RedisLog;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries in Redis, shared by all instances, and the journals that they come from. Blocks.
 *
 * <p>{@link DeliveryKeys} says what lies where. Each journal has the consumer group {@code webhooks}.
 */
public final class RedisDeliveries {

    private static final Logger LOG = Logger.getLogger(RedisDeliveries.class);
    private static final String GROUP = "webhooks";

    /** Longer than all attempts take together; until then the same event makes no second delivery. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** For how long a delivery is one instance's, before another may send it; much longer than an attempt takes. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final int LOG_LENGTH = 10_000;
    private static final int GIVEN_UP_AT_ONCE = 100;
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final RedisScript ADD = RedisScript.named(RedisDeliveries.class, "add");
    private static final RedisScript CLAIM = RedisScript.named(RedisDeliveries.class, "claim");
    private static final RedisScript FORGET = RedisScript.named(RedisDeliveries.class, "forget");
    private static final RedisScript SETTLE = RedisScript.named(RedisDeliveries.class, "settle");

    private final SharedRedisConnection connection;
    private final String instance;
    private final Duration idle;

    /**
     * {@code instance} is another for every instance.
     *
     * @param idle after which events that another instance read and never made deliveries of are taken over, and an
     *     instance that reads no more is taken to be gone
     */
    public RedisDeliveries(SharedRedisConnection connection, String instance, Duration idle) {
        this.connection = connection;
        this.instance = instance;
        this.idle = idle;
    }

    // The journals

    /**
     * Makes the consumer group of a site's journal, which begins at {@code since}, where there is none; and removes the
     * consumers that earlier starts left in it.
     */
    void follow(String site, long since) {
        makeGroup(site, since);
        FORGET.on(DeliveryKeys.journal(site))
                .with(GROUP)
                .with(instance)
                .with(idle.toMillis())
                .ask(connection, RedisReplies::number);
    }

    private void makeGroup(String site, long since) {
        try {
            ask(Request.cmd(Command.XGROUP)
                    .arg("CREATE")
                    .arg(DeliveryKeys.journal(site))
                    .arg(GROUP)
                    .arg(since + "-0")
                    .arg("MKSTREAM"));
        } catch (RedisFailedException e) {
            if (!e.code().equals("BUSYGROUP")) {
                throw e;
            }
        }
    }

    /** The events of a site that no instance has read yet, and those that one read and left; at most {@code limit} each. */
    List<WebhookEvent> read(String site, int limit) {
        List<WebhookEvent> entries = new ArrayList<>();
        Response left = ask(Request.cmd(Command.XAUTOCLAIM)
                .arg(DeliveryKeys.journal(site))
                .arg(GROUP)
                .arg(instance)
                .arg(idle.toMillis())
                .arg("0")
                .arg("COUNT")
                .arg(limit));
        if (left != null) {
            add(entries, RedisReplies.entries(left.get(1)));
        }
        Response fresh = ask(Request.cmd(Command.XREADGROUP)
                .arg("GROUP")
                .arg(GROUP)
                .arg(instance)
                .arg("COUNT")
                .arg(limit)
                .arg("STREAMS")
                .arg(DeliveryKeys.journal(site))
                .arg(">"));
        add(entries, RedisReplies.entriesOf(DeliveryKeys.journal(site), fresh));
        return entries;
    }

    /** Notes that deliveries were made of these events. */
    void done(String site, List<WebhookEvent> entries) {
        if (!entries.isEmpty()) {
            Request request =
                    Request.cmd(Command.XACK).arg(DeliveryKeys.journal(site)).arg(GROUP);
            entries.forEach(entry -> request.arg(entry.position()));
            ask(request);
        }
    }

    private static void add(List<WebhookEvent> events, List<RedisReplies.StreamEntry> entries) {
        for (RedisReplies.StreamEntry entry : entries) {
            Map<String, String> fields = entry.fields();
            events.add(new WebhookEvent(
                    entry.id(),
                    fields.getOrDefault("event", ""),
                    fields.getOrDefault("id", ""),
                    fields.getOrDefault("article", ""),
                    fields.getOrDefault("decision", "")));
        }
    }

    // The deliveries

    /** Adds a delivery unless it was added before; true when it was added. */
    boolean add(Delivery delivery, Instant due) {
        return ADD.on(DeliveryKeys.delivery(delivery.id()), DeliveryKeys.queue(delivery.webhook()))
                        .with(delivery.id())
                        .with(delivery.json())
                        .with(due.toEpochMilli())
                        .with(KEPT.toMillis())
                        .ask(connection, RedisReplies::number)
                == 1;
    }

    /**
     * Leases deliveries that are due.
     *
     * @param most how many of each webhook's, by its id
     */
    List<Delivery> claim(Map<String, Integer> most, Instant now) {
        if (most.isEmpty()) {
            return List.of();
        }
        List<String> webhooks = List.copyOf(most.keySet());
        RedisScript.Call call = CLAIM.on(webhooks.stream()
                        .map(webhook -> DeliveryKeys.queue(webhook))
                        .toArray(String[]::new))
                .with(now.toEpochMilli())
                .with(now.plus(LEASE).toEpochMilli())
                .with(DeliveryKeys.deliveries());
        most.values().forEach(call::with);
        List<String> idsAndContents = call.ask(connection, RedisReplies::texts);
        List<Delivery> leased = new ArrayList<>();
        for (int i = 0; i + 1 < idsAndContents.size(); i += 2) {
            String id = idsAndContents.get(i);
            Delivery.parse(idsAndContents.get(i + 1)).ifPresentOrElse(leased::add, () -> discard(id, webhooks));
        }
        return leased;
    }

    /** A delivery that this version cannot read must not come back at the end of every lease. */
    private void discard(String id, List<String> webhooks) {
        LOG.errorf("The delivery %s cannot be read and is given up", id);
        webhooks.forEach(webhook ->
                ask(Request.cmd(Command.ZREM).arg(DeliveryKeys.queue(webhook)).arg(id)));
    }

    /** Gives up what is on its way to a webhook that is no more. */
    void giveUp(String webhook) {
        List<Delivery> left = claim(Map.of(webhook, GIVEN_UP_AT_ONCE), END_OF_TIME);
        while (!left.isEmpty()) {
            left.forEach(delivery -> settle(delivery, "dead", DeliveryFailure.NO_WEBHOOK.code(), Optional.empty()));
            left = claim(Map.of(webhook, GIVEN_UP_AT_ONCE), END_OF_TIME);
        }
    }

    /** Notes what came of an attempt; {@code again} is when the next is due, empty where there is none. */
    void settle(Delivery delivery, String outcome, String said, Optional<Instant> again) {
        SETTLE.on(DeliveryKeys.delivery(delivery.id()), DeliveryKeys.queue(delivery.webhook()), DeliveryKeys.log())
                .with(delivery.id())
                .with(delivery.json())
                .with(again.map(due -> Long.toString(due.toEpochMilli())).orElse(""))
                .with(KEPT.toMillis())
                .with(LOG_LENGTH)
                .with("delivery")
                .with(delivery.id())
                .with("webhook")
                .with(delivery.webhook())
                .with("event")
                .with(delivery.event())
                .with("comment")
                .with(delivery.comment())
                .with("number")
                .with(delivery.attempts())
                .with("outcome")
                .with(outcome)
                .with("answer")
                .with(said)
                .ask(connection, RedisReplies::number);
    }

    /** The delivery with this id, as long as it is kept and can be read. */
    Optional<Delivery> find(String id) {
        return Optional.ofNullable(ask(Request.cmd(Command.GET).arg(DeliveryKeys.delivery(id))))
                .flatMap(json -> Delivery.parse(json.toString()));
    }

    /** Makes a delivery due. */
    void due(Delivery delivery, Instant at) {
        ask(Request.cmd(Command.ZADD)
                .arg(DeliveryKeys.queue(delivery.webhook()))
                .arg(at.toEpochMilli())
                .arg(delivery.id()));
        // Where nothing else waited, the queue was made anew.
        ask(Request.cmd(Command.PEXPIRE)
                .arg(DeliveryKeys.queue(delivery.webhook()))
                .arg(KEPT.toMillis()));
    }

    /** Takes attempts that were made before {@code time} out of the log. */
    public void removeAttemptsBefore(Instant time) {
        RedisLog.removeBefore(connection, DeliveryKeys.log(), time);
    }

    /** How many deliveries of a webhook wait. */
    long waiting(String webhook) {
        return RedisReplies.number(ask(Request.cmd(Command.ZCARD).arg(DeliveryKeys.queue(webhook))));
    }

    /** The attempts, newest first; {@code cursor} is the id of the last one seen, or empty. */
    DeliveryLogPage log(String cursor, int limit) {
        List<DeliveryAttempt> attempts = RedisLog.before(connection, DeliveryKeys.log(), cursor, limit + 1).stream()
                .map(line -> attempt(line.id(), line.fields()))
                .toList();
        return attempts.size() <= limit
                ? new DeliveryLogPage(attempts, "")
                : new DeliveryLogPage(
                        attempts.subList(0, limit), attempts.get(limit - 1).id());
    }

    private static DeliveryAttempt attempt(String id, Map<String, String> fields) {
        String number = fields.getOrDefault("number", "");
        return new DeliveryAttempt(
                id,
                RedisLog.at(id),
                fields.getOrDefault("delivery", ""),
                fields.getOrDefault("webhook", ""),
                fields.getOrDefault("event", ""),
                fields.getOrDefault("comment", ""),
                number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0,
                fields.getOrDefault("outcome", ""),
                fields.getOrDefault("answer", ""));
    }

    private @Nullable Response ask(Request request) {
        return connection.ask(request);
    }
}
