package mizan.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.RecordChange;
import mizan.audit.RecordType;
import mizan.audit.SettingsStore;
import mizan.comment.SiteId;
import mizan.digest.SigningKeys;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The keys with which each site's own program signs what it sends: those of the configuration, and those that editors made, of
 * which two are valid at a time. Looking them up is a look into memory; only {@link #refresh()} and changes go to the settings
 * store, and block.
 */
public final class SiteSigningKeys implements Function<SiteId, SigningKeys> {

    private static final Logger LOG = Logger.getLogger(SiteSigningKeys.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Stored>> STORED = new TypeReference<>() {};
    private static final int KEY_BYTES = 32;
    private static final int ID_LENGTH = 6;

    private final Map<SiteId, SigningKeys> configured;
    private final SettingsStore store;
    private final SecureRandom random;
    private final Clock clock;
    private volatile Map<SiteId, SigningKeys> current;

    /** {@code configured} names every site there is. */
    public SiteSigningKeys(Map<SiteId, SigningKeys> configured, SettingsStore store, SecureRandom random, Clock clock) {
        this.configured = Map.copyOf(configured);
        this.store = store;
        this.random = random;
        this.clock = clock;
        this.current = this.configured;
    }

    /** What the record holds. */
    record Stored(String secret, String madeBy, long madeAt) {}

    /** A key as it is shown: by its last characters, never whole. */
    public record SiteKey(String id, String madeBy, Instant madeAt) {

        static SiteKey of(Stored stored) {
            return new SiteKey(SiteSigningKeys.id(stored), stored.madeBy(), Instant.ofEpochSecond(stored.madeAt()));
        }
    }

    private static String id(Stored stored) {
        return stored.secret().substring(Math.max(0, stored.secret().length() - ID_LENGTH));
    }

    /** The keys that are valid for {@code site} now. */
    @Override
    public SigningKeys apply(SiteId site) {
        return current.getOrDefault(site, SigningKeys.NONE);
    }

    /** How many keys the configuration names for {@code site}. */
    public int configured(SiteId site) {
        return configured.getOrDefault(site, SigningKeys.NONE).keys().size();
    }

    /** Reads what editors have made. What this version cannot read is passed over, and logged. */
    public void refresh() {
        Map<SiteId, SigningKeys> keys = new HashMap<>(configured);
        store.all(RecordType.SIGNING_KEYS).forEach((site, json) -> {
            if (SiteId.isValid(site)) {
                List<String> made =
                        read(site, json).stream().map(Stored::secret).toList();
                keys.merge(new SiteId(site), new SigningKeys(made), SiteSigningKeys::both);
            }
        });
        current = Map.copyOf(keys);
    }

    private static SigningKeys both(SigningKeys some, SigningKeys others) {
        return new SigningKeys(
                Stream.concat(some.keys().stream(), others.keys().stream()).toList());
    }

    /** The keys that editors made for {@code site}, the newest first. */
    public List<SiteKey> made(SiteId site) {
        return record(site).map(json -> read(site.value(), json)).orElse(List.of()).stream()
                .map(SiteKey::of)
                .toList();
    }

    private Optional<String> record(SiteId site) {
        return store.find(RecordType.SIGNING_KEYS, site.value());
    }

    /**
     * Makes a key beside the newest one there is; an older one ends.
     *
     * @return the key, which is told only now; null where somebody else changed the keys meanwhile
     */
    public @Nullable String make(SiteId site, String by) {
        String secret = newSecret();
        Stored made = new Stored(secret, by, clock.instant().getEpochSecond());
        String seen = record(site).orElse("");
        List<Stored> keys = new ArrayList<>(seen.isEmpty() ? List.of() : read(site.value(), seen));
        keys.addFirst(made);
        List<Stored> kept = keys.subList(0, Math.min(SigningKeys.MOST, keys.size()));
        return write(site, seen, kept, AuditAction.SIGNING_KEY_MADE, id(made), by) ? secret : null;
    }

    /** Ends the key with this id; false where there is none, or somebody else changed the keys meanwhile. */
    public boolean end(SiteId site, String id, String by) {
        String seen = record(site).orElse("");
        List<Stored> keys = seen.isEmpty() ? List.of() : read(site.value(), seen);
        List<Stored> kept = keys.stream().filter(key -> !id(key).equals(id)).toList();
        return kept.size() < keys.size() && write(site, seen, kept, AuditAction.SIGNING_KEY_ENDED, id, by);
    }

    private boolean write(SiteId site, String seen, List<Stored> keys, AuditAction action, String id, String by) {
        NewAuditEntry entry = new NewAuditEntry(action, by, site.value(), "", id);
        String after = keys.isEmpty() ? "" : json(keys);
        boolean written = store.write(new RecordChange(RecordType.SIGNING_KEYS, site.value(), seen, after, entry));
        refresh();
        return written;
    }

    private String newSecret() {
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private static List<Stored> read(String site, String json) {
        try {
            return JSON.readValue(json, STORED);
        } catch (JsonProcessingException e) {
            LOG.errorf("The signing keys of the site %s cannot be read", site);
            return List.of();
        }
    }

    private static String json(List<Stored> keys) {
        try {
            return JSON.writeValueAsString(keys);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
