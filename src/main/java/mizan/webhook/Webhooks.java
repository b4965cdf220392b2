package mizan.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.RecordChange;
import mizan.audit.RecordType;
import mizan.audit.SettingsStore;
import mizan.comment.Sites;
import org.jboss.logging.Logger;

/** The webhooks that editors keep, and the log of their deliveries. Blocks; every change is logged. */
public final class Webhooks {

    static final int MAX_WEBHOOKS = 50;
    private static final int ID_BYTES = 6;
    private static final Logger LOG = Logger.getLogger(Webhooks.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    private final SettingsStore settingsStore;
    private final RedisDeliveries deliveries;
    private final Sites sites;
    private final boolean allowPrivate;
    private final SecureRandom random;
    private final Clock clock;
    private volatile List<Webhook> current = List.of();

    /** {@code allowPrivate} lets webhooks be sent to addresses of private networks, and without TLS. */
    public Webhooks(
            SettingsStore settingsStore,
            RedisDeliveries deliveries,
            Sites sites,
            boolean allowPrivate,
            SecureRandom random,
            Clock clock) {
        this.settingsStore = settingsStore;
        this.deliveries = deliveries;
        this.sites = sites;
        this.allowPrivate = allowPrivate;
        this.random = random;
        this.clock = clock;
    }

    /** What came of a change. */
    public sealed interface Result {

        /** The webhook as it is now, with a secret that was made for it; empty where none was. */
        record Done(Webhook webhook, String secret) implements Result {}

        /** Nothing was changed. */
        record Refused(Why why) implements Result {}
    }

    /** Why a webhook is not changed. */
    public enum Why {
        UNKNOWN_WEBHOOK,
        /** It is no address that may be sent to. */
        BAD_URL,
        BAD_EVENTS,
        UNKNOWN_SITE,
        TOO_MANY_WEBHOOKS,
        CHANGED_MEANWHILE;

        /** Its code in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The webhooks as they were read last; does not block. */
    List<Webhook> current() {
        return current;
    }

    /** The webhook with this id; read anew where it may have been added by another instance just now. */
    Optional<Webhook> find(String id) {
        Optional<Webhook> known =
                current.stream().filter(webhook -> webhook.id().equals(id)).findFirst();
        if (known.isEmpty()) {
            refresh();
        }
        return known.or(() ->
                current.stream().filter(webhook -> webhook.id().equals(id)).findFirst());
    }

    /** Reads what editors changed. */
    public void refresh() {
        current = all();
    }

    /** All webhooks. */
    public List<Webhook> all() {
        List<Webhook> all = new ArrayList<>();
        settingsStore
                .all(RecordType.WEBHOOKS)
                .forEach((id, json) -> read(json)
                        .ifPresentOrElse(
                                all::add, () -> LOG.errorf("The webhook %s cannot be read and is not in use", id)));
        return List.copyOf(all);
    }

    /** Adds a webhook; the answer holds its secret. */
    public Result add(String url, String site, Set<String> events, String by) {
        Optional<Why> wrong = wrong(url, site, events);
        if (wrong.isPresent()) {
            return new Result.Refused(wrong.get());
        }
        String secret = WebhookSignature.newSecret(random);
        Webhook webhook =
                new Webhook(newId(), url, site, new TreeSet<>(events), List.of(secret), false, clock.millis());
        NewAuditEntry auditEntry = new NewAuditEntry(AuditAction.WEBHOOK_ADDED, by, webhook.id(), "", webhook.shown());
        return write(
                new RecordChange(RecordType.WEBHOOKS, webhook.id(), "", write(webhook), auditEntry), webhook, secret);
    }

    private Optional<Why> wrong(String url, String site, Set<String> events) {
        if (WebhookTarget.of(url, allowPrivate).isEmpty()) {
            return Optional.of(Why.BAD_URL);
        }
        if (events.isEmpty() || !Webhook.EVENTS.containsAll(events)) {
            return Optional.of(Why.BAD_EVENTS);
        }
        if (!site.isEmpty() && sites.find(site).isEmpty()) {
            return Optional.of(Why.UNKNOWN_SITE);
        }
        return all().size() >= MAX_WEBHOOKS ? Optional.of(Why.TOO_MANY_WEBHOOKS) : Optional.empty();
    }

    /** Makes a new secret; the one before stays valid beside it until {@link #endRotation} or the next. */
    public Result rotate(String id, String by) {
        String secret = WebhookSignature.newSecret(random);
        return change(
                id,
                webhook -> webhook.withSecrets(List.of(secret, webhook.secrets().getFirst())),
                AuditAction.WEBHOOK_SECRET_ROTATED,
                by,
                secret);
    }

    /** Only the newest secret is valid from now on. */
    public Result endRotation(String id, String by) {
        return change(
                id,
                webhook -> webhook.withSecrets(List.of(webhook.secrets().getFirst())),
                AuditAction.WEBHOOK_SECRET_ROTATED,
                by,
                "");
    }

    /** Sends nothing until it is resumed, and does not tell later what happened meanwhile. */
    public Result pause(String id, boolean pause, String by) {
        return change(id, webhook -> webhook.paused(pause, clock.millis()), AuditAction.WEBHOOK_CHANGED, by, "");
    }

    private Result change(String id, UnaryOperator<Webhook> edit, AuditAction action, String by, String secret) {
        Optional<String> record = settingsStore.find(RecordType.WEBHOOKS, id);
        Optional<Webhook> webhook = record.flatMap(Webhooks::read);
        if (webhook.isEmpty()) {
            return new Result.Refused(Why.UNKNOWN_WEBHOOK);
        }
        Webhook after = edit.apply(webhook.get());
        NewAuditEntry auditEntry =
                new NewAuditEntry(action, by, id, "", after.shown() + (after.isPaused() ? " paused" : ""));
        return write(new RecordChange(RecordType.WEBHOOKS, id, record.get(), write(after), auditEntry), after, secret);
    }

    /** Removes a webhook; what is on its way to it is given up. */
    public Result remove(String id, String by) {
        Optional<String> record = settingsStore.find(RecordType.WEBHOOKS, id);
        if (record.isEmpty()) {
            return new Result.Refused(Why.UNKNOWN_WEBHOOK);
        }
        // A webhook that this version cannot read can still be removed.
        Webhook webhook =
                read(record.get()).orElseGet(() -> new Webhook(id, "", "", new TreeSet<>(), List.of(), true, 0));
        String shown = webhook.url().isEmpty() ? "" : webhook.shown();
        NewAuditEntry auditEntry = new NewAuditEntry(AuditAction.WEBHOOK_REMOVED, by, id, shown, "");
        Result result = write(new RecordChange(RecordType.WEBHOOKS, id, record.get(), "", auditEntry), webhook, "");
        if (result instanceof Result.Done) {
            deliveries.giveUp(id);
        }
        return result;
    }

    private Result write(RecordChange change, Webhook after, String secret) {
        boolean written = settingsStore.write(change);
        refresh();
        return written ? new Result.Done(after, secret) : new Result.Refused(Why.CHANGED_MEANWHILE);
    }

    /** The attempts, newest first; {@code cursor} is the id of the last one seen, or empty. */
    public DeliveryLogPage log(String cursor, int limit) {
        return deliveries.log(cursor, limit);
    }

    /** How many deliveries wait to be made. */
    public long waiting() {
        return all().stream()
                .mapToLong(webhook -> deliveries.waiting(webhook.id()))
                .sum();
    }

    /** Makes a delivery due at once, a dead one too; false where it or its webhook is no longer kept. */
    public boolean retry(String delivery, String by) {
        Optional<Delivery> found = deliveries
                .find(delivery)
                .filter(kept ->
                        settingsStore.find(RecordType.WEBHOOKS, kept.webhook()).isPresent());
        found.ifPresent(kept -> {
            deliveries.due(kept, Instant.EPOCH);
            settingsStore.note(NewAuditEntry.of(AuditAction.WEBHOOK_RETRIED, by, delivery));
        });
        return found.isPresent();
    }

    /** Where to send to; empty where that is not allowed. */
    Optional<WebhookTarget> target(Webhook webhook) {
        return WebhookTarget.of(webhook.url(), allowPrivate);
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Optional<Webhook> read(String json) {
        try {
            return Optional.of(JSON.readValue(json, Webhook.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String write(Webhook webhook) {
        try {
            return JSON.writeValueAsString(webhook);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
