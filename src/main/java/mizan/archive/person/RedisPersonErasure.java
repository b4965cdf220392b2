package mizan.archive.person;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;
import java.util.Optional;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.deletion.CommentDeletion;
import mizan.queue.deletion.DeleteResult;
import mizan.queue.deletion.redis.RedisStreamEntries;
import mizan.queue.redis.SiteKeys;
import mizan.redis.RedisFileRewrite;
import mizan.redis.SharedRedisConnection;

/**
 * Erases what was found of a person. The comments come last but for what is known of their author, so that what breaks off is found
 * again and can be done again. Blocks.
 */
final class RedisPersonErasure {

    private static final int AT_ONCE = 200;

    /** A comment that somebody decides about at the same time is read and deleted again. */
    private static final int ATTEMPTS = 5;

    private final SharedRedisConnection connection;
    private final ReviewQueue queue;
    private final CommentDeletion deletion;
    private final PersonRecords found;
    private long deleted;
    private long changed;

    RedisPersonErasure(
            SharedRedisConnection connection, ReviewQueue queue, CommentDeletion deletion, PersonRecords found) {
        this.connection = connection;
        this.queue = queue;
        this.deletion = deletion;
        this.found = found;
    }

    Erasure erase(String by) {
        found.activity().forEach((key, fields) -> {
            Request request = Request.cmd(Command.HDEL).arg(key);
            fields.forEach(request::arg);
            connection.ask(request);
        });
        found.notes()
                .forEach(note -> connection.ask(Request.cmd(Command.XDEL)
                        .arg(SiteKeys.of(note.site()).decisions())
                        .arg(note.entry())));
        for (SiteId site : found.sites()) {
            List<CommentId> ofSite = found.comments().stream()
                    .filter(id -> id.site().equals(site))
                    .toList();
            for (int from = 0; from < ofSite.size(); from += AT_ONCE) {
                delete(site, ofSite.subList(from, Math.min(ofSite.size(), from + AT_ONCE)), by);
            }
        }
        found.marks().forEach(this::delete);
        found.authorRuleKeys().forEach(this::deleteRule);
        found.authors().forEach(this::delete);
        return new Erasure(
                found, deleted, changed, found.mentions().size(), new RedisFileRewrite(connection).rewrite());
    }

    private void delete(SiteId site, List<CommentId> ids, String by) {
        queue.findAll(ids).values().forEach(comment -> delete(comment, by));
        // What the comments did not know of themselves.
        RedisStreamEntries entries = new RedisStreamEntries(connection);
        entries.deleteApproved(site, ids);
        entries.deleteDecisions(site, ids);
    }

    private void delete(QueuedComment comment, String by) {
        Optional<QueuedComment> seen = Optional.of(comment);
        for (int attempt = 0; attempt < ATTEMPTS && seen.isPresent(); attempt++) {
            DeleteResult result = deletion.delete(seen.get(), seen.get().version(), by);
            if (result != DeleteResult.CHANGED) {
                deleted += result == DeleteResult.DELETED ? 1 : 0;
                return;
            }
            CommentId id = comment.comment().id();
            seen = Optional.ofNullable(queue.findAll(List.of(id)).get(id));
        }
        changed += seen.isPresent() ? 1 : 0;
    }

    /** It stands in the list of the site's rules as well, by what follows the last colon. */
    private void deleteRule(String key) {
        int about = key.lastIndexOf(':') + 1;
        connection.ask(
                Request.cmd(Command.ZREM).arg(key.substring(0, about - 1) + "s").arg(key.substring(about)));
        delete(key);
    }

    private void delete(String key) {
        connection.ask(Request.cmd(Command.DEL).arg(key));
    }
}
