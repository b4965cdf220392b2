package mizan.app.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import mizan.comment.SiteId;
import mizan.intake.form.FormRules;
import mizan.settings.site.SiteDefinition;
import mizan.settings.site.SiteDefinitions;

/** What each site asks of a form now; made once for each state of a site, because its texts are compared with every form. */
final class LiveFormRules implements Function<SiteId, FormRules> {

    private final SiteDefinitions sites;
    private final Map<SiteId, Made> made = new ConcurrentHashMap<>();

    LiveFormRules(SiteDefinitions sites) {
        this.sites = sites;
    }

    private record Made(SiteDefinition from, FormRules rules) {}

    @Override
    @SuppressWarnings("ReferenceEquality") // The same state, which is cheaper to see than an equal one.
    public FormRules apply(SiteId site) {
        SiteDefinition now = sites.find(site).orElseThrow();
        Made known = made.get(site);
        if (known == null || known.from() != now) {
            known = new Made(now, rules(now));
            made.put(site, known);
        }
        return known.rules();
    }

    private static FormRules rules(SiteDefinition site) {
        return new FormRules(
                site.requireName(),
                site.requireEmail(),
                site.consentField(),
                FormRules.placeholders(site.placeholders()),
                site.refresh(),
                site.signedOnly(),
                site.charset());
    }
}
