package mizan.app.site;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mizan.app.LearnedModel;
import mizan.app.ModerationConfig;
import mizan.article.ArticleRules;
import mizan.audit.SettingsStore;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.intake.form.FormRules;
import mizan.learning.newsroom.LayersInUse;
import mizan.moderation.SitePolicy;
import mizan.settings.SitePolicies;
import mizan.settings.SiteRules;
import mizan.settings.SiteSigningKeys;
import mizan.settings.site.SiteDefinition;
import mizan.settings.site.SiteDefinitions;

/** Puts together what is known of sites: the configuration, and what editors made of it. */
final class SiteWiring {

    @Produces
    @Singleton
    ConfiguredSites configuredSites(ModerationConfig config, LearnedModel learned) {
        return ConfiguredSites.of(config, learned.thresholds());
    }

    @Produces
    @Singleton
    SiteDefinitions siteDefinitions(ConfiguredSites configured, SettingsStore settingsStore) {
        return new SiteDefinitions(configured.definitions(), settingsStore);
    }

    @Produces
    @Singleton
    Sites sites(SiteDefinitions definitions) {
        return definitions.sites();
    }

    @Produces
    @Singleton
    Function<SiteId, FormRules> formRules(SiteDefinitions definitions) {
        return new LiveFormRules(definitions);
    }

    /** Only the configuration lets pages be fetched from private networks. */
    @Produces
    @Singleton
    Function<SiteId, ArticleRules> articleRules(SiteDefinitions definitions, ConfiguredSites configured) {
        Set<SiteId> mayBePrivate = configured.withPrivateArticles();
        return id -> definitions
                .find(id)
                .map(site -> new ArticleRules(site.articlesKnown(), site.fetchArticles(), mayBePrivate.contains(id)))
                .orElse(ArticleRules.DEFAULT);
    }

    @Produces
    @Singleton
    SitePolicies sitePolicies(
            SiteDefinitions definitions, ConfiguredSites configured, SettingsStore settingsStore, LayersInUse layers) {
        return new SitePolicies(
                id -> definitions.find(id).map(site -> policy(id, site, configured)), settingsStore, layers::promised);
    }

    private static SitePolicy policy(SiteId id, SiteDefinition site, ConfiguredSites configured) {
        return configured
                .policies()
                .getOrDefault(id, configured.policyOfAdded())
                .withStaff(site.staffNames());
    }

    @Produces
    @Singleton
    SiteRules siteRules(SettingsStore settingsStore) {
        return new SiteRules(settingsStore);
    }

    @Produces
    @Singleton
    SiteSigningKeys siteSigningKeys(ConfiguredSites configured, SettingsStore settingsStore, Clock clock) {
        return new SiteSigningKeys(configured.keys(), settingsStore, new SecureRandom(), clock);
    }

    /** An editor's number of days counts, else the time that is configured for the site, else that of all sites. */
    @Produces
    @Singleton
    Function<SiteId, Duration> heldRetention(
            SiteDefinitions definitions, ConfiguredSites configured, ModerationConfig config) {
        return id -> {
            Optional<SiteDefinition> site = definitions.find(id);
            boolean isAsConfigured =
                    site.equals(Optional.ofNullable(configured.definitions().get(id)));
            return isAsConfigured
                    ? configured.heldRetentions().getOrDefault(id, config.heldRetention())
                    : site.filter(known -> known.heldDays().isPresent())
                            .map(known -> Duration.ofDays(known.heldDays().getAsInt()))
                            .orElse(config.heldRetention());
        };
    }
}
