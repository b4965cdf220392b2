package mizan.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import mizan.audit.AuditAction;
import mizan.audit.RecordType;
import mizan.audit.SettingsStore;
import mizan.comment.SiteId;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import org.jboss.logging.Logger;

/**
 * The policy of every site: as configured, unless an editor has set it otherwise. Looking one up is a look into memory;
 * only {@link #refresh()} and changes go to the settings store, and block.
 */
public final class SitePolicies implements Function<SiteId, SitePolicy> {

    private static final Logger LOG = Logger.getLogger(SitePolicies.class);

    private final Map<SiteId, SitePolicy> configured;
    private final SettingsStore store;
    private final Function<SiteId, Optional<Thresholds>> promised;
    private volatile Map<SiteId, SitePolicy> current;

    /** {@code configured} names every site there is. */
    public SitePolicies(Map<SiteId, SitePolicy> configured, SettingsStore store) {
        this(configured, store, site -> Optional.empty());
    }

    /** @param promised the thresholds of sites that promised what these may cost, in the place of the numbers that are set */
    public SitePolicies(
            Map<SiteId, SitePolicy> configured, SettingsStore store, Function<SiteId, Optional<Thresholds>> promised) {
        this.promised = promised;
        this.configured = Map.copyOf(configured);
        this.store = store;
        this.current = this.configured;
    }

    /** The policy that comments of {@code site} are judged by now; there is one for every configured site. */
    @Override
    public SitePolicy apply(SiteId site) {
        SitePolicy policy = unpromised(site);
        return promised.apply(site).map(policy::with).orElse(policy);
    }

    /** The policy of {@code site} as it is set, whatever was promised. */
    public SitePolicy unpromised(SiteId site) {
        return known(current, site);
    }

    /** The thresholds that comments of {@code site} are judged by now; the default for a site that is not configured. */
    public Thresholds thresholds(SiteId site) {
        SitePolicy policy = current.get(site);
        return policy == null ? Thresholds.DEFAULT : promised.apply(site).orElse(policy.thresholds());
    }

    /** What the configuration says, which counts where an editor has set nothing. */
    public SitePolicy configured(SiteId site) {
        return known(configured, site);
    }

    private static SitePolicy known(Map<SiteId, SitePolicy> policies, SiteId site) {
        return Objects.requireNonNull(policies.get(site), () -> "The site " + site + " is not configured");
    }

    /** Reads what editors have set. Settings that this version cannot read are passed over, and logged. */
    public void refresh() {
        Map<SiteId, SitePolicy> policies = new HashMap<>(configured);
        store.all(RecordType.SETTINGS)
                .forEach((site, json) ->
                        overridden(site, json).ifPresent(policy -> policies.put(new SiteId(site), policy)));
        current = Map.copyOf(policies);
    }

    private Optional<SitePolicy> overridden(String site, String json) {
        if (!SiteId.isValid(site) || !configured.containsKey(new SiteId(site))) {
            return Optional.empty();
        }
        try {
            return Optional.of(SiteSettings.parse(json).in(configured(new SiteId(site))));
        } catch (IllegalArgumentException e) {
            LOG.errorf("The settings of the site %s are not in use: %s", site, e.getMessage());
            return Optional.empty();
        }
    }

    /** The record that is kept for {@code site}, for {@link #change}; empty where an editor has set nothing. */
    public String record(SiteId site) {
        return store.find(RecordType.SETTINGS, site.value()).orElse("");
    }

    /**
     * Sets a site's policy.
     *
     * @param seen the record that the editor saw
     * @param wanted what is to be; empty for what the configuration says
     * @return false where somebody else has changed it since
     * @throws IllegalArgumentException where the settings cannot be
     */
    public boolean change(SiteId site, String seen, Optional<SiteSettings> wanted, String by) {
        wanted.ifPresent(settings -> settings.in(configured(site)));
        String after = wanted.map(SiteSettings::json).orElse("");
        boolean changed =
                store.change(RecordType.SETTINGS, site.value(), seen, after, AuditAction.SETTINGS_CHANGED, by);
        refresh();
        return changed;
    }
}
