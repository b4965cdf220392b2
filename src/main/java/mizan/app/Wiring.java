package mizan.app;

import io.quarkus.oidc.runtime.OidcConfig;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import mizan.access.account.ApiTokens;
import mizan.access.account.DeskAccounts;
import mizan.access.account.RedisSignInThrottle;
import mizan.access.account.SignInMethods;
import mizan.access.account.SignInThrottle;
import mizan.access.session.SessionKey;
import mizan.app.metrics.ReplicaMetrics;
import mizan.app.start.RedisAtStart;
import mizan.app.start.StartRefusedException;
import mizan.app.store.InstallationSecret;
import mizan.app.store.LayoutAtStart;
import mizan.archive.KnownLayouts;
import mizan.audit.RedisSettingsStore;
import mizan.audit.SettingsStore;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.digest.KeyedHash;
import mizan.learning.model.ModelDetector;
import mizan.learning.newsroom.BaseJudge;
import mizan.learning.newsroom.LayersInUse;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.SitePolicy;
import mizan.queue.ActivityLog;
import mizan.queue.Claims;
import mizan.queue.Journal;
import mizan.queue.RateLimits;
import mizan.queue.ReviewQueue;
import mizan.queue.redis.RedisActivityLog;
import mizan.queue.redis.RedisClaims;
import mizan.queue.redis.RedisJournal;
import mizan.queue.redis.RedisQueueFigures;
import mizan.queue.redis.RedisReviewQueue;
import mizan.queue.redis.RedisStatistics;
import mizan.queue.statistics.Statistics;
import mizan.queue.statistics.redis.RedisConsumerFigures;
import mizan.redis.RedisReplication;
import mizan.redis.RedisSecrets;
import mizan.redis.SharedRedisConnection;
import mizan.redis.layout.RedisLayoutNote;
import mizan.settings.DeskLexicon;
import mizan.settings.SitePolicies;
import mizan.settings.SiteRules;
import mizan.settings.SiteSigningKeys;
import mizan.settings.attack.AttackModes;
import mizan.settings.learning.LayerChoices;
import mizan.settings.site.SiteDefinitions;
import mizan.signal.LateDetector;
import mizan.signal.lexicon.LexiconSource;
import mizan.webhook.RedisDeliveries;
import mizan.webhook.WebhookPump;
import mizan.webhook.WebhookSender;
import mizan.webhook.Webhooks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the parts together, in the order in which a comment meets them. */
final class Wiring {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    ZoneId timeZone(ModerationConfig config) {
        return config.desk().timeZone();
    }

    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    KeyedHash keyedHash(InstallationSecret secret) {
        return new KeyedHash(secret.bytes());
    }

    @Produces
    @Singleton
    SessionKey sessionKey(InstallationSecret secret) {
        return SessionKey.of(HexFormat.of().formatHex(secret.bytes()));
    }

    @Produces
    @Singleton
    SharedRedisConnection redisConnection(
            Redis redis,
            ModerationConfig config,
            @ConfigProperty(name = "quarkus.redis.client-type", defaultValue = "standalone") String clientType,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        boolean isCluster = clientType.equalsIgnoreCase("cluster");
        if (isCluster && config.redisWait() > 0) {
            throw new StartRefusedException(
                    "mizan.redis.wait does not work with quarkus.redis.client-type=cluster; leave one of them out");
        }
        SharedRedisConnection connection = new SharedRedisConnection(
                redis, isCluster ? SharedRedisConnection.CLUSTER_DEADLINE : SharedRedisConnection.DEADLINE);
        RedisAtStart.await(connection, config.redisStartWait());
        LayoutAtStart.admit(new RedisLayoutNote(connection, KnownLayouts.ALL, version), KnownLayouts.ALL);
        return connection;
    }

    void close(@Disposes SharedRedisConnection connection) {
        connection.close();
    }

    @Produces
    @Singleton
    SettingsStore settingsStore(SharedRedisConnection connection) {
        return new RedisSettingsStore(connection);
    }

    @Produces
    @Singleton
    DeskAccounts deskAccounts(SettingsStore settingsStore, Clock clock) {
        return new DeskAccounts(settingsStore, new SecureRandom(), clock);
    }

    @Produces
    @Singleton
    ApiTokens apiTokens(SettingsStore settingsStore, DeskAccounts accounts, Clock clock) {
        return new ApiTokens(settingsStore, accounts, new SecureRandom(), clock);
    }

    @Produces
    @Singleton
    SignInMethods waysIn(ModerationConfig config, OidcConfig oidc, SessionKey key) {
        return ConfiguredSignInMethods.of(config.desk(), OidcConfig.getDefaultTenant(oidc), key);
    }

    @Produces
    @Singleton
    SignInThrottle throttle(SharedRedisConnection connection, SessionKey key, ModerationConfig config, Clock clock) {
        return new RedisSignInThrottle(connection, key, config.signInRetention(), clock);
    }

    @Produces
    @Singleton
    LexiconSource lexicons(ModerationConfig config, Clock clock) {
        return new LexiconSource(config.lexicons(), clock);
    }

    /** In the order in which they are read. */
    @Produces
    @Singleton
    SettingsReaders deskReaders(
            SiteDefinitions sites,
            SitePolicies policies,
            SiteRules rules,
            SiteSigningKeys keys,
            DeskLexicon lexicon,
            Webhooks webhooks,
            AttackModes attacks,
            LayerChoices learning) {
        return new SettingsReaders(List.of(
                sites::refresh,
                policies::refresh,
                rules::refresh,
                keys::refresh,
                lexicon::refresh,
                webhooks::refresh,
                attacks::refresh,
                learning::refresh));
    }

    @Produces
    @Singleton
    RedisDeliveries deliveries(SharedRedisConnection connection) {
        return new RedisDeliveries(connection, UUID.randomUUID().toString(), Duration.ofMinutes(1));
    }

    @Produces
    @Singleton
    Webhooks webhooks(
            SettingsStore settingsStore,
            RedisDeliveries deliveries,
            Sites sites,
            ModerationConfig config,
            Clock clock) {
        boolean allowPrivate = config.webhooks().privateTargets();
        return new Webhooks(settingsStore, deliveries, sites, allowPrivate, new SecureRandom(), clock);
    }

    @Produces
    @Singleton
    WebhookSender webhookSender(Vertx vertx) {
        return new WebhookSender(vertx, Duration.ofSeconds(10));
    }

    @Produces
    @Singleton
    WebhookPump webhookPump(
            Webhooks webhooks, RedisDeliveries deliveries, WebhookSender sender, Sites sites, Clock clock) {
        return new WebhookPump(webhooks, deliveries, sender, sites, new SecureRandom(), clock);
    }

    @Produces
    @Singleton
    DeskLexicon deskLexicon(SettingsStore settingsStore, LexiconSource lexicons) {
        return new DeskLexicon(settingsStore, lexicons);
    }

    @Produces
    @Singleton
    BaseJudge baseJudge(LexiconSource lexicons, LearnedModel learned, Function<SiteId, SitePolicy> policies) {
        Optional<ModelDetector> model = learned.detector();
        List<LateDetector> learnt = model.<List<LateDetector>>map(List::of).orElse(List.of());
        return new BaseJudge(ModerationPipeline.standard(lexicons::current, learnt, policies), model);
    }

    /** The rules and the model, and what each site learnt on top of them. */
    @Produces
    @Singleton
    ModerationPipeline pipeline(BaseJudge base, LayersInUse layers) {
        return base.with(layers);
    }

    @Produces
    @Singleton
    ActivityLog activityLog(SharedRedisConnection connection, ModerationConfig config, Clock clock) {
        RateLimits limits = new RateLimits(
                config.limits().perAddress(),
                config.limits().perNetwork(),
                config.limits().perSite(),
                config.limits().bytesPerAddress().asLongValue());
        return new RedisActivityLog(connection, limits, clock);
    }

    @Produces
    @Singleton
    ReviewQueue reviewQueue(
            SharedRedisConnection connection, ModerationConfig config, ReplicaMetrics replicas, Clock clock) {
        return new RedisReviewQueue(
                connection,
                config.retention(),
                config.streamLength(),
                config.repeatWindow(),
                RedisReplication.of(config.redisWait(), config.redisWaitDeadline(), replicas::missed),
                clock);
    }

    @Produces
    @Singleton
    Claims claims(SharedRedisConnection connection, ModerationConfig config, Clock clock) {
        return new RedisClaims(connection, config.streamLength(), clock);
    }

    @Produces
    @Singleton
    Journal journal(SharedRedisConnection connection) {
        return new RedisJournal(connection);
    }

    @Produces
    @Singleton
    Statistics statistics(SharedRedisConnection connection) {
        return new RedisStatistics(connection);
    }

    @Produces
    @Singleton
    RedisSecrets secrets(SharedRedisConnection connection) {
        return new RedisSecrets(connection);
    }

    @Produces
    @Singleton
    RedisQueueFigures queueFigures(SharedRedisConnection connection, Clock clock) {
        return new RedisQueueFigures(connection, clock);
    }

    @Produces
    @Singleton
    RedisConsumerFigures consumerFigures(SharedRedisConnection connection, ModerationConfig config, Clock clock) {
        return new RedisConsumerFigures(connection, config.retention(), config.streamLength(), clock);
    }
}
