package mizan.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.RecordChange;
import mizan.audit.RecordType;
import mizan.audit.SettingsStore;
import mizan.comment.SiteId;
import mizan.moderation.SitePolicy;
import org.jboss.logging.Logger;

/**
 * The policy of every site: as configured, unless an editor has set it otherwise. Looking one up is a look into memory;
 * only {@link #refresh()} and changes go to the ledger, and block.
 */
public final class SitePolicies implements Function<SiteId, SitePolicy> {

    private static final Logger LOG = Logger.getLogger(SitePolicies.class);

    private final Map<SiteId, SitePolicy> configured;
    private final SettingsStore ledger;
    private volatile Map<SiteId, SitePolicy> current;

    /** {@code configured} names every site there is. */
    public SitePolicies(Map<SiteId, SitePolicy> configured, SettingsStore ledger) {
        this.configured = Map.copyOf(configured);
        this.ledger = ledger;
        this.current = this.configured;
    }

    /** The policy that comments of {@code site} are judged by now; null for a site that is not configured. */
    @Override
    public SitePolicy apply(SiteId site) {
        return current.get(site);
    }

    /** What the configuration says, which counts where an editor has set nothing. */
    public SitePolicy configured(SiteId site) {
        return configured.get(site);
    }

    /** Reads what editors have set. Settings that this version cannot read are passed over, and logged. */
    public void refresh() {
        Map<SiteId, SitePolicy> policies = new HashMap<>(configured);
        ledger.all(RecordType.SETTINGS)
                .forEach((site, json) ->
                        overridden(site, json).ifPresent(policy -> policies.put(new SiteId(site), policy)));
        current = Map.copyOf(policies);
    }

    private Optional<SitePolicy> overridden(String site, String json) {
        if (!SiteId.isValid(site) || !configured.containsKey(new SiteId(site))) {
            return Optional.empty();
        }
        try {
            return Optional.of(SiteSettings.parse(json).in(configured.get(new SiteId(site))));
        } catch (IllegalArgumentException e) {
            LOG.errorf("The settings of the site %s are not in use: %s", site, e.getMessage());
            return Optional.empty();
        }
    }

    /** The record that is kept for {@code site}, for {@link #change}; empty where an editor has set nothing. */
    public String record(SiteId site) {
        return ledger.find(RecordType.SETTINGS, site.value()).orElse("");
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
        wanted.ifPresent(settings -> settings.in(configured.get(site)));
        String after = wanted.map(SiteSettings::json).orElse("");
        if (seen.equals(after)) {
            return true;
        }
        NewAuditEntry deed = new NewAuditEntry(AuditAction.SETTINGS_CHANGED, by, site.value(), seen, after);
        boolean changed = ledger.write(new RecordChange(RecordType.SETTINGS, site.value(), seen, after, deed));
        refresh();
        return changed;
    }
}
