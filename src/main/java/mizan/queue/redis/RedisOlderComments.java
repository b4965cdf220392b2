package mizan.queue.redis;

import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import org.jboss.logging.Logger;

/**
 * Held comments that were kept by a version of before {@link HeldCommentIndex} was written with each: lists by reason and article
 * and the search for what is alike would not find them. They are given theirs when a site is listed for the first time since
 * the start, in the background and some at a time; where there are none, which is nearly always, that is one look at the
 * oldest held comment. Doing it twice, or on two instances at once, changes nothing.
 */
final class RedisOlderComments {

    private static final Logger LOG = Logger.getLogger(RedisOlderComments.class);
    private static final RedisScript UNINDEXED = RedisScript.named(RedisOlderComments.class, "unindexed");
    private static final RedisScript INDEX = RedisScript.named(RedisOlderComments.class, "index", Map.of(), "held");
    private static final int AT_ONCE = 200;

    private final SharedRedisConnection line;
    private final RedisComments comments;
    private final Set<SiteId> seen = ConcurrentHashMap.newKeySet();

    RedisOlderComments(SharedRedisConnection line, RedisComments comments) {
        this.line = line;
        this.comments = comments;
    }

    /** Begins with those of {@code sites} that were not looked at yet, and does not wait. */
    void indexOnce(List<SiteId> sites) {
        sites.stream()
                .filter(seen::add)
                .forEach(site ->
                        Thread.ofVirtual().name("older comments of " + site).start(() -> tryToIndex(site)));
    }

    private void tryToIndex(SiteId site) {
        try {
            int indexed = index(site);
            if (indexed > 0) {
                LOG.infof(
                        "Put %d held comments of %s into their lists that were kept by an older version",
                        indexed, site);
            }
        } catch (RuntimeException e) {
            seen.remove(site);
            LOG.warnf("Older held comments of %s were not looked for: %s", site, e.getMessage());
        }
    }

    /** Blocks until all have an index that can be read; says how many were given one. */
    int index(SiteId site) {
        int indexed = 0;
        int round;
        do {
            round = indexSome(site);
            indexed += round;
        } while (round > 0);
        return indexed;
    }

    private int indexSome(SiteId site) {
        List<CommentId> ids = RedisReplies.await(UNINDEXED
                .on(SiteKeys.of(site).state(State.HELD))
                .with(SiteKeys.of(site).comments())
                .with(AT_ONCE)
                .run(line, answer -> ids(site, answer)));
        Map<CommentId, QueuedComment> found = comments.find(ids);
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .mapToInt(this::index)
                .sum();
    }

    private static List<CommentId> ids(SiteId site, Response codes) {
        List<CommentId> ids = new ArrayList<>();
        codes.forEach(code -> ids.add(new CommentId(site, code.toString())));
        return ids;
    }

    private int index(QueuedComment comment) {
        CommentId id = comment.comment().id();
        return RedisReplies.await(INDEX.on(SiteKeys.of(id.site()).comment(id))
                .with(id.code())
                .with(HeldCommentIndex.again(comment))
                .with(Priority.score(comment.comment().submittedAt(), comment.verdict()))
                .run(line, Response::toInteger));
    }
}
