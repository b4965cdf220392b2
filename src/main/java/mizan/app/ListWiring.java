package mizan.app;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import mizan.app.learning.LearningSettings;
import mizan.comment.SiteId;
import mizan.digest.KeyedHash;
import mizan.intake.ReadLimit;
import mizan.learning.newsroom.LayerStore;
import mizan.learning.newsroom.redis.RedisLayerStore;
import mizan.queue.BreakingArticles;
import mizan.queue.ReviewQueue;
import mizan.queue.attack.AttackRule;
import mizan.queue.attack.AttackSettings;
import mizan.queue.attack.Attacks;
import mizan.queue.attack.redis.RedisAttacks;
import mizan.queue.author.AuthorRules;
import mizan.queue.author.redis.RedisAuthorRuleList;
import mizan.queue.author.redis.RedisAuthorRules;
import mizan.queue.bulk.BulkPlans;
import mizan.queue.bulk.redis.RedisBulkPlans;
import mizan.queue.campaign.Campaigns;
import mizan.queue.campaign.redis.RedisCampaigns;
import mizan.queue.published.PublishedComments;
import mizan.queue.published.redis.RedisPublishedComments;
import mizan.queue.redis.RedisBreakingArticles;
import mizan.queue.redis.backfill.RedisHeldBackfill;
import mizan.queue.undecided.redis.RedisUndecided;
import mizan.redis.SharedRedisConnection;

/** Puts together what lists comments, and what is kept beside them: campaigns, attacks, what is learnt. */
final class ListWiring {

    @Produces
    @Singleton
    PublishedComments publishedComments(SharedRedisConnection connection, ModerationConfig config, Clock clock) {
        return new RedisPublishedComments(connection, config.retention(), clock);
    }

    @Produces
    @Singleton
    Campaigns campaigns(SharedRedisConnection connection) {
        return new RedisCampaigns(connection);
    }

    @Produces
    @Singleton
    BulkPlans bulkPlans(SharedRedisConnection connection) {
        return new RedisBulkPlans(connection);
    }

    @Produces
    @Singleton
    AuthorRules authorRules(SharedRedisConnection connection, KeyedHash hash, Clock clock) {
        return new RedisAuthorRules(connection, hash, clock);
    }

    @Produces
    @Singleton
    RedisAuthorRuleList authorRuleList(SharedRedisConnection connection, Clock clock) {
        return new RedisAuthorRuleList(connection, clock);
    }

    @Produces
    @Singleton
    RedisHeldBackfill heldBackfill(SharedRedisConnection connection) {
        return new RedisHeldBackfill(connection);
    }

    @Produces
    @Singleton
    RedisUndecided undecided(
            SharedRedisConnection connection,
            ReviewQueue queue,
            Attacks attacks,
            Function<SiteId, Duration> heldRetention,
            Clock clock) {
        return new RedisUndecided(connection, queue, attacks, heldRetention, clock);
    }

    @Produces
    @Singleton
    BreakingArticles breakingArticles(SharedRedisConnection connection, Clock clock) {
        return new RedisBreakingArticles(connection, clock);
    }

    /** Made at the start, so that a setting that cannot be stops it. */
    @Produces
    @Singleton
    @Startup
    AttackSettings attackSettings(ModerationConfig config) {
        return config.attack().settings();
    }

    /** Made at the start, so that a setting that cannot be stops it. */
    @Produces
    @Singleton
    @Startup
    LearningSettings learningSettings(ModerationConfig config) {
        return config.learning().settings();
    }

    @Produces
    @Singleton
    LayerStore layerStore(SharedRedisConnection connection, ModerationConfig config) {
        return new RedisLayerStore(connection, config.retention());
    }

    @Produces
    @Singleton
    Attacks attacks(SharedRedisConnection connection, ModerationConfig config, AttackRule rule, Clock clock) {
        return new RedisAttacks(
                connection, config.retention(), config.streamLength(), rule.quiet(), new SecureRandom(), clock);
    }

    /** Made at the start, so that a limit that is none stops it. */
    @Produces
    @Singleton
    @Startup
    ReadLimit readLimit(ModerationConfig config, Clock clock) {
        return new ReadLimit(config.limits().readsPerAddress(), clock);
    }
}
