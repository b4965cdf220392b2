package mizan.app.archive;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import mizan.app.ModerationConfig;
import mizan.archive.person.People;
import mizan.audit.SettingsStore;
import mizan.digest.KeyedHash;
import mizan.queue.ReviewQueue;
import mizan.queue.deletion.CommentDeletion;
import mizan.queue.deletion.redis.RedisCommentDeletion;
import mizan.redis.SharedRedisConnection;

/** What takes things out of the store for good. */
final class ArchiveWiring {

    @Produces
    @Singleton
    CommentDeletion commentDeletion(SharedRedisConnection connection, ModerationConfig config, Clock clock) {
        return new RedisCommentDeletion(connection, config.retention(), config.streamLength(), clock);
    }

    @Produces
    @Singleton
    People people(
            SharedRedisConnection connection,
            ReviewQueue queue,
            CommentDeletion deletion,
            SettingsStore settingsStore,
            KeyedHash hash,
            Clock clock) {
        return new People(connection, queue, deletion, settingsStore, hash, clock);
    }
}
