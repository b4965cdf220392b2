package mizan.app;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import mizan.intake.ReadLimit;
import mizan.queue.campaign.Campaigns;
import mizan.queue.campaign.redis.RedisCampaigns;
import mizan.queue.published.PublishedComments;
import mizan.queue.published.redis.RedisPublishedComments;
import mizan.queue.redis.backfill.RedisHeldBackfill;
import mizan.redis.SharedRedisConnection;

/** Puts together what lists comments: approved ones for everybody, campaigns for the desk. */
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
    RedisHeldBackfill heldBackfill(SharedRedisConnection connection) {
        return new RedisHeldBackfill(connection);
    }

    /** Made at the start, so that a limit that is none stops it. */
    @Produces
    @Singleton
    @Startup
    ReadLimit readLimit(ModerationConfig config, Clock clock) {
        return new ReadLimit(config.limits().readsPerAddress(), clock);
    }
}
