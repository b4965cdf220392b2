package mizan.app;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mizan.article.ArticleRules;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.comment.WebOrigin;
import mizan.digest.SigningKeys;
import mizan.intake.form.FormRules;
import mizan.language.Language;
import mizan.moderation.Mode;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import mizan.signal.activity.StaffNames;

/** The sites of the configuration, checked; one mistake stops the start, and the message names every mistake. */
final class ConfiguredSites {

    private static final SiteId DEMO = new SiteId("demo");

    private static final Pattern SITE_PATH = Pattern.compile("/([A-Za-z0-9._~-]{1,64}/){0,8}");

    private static final Duration LONGEST_RETENTION = Duration.ofDays(3650);
    private static final Duration LONGEST_SIGN_IN = Duration.ofDays(365);

    private static final int SHORTEST_KEY = 32;

    private final List<Site> sites = new ArrayList<>();
    private final Map<SiteId, FormRules> rules = new LinkedHashMap<>();
    private final Map<SiteId, SitePolicy> policies = new LinkedHashMap<>();
    private final Map<SiteId, SigningKeys> keys = new LinkedHashMap<>();
    private final Map<SiteId, ArticleRules> articles = new LinkedHashMap<>();
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
        if (config.demo() && !configured.rules.containsKey(DEMO)) {
            configured.addDemo(new FormRules(
                    true, true, "", FormRules.placeholders(List.of()), true, false, StandardCharsets.UTF_8));
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

    Sites sites() {
        return new Sites(sites);
    }

    Map<SiteId, FormRules> rules() {
        return Map.copyOf(rules);
    }

    Map<SiteId, SitePolicy> policies() {
        return Map.copyOf(policies);
    }

    Map<SiteId, SigningKeys> keys() {
        return Map.copyOf(keys);
    }

    Map<SiteId, ArticleRules> articles() {
        return Map.copyOf(articles);
    }

    private void add(String name, ModerationConfig.SiteConfig config) {
        String key = "mizan.sites." + name;
        config.heldRetention().ifPresent(time -> checkRetention(key + ".held-retention", time));
        if (!SiteId.isValid(name)) {
            mistakes.add(key + ": a site's id is 1 to 32 of a-z, 0-9 and -");
            return;
        }
        SiteId id = new SiteId(name);
        if (config.origins().isEmpty() && id.equals(DEMO)) {
            addDemo(rules(key, config));
            policy(key, config).ifPresent(policy -> policies.put(DEMO, policy));
            return;
        }
        List<String> origins = config.origins().orElse(List.of()).stream()
                .map(origin -> origin(key, origin))
                .toList();
        if (origins.isEmpty()) {
            mistakes.add(key + ".origins is missing: where the site's pages live, such as https://www.example.com");
        }
        String articleUrl =
                config.articleUrl().map(url -> articleUrl(key, url, origins)).orElse("");
        Site site = new Site(
                id, config.title().orElse(name), config.language(), origins, articleUrl, path(key, config.path()));
        checkShared(key, site);
        sites.add(site);
        keys.put(id, keys(key, config.keys().orElse(List.of())));
        rules.put(id, rules(key, config));
        articles.put(id, new ArticleRules(config.articlesKnown(), config.fetchArticles(), config.privateArticles()));
        policy(key, config).ifPresent(policy -> policies.put(id, policy));
    }

    private void checkRetention(String key, Duration configured) {
        checkRetention(key, configured, LONGEST_RETENTION);
    }

    private void checkRetention(String key, Duration configured, Duration longest) {
        if (configured.compareTo(Duration.ofDays(1)) < 0 || configured.compareTo(longest) > 0) {
            mistakes.add(key + ": must be from 1D to " + longest.toDays() + "D, and is " + configured);
        }
    }

    private String origin(String key, String configured) {
        String origin = WebOrigin.of(configured);
        if (origin.isEmpty()) {
            mistakes.add(key + ".origins: " + configured + " is not of the form https://www.example.com");
        }
        return origin;
    }

    /** Two sites with the same pages: nothing in a form would say which is meant. */
    private void checkShared(String key, Site site) {
        for (Site other : sites) {
            site.origins().stream()
                    .filter(origin -> other.hasOrigin(origin) && other.path().equals(site.path()))
                    .forEach(origin -> mistakes.add(key + ".path: " + origin + site.path() + " is the site "
                            + other.id() + "'s too; sites that share an origin need different paths, such as /fr/"));
        }
    }

    private String path(String key, String configured) {
        if (!SITE_PATH.matcher(configured).matches()) {
            mistakes.add(key + ".path: " + configured + " is not of the form /fr/");
            return "/";
        }
        return configured;
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

    private String articleUrl(String key, String url, List<String> origins) {
        if (!url.contains("{article}")) {
            mistakes.add(key + ".article-url: must hold {article} in the place of the article's id");
        }
        if (!origins.contains(WebOrigin.of(url.replace("{article}", "1")))) {
            mistakes.add(key + ".article-url: must lie at one of the site's origins");
        }
        return url;
    }

    private FormRules rules(String key, ModerationConfig.SiteConfig config) {
        ModerationConfig.Form form = config.form();
        return new FormRules(
                form.requireName(),
                form.requireEmail(),
                form.consentField().orElse(""),
                FormRules.placeholders(form.placeholders().orElse(List.of())),
                form.refresh(),
                config.signedOnly(),
                charset(key, config.charset()));
    }

    private Charset charset(String key, String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            mistakes.add(key + ".charset: " + name + " is not a charset; UTF-8 and windows-1256 are");
            return StandardCharsets.UTF_8;
        }
    }

    private Optional<SitePolicy> policy(String key, ModerationConfig.SiteConfig config) {
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
                    staff(key, config)));
        } catch (IllegalArgumentException e) {
            mistakes.add(key + ".thresholds: " + e.getMessage());
            return Optional.empty();
        }
    }

    private StaffNames staff(String key, ModerationConfig.SiteConfig config) {
        try {
            return StaffNames.of(config.staff().orElse(List.of()));
        } catch (IllegalArgumentException e) {
            mistakes.add(key + ".staff: " + e.getMessage());
            return StaffNames.GENERIC;
        }
    }

    /** The demo's pages live at Mizan's own address, which nobody knows before it is asked. */
    private void addDemo(FormRules form) {
        sites.add(new Site(DEMO, "صحيفة الميزان التجريبية", Language.ARABIC, List.of(), "/demo"));
        rules.put(DEMO, form);
    }
}
