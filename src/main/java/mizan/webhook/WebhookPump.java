package mizan.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.digest.Digests;
import mizan.redis.RedisFailedException;

/**
 * Makes deliveries of the journals' events, and sends those that are due. Each webhook has senders of its own, so that a
 * receiver that is slow or gone delays nobody else's deliveries; a delivery is leased only when one of them is free to send
 * it, and an attempt is over long before the lease is.
 */
public final class WebhookPump {

    /** When an attempt is made after the one before failed, about as the Standard Webhooks specification advises. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1));

    /** Pauses are so much longer or shorter at random, so that a receiver that was down is not met by all at once. */
    private static final double JITTER = 0.2;

    /** How many deliveries of one webhook are on their way at once, from each instance. */
    static final int MAX_AT_ONCE = 16;

    private static final int BATCH = 100;

    /** The journal's names of the events that webhooks tell. */
    private static final Map<String, String> EVENTS = Map.of(
            "held",
            "entered",
            "released",
            "left",
            "approved",
            "approved",
            "rejected",
            "rejected",
            "retracted",
            "retracted");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Webhooks webhooks;
    private final RedisDeliveries deliveries;
    private final WebhookSender sender;
    private final Sites sites;
    private final RandomGenerator random;
    private final Clock clock;
    private final Set<String> followed = new HashSet<>();
    private final Map<String, Semaphore> senders = new ConcurrentHashMap<>();
    private volatile boolean isStopped;

    /** {@code random} spreads repeated attempts. */
    public WebhookPump(
            Webhooks webhooks,
            RedisDeliveries deliveries,
            WebhookSender sender,
            Sites sites,
            RandomGenerator random,
            Clock clock) {
        if (sender.patience().multipliedBy(2).compareTo(RedisDeliveries.LEASE) > 0) {
            throw new IllegalArgumentException("A lease must last much longer than an attempt");
        }
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sender = sender;
        this.sites = sites;
        this.random = random;
        this.clock = clock;
        // All of them are there from the start, so that a rate of them can be told from the first on.
        List.of("delivered", "retry", "dead").forEach(WebhookPump::attempts);
    }

    /**
     * Makes deliveries of new events. A delivery's name follows from the event and the webhook, so that an event that is read
     * twice, because an instance was killed in between, makes one.
     *
     * @return true where there may be more
     */
    public synchronized boolean readJournals() {
        List<Webhook> all = webhooks.current();
        boolean more = false;
        for (Site site : sites.all()) {
            String id = site.id().value();
            List<Webhook> interested = all.stream()
                    .filter(webhook ->
                            webhook.site().isEmpty() || webhook.site().equals(id))
                    .toList();
            if (!interested.isEmpty()) {
                more |= readJournal(id, interested);
            }
        }
        return more;
    }

    private boolean readJournal(String site, List<Webhook> interested) {
        if (followed.add(site)) {
            deliveries.follow(
                    site, interested.stream().mapToLong(Webhook::since).min().orElse(0));
        }
        List<WebhookEvent> entries = read(site);
        entries.forEach(entry -> deliver(site, entry, interested));
        deliveries.done(site, entries);
        return entries.size() >= BATCH;
    }

    private List<WebhookEvent> read(String site) {
        try {
            return deliveries.read(site, BATCH);
        } catch (RedisFailedException e) {
            // Whatever happened to the group, it is looked after before the next reading.
            followed.remove(site);
            if (e.code().equals("NOGROUP")) {
                return List.of();
            }
            throw e;
        }
    }

    private void deliver(String site, WebhookEvent entry, List<Webhook> interested) {
        String event = EVENTS.getOrDefault(entry.event(), "");
        interested.stream()
                .filter(webhook -> webhook.wants(site, event, entry.at()))
                .forEach(webhook -> deliveries.add(delivery(site, event, entry, webhook), clock.instant()));
    }

    private static Delivery delivery(String site, String event, WebhookEvent entry, Webhook webhook) {
        ObjectNode body = JSON.createObjectNode();
        body.put("type", event);
        body.put("timestamp", Instant.ofEpochMilli(entry.at()).toString());
        ObjectNode data = body.putObject("data");
        data.put("id", entry.comment());
        data.put("site", site);
        data.put("article", entry.article());
        if (!entry.decision().isEmpty()) {
            data.put("decision", decision(site, entry.decision()));
        }
        String id = "msg_" + Digests.shortSha256Hex(webhook.id() + " " + site + " " + entry.position());
        return new Delivery(id, webhook.id(), event, entry.comment(), write(body), 0);
    }

    /** The decision's id as in the API; journal entries of older versions name it without the site. */
    private static String decision(String site, String name) {
        return name.startsWith(site + "-") ? name : site + "-" + name;
    }

    /**
     * Starts to send what is due; blocks only to ask Redis what that is.
     *
     * @return is done when what was started has been sent, and whatever became due for the same webhooks meanwhile; fails
     *     where Redis did
     */
    public CompletableFuture<Void> sendDue() {
        Map<String, Integer> free = new LinkedHashMap<>();
        webhooks.current().stream()
                .filter(webhook -> !webhook.isPaused())
                .forEach(webhook -> free.put(webhook.id(), senders(webhook.id()).drainPermits()));
        List<Delivery> due = List.of();
        try {
            due = deliveries.claim(free, clock.instant());
        } finally {
            due.forEach(delivery -> free.merge(delivery.webhook(), -1, Integer::sum));
            free.forEach((webhook, unused) -> senders(webhook).release(unused));
        }
        return CompletableFuture.allOf(due.stream().map(this::start).toArray(CompletableFuture[]::new));
    }

    /** Lets what is on its way come to its end, and starts nothing more. */
    public void stop() {
        isStopped = true;
    }

    private Semaphore senders(String webhook) {
        return senders.computeIfAbsent(webhook, added -> new Semaphore(MAX_AT_ONCE));
    }

    private CompletableFuture<Void> start(Delivery first) {
        return CompletableFuture.runAsync(
                () -> sendAll(first),
                command -> Thread.ofVirtual().name("webhook ", 0).start(command));
    }

    /** Sends a delivery, then what else is due for its webhook, one after the other. */
    private void sendAll(Delivery first) {
        try {
            Optional<Delivery> next = Optional.of(first);
            while (next.isPresent()) {
                attempt(next.get());
                next = isWanted(first.webhook()) ? claimOne(first.webhook()) : Optional.empty();
            }
        } finally {
            senders(first.webhook()).release();
        }
    }

    private boolean isWanted(String webhook) {
        return !isStopped
                && webhooks.current().stream().anyMatch(known -> known.id().equals(webhook) && !known.isPaused());
    }

    private Optional<Delivery> claimOne(String webhook) {
        return deliveries.claim(Map.of(webhook, 1), clock.instant()).stream().findFirst();
    }

    private void attempt(Delivery delivery) {
        Optional<Webhook> webhook = webhooks.find(delivery.webhook());
        Optional<WebhookTarget> target = webhook.flatMap(webhooks::target);
        if (webhook.isEmpty() || target.isEmpty()) {
            DeliveryFailure why = webhook.isEmpty() ? DeliveryFailure.NO_WEBHOOK : DeliveryFailure.ADDRESS_NOT_ALLOWED;
            settle(delivery, "dead", why.code(), Optional.empty());
            return;
        }
        long now = clock.instant().getEpochSecond();
        Map<String, String> headers = Map.of(
                "content-type", "application/json",
                "user-agent", "Mizan",
                "webhook-id", delivery.id(),
                "webhook-timestamp", Long.toString(now),
                "webhook-signature", WebhookSignature.of(webhook.get().secrets(), delivery.id(), now, delivery.body()));
        settle(
                delivery.attempted(),
                sender.send(target.get(), headers, delivery.body()).join());
    }

    private void settle(Delivery attempted, WebhookSender.Answer answer) {
        if (answer.isGood()) {
            settle(attempted, "delivered", answer.toString(), Optional.empty());
        } else if (answer.isGone() || attempted.attempts() > PAUSES.size()) {
            settle(attempted, "dead", answer.toString(), Optional.empty());
        } else {
            Instant again = clock.instant().plus(pause(attempted.attempts()));
            settle(attempted, "retry", answer.toString(), Optional.of(again));
        }
    }

    private void settle(Delivery attempted, String outcome, String answer, Optional<Instant> again) {
        deliveries.settle(attempted, outcome, answer, again);
        attempts(outcome).increment();
    }

    private static Counter attempts(String outcome) {
        return Counter.builder("mizan.webhook.attempts")
                .description("Attempts to deliver to webhooks, by what came of them")
                .tag("outcome", outcome)
                .register(Metrics.globalRegistry);
    }

    private Duration pause(int attempts) {
        double jitter = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(PAUSES.get(attempts - 1).toMillis() * jitter));
    }

    private static String write(ObjectNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
