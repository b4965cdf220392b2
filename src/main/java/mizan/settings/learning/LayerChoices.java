package mizan.settings.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mizan.audit.AuditAction;
import mizan.audit.RecordType;
import mizan.audit.SettingsStore;
import mizan.comment.SiteId;
import mizan.learning.newsroom.LayerChoice;
import mizan.learning.newsroom.LayerMode;
import mizan.learning.site.Promise;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What editors chose for each site about what it learns. Looking it up is a look into memory; only {@link #refresh()} and changes go
 * to the settings store, and block.
 */
public final class LayerChoices implements Function<SiteId, LayerChoice> {

    private static final Logger LOG = Logger.getLogger(LayerChoices.class);
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final SettingsStore store;
    private volatile Map<SiteId, LayerChoice> current = Map.of();

    public LayerChoices(SettingsStore store) {
        this.store = store;
    }

    /** What the record holds. */
    private record Stored(
            String mode,
            @Nullable String version,
            @Nullable Double waiting,
            @Nullable Integer oneRejectedIn,
            @Nullable String note) {

        static Stored of(LayerChoice choice) {
            Promise promise = choice.promise();
            return new Stored(
                    choice.mode().code(),
                    choice.version(),
                    promise == null ? null : promise.waiting(),
                    promise == null ? null : promise.oneRejectedIn(),
                    choice.note());
        }

        LayerChoice choice() {
            LayerMode known = LayerMode.of(mode)
                    .orElseThrow(() -> new IllegalArgumentException("mode must be off, shadow, live or pinned"));
            Promise promise = waiting == null || oneRejectedIn == null ? null : new Promise(waiting, oneRejectedIn);
            return new LayerChoice(known, version == null ? "" : version, promise, note == null ? "" : note);
        }
    }

    /** What counts for {@code site}. */
    @Override
    public LayerChoice apply(SiteId site) {
        return current.getOrDefault(site, LayerChoice.DEFAULT);
    }

    /** Reads what editors chose. What this version cannot read is passed over, and logged. */
    public void refresh() {
        Map<SiteId, LayerChoice> choices = new HashMap<>();
        store.all(RecordType.LEARNING).forEach((site, json) -> {
            Optional<LayerChoice> choice = SiteId.isValid(site) ? read(json) : Optional.empty();
            choice.ifPresentOrElse(
                    known -> choices.put(new SiteId(site), known),
                    () -> LOG.errorf("What the site %s is to learn cannot be read", site));
        });
        current = Map.copyOf(choices);
    }

    /** The record that is kept for {@code site}, for {@link #change}; empty where there is none. */
    public String record(SiteId site) {
        return store.find(RecordType.LEARNING, site.value()).orElse("");
    }

    /**
     * Chooses for a site, and logs who did.
     *
     * @param seen the record that the editor saw
     * @return false where somebody else has changed it since
     */
    public boolean change(SiteId site, String seen, LayerChoice wanted, String by) {
        boolean isChanged =
                store.change(RecordType.LEARNING, site.value(), seen, write(wanted), AuditAction.LEARNING_CHANGED, by);
        refresh();
        return isChanged;
    }

    /** The choice that a record holds; empty where it cannot be read. */
    public static Optional<LayerChoice> read(String json) {
        try {
            return Optional.of(JSON.readValue(json, Stored.class).choice());
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static String write(LayerChoice choice) {
        try {
            return JSON.writeValueAsString(Stored.of(choice));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
