package mizan.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mizan.audit.AuditAction;
import mizan.audit.RecordType;
import mizan.audit.SettingsStore;
import mizan.comment.PublishedRules;
import mizan.comment.SiteId;
import mizan.text.html.TypedText;
import org.jboss.logging.Logger;

/**
 * The published rules of every site, as an editor has named them. Looking them up is a look into memory; only
 * {@link #refresh()} and changes go to the settings store, and block.
 */
public final class SiteRules implements Function<SiteId, PublishedRules> {

    private static final Logger LOG = Logger.getLogger(SiteRules.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SettingsStore store;
    private volatile Map<SiteId, PublishedRules> current = Map.of();

    public SiteRules(SettingsStore store) {
        this.store = store;
    }

    /** What the record holds. */
    private record Stored(String address, Map<String, String> rules) {}

    /** The rules of {@code site}; {@link PublishedRules#NONE} where no editor has named any. */
    @Override
    public PublishedRules apply(SiteId site) {
        return current.getOrDefault(site, PublishedRules.NONE);
    }

    /** Reads what editors have set. What this version cannot read is passed over, and logged. */
    public void refresh() {
        Map<SiteId, PublishedRules> rules = new HashMap<>();
        store.all(RecordType.RULES).forEach((site, json) -> {
            Optional<PublishedRules> known = SiteId.isValid(site) ? read(json) : Optional.empty();
            known.ifPresentOrElse(
                    found -> rules.put(new SiteId(site), found),
                    () -> LOG.errorf("The published rules of the site %s cannot be read", site));
        });
        current = Map.copyOf(rules);
    }

    /** The record that is kept for {@code site}, for {@link #change}; empty where there is none. */
    public String record(SiteId site) {
        return store.find(RecordType.RULES, site.value()).orElse("");
    }

    /**
     * Names the published rules of a site.
     *
     * @param seen the record that the editor saw
     * @return false where somebody else has changed it since
     */
    public boolean change(SiteId site, String seen, PublishedRules wanted, String by) {
        String after = wanted.isEmpty() ? "" : json(clean(wanted));
        boolean changed = store.change(RecordType.RULES, site.value(), seen, after, AuditAction.SETTINGS_CHANGED, by);
        refresh();
        return changed;
    }

    private static PublishedRules clean(PublishedRules typed) {
        Map<String, String> rules = new HashMap<>(typed.rules());
        rules.replaceAll((code, rule) -> TypedText.line(rule));
        return new PublishedRules(typed.address(), rules);
    }

    /** The rules that a record holds; empty where it cannot be read. */
    public static Optional<PublishedRules> read(String json) {
        try {
            Stored stored = JSON.readValue(json, Stored.class);
            return Optional.of(new PublishedRules(stored.address(), stored.rules()));
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static String json(PublishedRules rules) {
        try {
            return JSON.writeValueAsString(new Stored(rules.address(), rules.rules()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
