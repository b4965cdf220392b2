package mizan.settings;

import java.util.HashMap;
import java.util.Map;
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

    private final Function<SiteId, Optional<SitePolicy>> unset;
    private final SettingsStore store;
    private final Function<SiteId, Optional<Thresholds>> promised;
    private volatile Map<SiteId, SitePolicy> overridden = Map.of();

    /**
     * @param unset how a site is judged for which editors have set nothing; empty where there is no such site
     * @param promised the thresholds of sites that promised what these may cost, in the place of the numbers that are set
     */
    public SitePolicies(
            Function<SiteId, Optional<SitePolicy>> unset,
            SettingsStore store,
            Function<SiteId, Optional<Thresholds>> promised) {
        this.unset = unset;
        this.promised = promised;
        this.store = store;
    }

    /** For sites that stay as they are. */
    public SitePolicies(Map<SiteId, SitePolicy> configured, SettingsStore store) {
        this(site -> Optional.ofNullable(configured.get(site)), store, site -> Optional.empty());
    }

    /** The policy that comments of {@code site} are judged by now; there is one for every site. */
    @Override
    public SitePolicy apply(SiteId site) {
        SitePolicy policy = unpromised(site);
        return promised.apply(site).map(policy::with).orElse(policy);
    }

    /** The policy of {@code site} as it is set, whatever was promised. */
    public SitePolicy unpromised(SiteId site) {
        SitePolicy set = overridden.get(site);
        return set == null ? configured(site) : set;
    }

    /** The thresholds that comments of {@code site} are judged by now; the default where there is no such site. */
    public Thresholds thresholds(SiteId site) {
        return promised.apply(site)
                .orElseGet(() -> Optional.ofNullable(overridden.get(site))
                        .or(() -> unset.apply(site))
                        .map(SitePolicy::thresholds)
                        .orElse(Thresholds.DEFAULT));
    }

    /** What counts where an editor has set nothing. */
    public SitePolicy configured(SiteId site) {
        return unset.apply(site).orElseThrow(() -> new IllegalStateException("There is no site " + site));
    }

    /** Reads what editors have set. Settings that this version cannot read are passed over, and logged. */
    public void refresh() {
        Map<SiteId, SitePolicy> policies = new HashMap<>();
        store.all(RecordType.SETTINGS)
                .forEach((site, json) -> read(site, json).ifPresent(policy -> policies.put(new SiteId(site), policy)));
        overridden = Map.copyOf(policies);
    }

    private Optional<SitePolicy> read(String site, String json) {
        if (!SiteId.isValid(site) || unset.apply(new SiteId(site)).isEmpty()) {
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
