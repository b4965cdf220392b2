package mizan.app.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import mizan.app.ModerationConfig;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.digest.SigningKeys;
import mizan.language.Language;
import mizan.moderation.Mode;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import mizan.settings.site.SiteCheck;
import mizan.settings.site.SiteDefinition;
import mizan.settings.site.SiteFields;
import mizan.signal.activity.StaffNames;

/** The sites of the configuration, checked; one mistake stops the start, and the message names every mistake. */
public final class ConfiguredSites {

    private static final SiteId DEMO = new SiteId("demo");

    /** For the check only, which wants one. */
    private static final List<String> DEMO_ORIGIN = List.of("http://demo.invalid");

    private static final Duration LONGEST_RETENTION = Duration.ofDays(SiteCheck.MOST_HELD_DAYS);
    private static final Duration LONGEST_SIGN_IN = Duration.ofDays(365);

    private static final int SHORTEST_KEY = 32;

    private final Map<SiteId, SiteDefinition> definitions = new LinkedHashMap<>();
    private final Map<SiteId, SitePolicy> policies = new LinkedHashMap<>();
    private final Map<SiteId, SigningKeys> keys = new LinkedHashMap<>();
    private final Map<SiteId, Duration> heldRetentions = new LinkedHashMap<>();
    private final Set<SiteId> withPrivateArticles = new HashSet<>();
    private final List<String> mistakes = new ArrayList<>();

    private final Thresholds unset;

    private ConfiguredSites(Thresholds unset) {
        this.unset = unset;
    }

    /**
     * Reads the sites out of {@code config}.
     *
     * @param unset the thresholds of a site that sets none
     * @throws IllegalArgumentException naming every mistake and the key that it is under
     */
    static ConfiguredSites of(ModerationConfig config, Thresholds unset) {
        ConfiguredSites configured = new ConfiguredSites(unset);
        config.sites().forEach(configured::add);
        if (config.demo() && !configured.definitions.containsKey(DEMO)) {
            configured.addDemo(demo());
            configured.policies.put(DEMO, new SitePolicy(unset, Mode.AUTOMATIC, 1));
        }
        configured.checkRetention("mizan.article-retention", config.articleRetention());
        configured.checkRetention("mizan.held-retention", config.heldRetention());
        configured.checkRetention("mizan.audit-retention", config.auditRetention());
        configured.checkRetention("mizan.sign-in-retention", config.signInRetention(), LONGEST_SIGN_IN);
        if (!configured.mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", configured.mistakes));
        }
        return configured;
    }

    /** The sites as they are where editors have changed nothing. */
    public Map<SiteId, SiteDefinition> definitions() {
        return Map.copyOf(definitions);
    }

    /** How each configured site is judged where editors have set nothing. */
    public Map<SiteId, SitePolicy> policies() {
        return Map.copyOf(policies);
    }

    Map<SiteId, SigningKeys> keys() {
        return Map.copyOf(keys);
    }

    /** For how long held comments wait, at sites that set a time of their own. */
    Map<SiteId, Duration> heldRetentions() {
        return Map.copyOf(heldRetentions);
    }

    /** The sites whose pages may lie at addresses of private networks. */
    Set<SiteId> withPrivateArticles() {
        return Set.copyOf(withPrivateArticles);
    }

    /** How a site that editors added is judged where they have set nothing. */
    SitePolicy policyOfAdded() {
        return new SitePolicy(unset, Mode.AUTOMATIC, 1);
    }

    private void add(String name, ModerationConfig.SiteConfig config) {
        String key = "mizan.sites." + name;
        config.heldRetention().ifPresent(time -> checkRetention(key + ".held-retention", time));
        Optional<String> wrongId = SiteCheck.id(name).map(mistake -> key + ": " + mistake.message());
        if (wrongId.isPresent()) {
            mistakes.add(wrongId.get());
            return;
        }
        SiteId id = new SiteId(name);
        boolean isPlainDemo = id.equals(DEMO) && config.origins().isEmpty();
        SiteFields fields = fields(name, config, isPlainDemo);
        List<Site> others =
                definitions.values().stream().map(SiteDefinition::site).toList();
        SiteCheck.Checked checked = SiteCheck.check(id, fields, others);
        checked.mistakes().forEach(mistake -> mistakes.add(key + "." + mistake.inConfiguration()));
        checked.definition().ifPresent(found -> {
            if (isPlainDemo) {
                addDemo(found);
            } else {
                definitions.put(id, found);
            }
        });
        policy(key, config, checked).ifPresent(policy -> policies.put(id, policy));
        keys.put(id, keys(key, config.keys().orElse(List.of())));
        config.heldRetention().ifPresent(time -> heldRetentions.put(id, time));
        if (config.privateArticles()) {
            withPrivateArticles.add(id);
        }
    }

    private static SiteFields fields(String name, ModerationConfig.SiteConfig config, boolean isPlainDemo) {
        ModerationConfig.Form form = config.form();
        return new SiteFields(
                config.title().orElse(name),
                config.language().tag(),
                isPlainDemo ? DEMO_ORIGIN : config.origins().orElse(List.of()),
                config.path(),
                isPlainDemo ? "" : config.articleUrl().orElse(""),
                config.articlesKnown(),
                config.fetchArticles(),
                config.signedOnly(),
                config.charset(),
                form.requireName(),
                form.requireEmail(),
                form.consentField().orElse(""),
                form.placeholders().orElse(List.of()),
                form.refresh(),
                config.staff().orElse(List.of()),
                config.heldRetention().map(ConfiguredSites::days).orElse(null),
                false);
    }

    /** A part of a day counts as a whole one; a time that cannot be is named elsewhere. */
    private static int days(Duration time) {
        return Math.clamp(time.plusDays(1).minusNanos(1).toDays(), 1, SiteCheck.MOST_HELD_DAYS);
    }

    private void checkRetention(String key, Duration configured) {
        checkRetention(key, configured, LONGEST_RETENTION);
    }

    private void checkRetention(String key, Duration configured, Duration longest) {
        if (configured.compareTo(Duration.ofDays(1)) < 0 || configured.compareTo(longest) > 0) {
            mistakes.add(key + ": must be from 1D to " + longest.toDays() + "D, and is " + configured);
        }
    }

    private SigningKeys keys(String key, List<String> configured) {
        List<String> known = configured.stream().map(String::strip).toList();
        if (known.size() > SigningKeys.MOST || known.stream().anyMatch(secret -> secret.length() < SHORTEST_KEY)) {
            mistakes.add(
                    key + ".keys: at most " + SigningKeys.MOST + ", of at least " + SHORTEST_KEY + " characters each");
            return SigningKeys.NONE;
        }
        return new SigningKeys(known);
    }

    private Optional<SitePolicy> policy(String key, ModerationConfig.SiteConfig config, SiteCheck.Checked checked) {
        ModerationConfig.ThresholdsConfig given = config.thresholds();
        try {
            Thresholds thresholds = new Thresholds(
                    given.spamHold().orElse(unset.spamHold()),
                    given.spamReject().orElse(unset.spamReject()),
                    given.abuseHold().orElse(unset.abuseHold()),
                    given.abuseReject().orElse(unset.abuseReject()));
            return Optional.of(new SitePolicy(
                    thresholds,
                    config.mode(),
                    config.firstComments(),
                    config.rejectsOnAgreement(),
                    checked.definition().map(SiteDefinition::staffNames).orElse(StaffNames.GENERIC)));
        } catch (IllegalArgumentException e) {
            mistakes.add(key + ".thresholds: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The demo's pages live at Mizan's own address, which nobody knows before it is asked. */
    private void addDemo(SiteDefinition form) {
        Site site = new Site(DEMO, "صحيفة الميزان التجريبية", Language.ARABIC, List.of(), "/demo");
        definitions.put(DEMO, form.of(site));
    }

    /** What the demo asks of a form where nothing is configured. */
    private static SiteDefinition demo() {
        Site site = new Site(DEMO, "", Language.ARABIC, List.of(), "");
        return new SiteDefinition(
                site,
                false,
                true,
                false,
                StandardCharsets.UTF_8,
                true,
                true,
                "",
                List.of(),
                true,
                List.of(),
                StaffNames.GENERIC,
                OptionalInt.empty());
    }
}
