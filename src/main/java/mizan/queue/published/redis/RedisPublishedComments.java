package mizan.queue.published.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.Edition;
import mizan.queue.State;
import mizan.queue.published.PublishedComment;
import mizan.queue.published.PublishedComments;
import mizan.queue.published.PublishedPage;
import mizan.queue.published.PublishedQuery;
import mizan.queue.redis.CommentJson;
import mizan.queue.redis.EditionJson;
import mizan.queue.redis.SiteKeys;
import mizan.queue.redis.paging.Cursor;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The approved comments of articles in Redis; one that cannot be read is logged by its id and passed over. */
public final class RedisPublishedComments implements PublishedComments {

    private static final Logger LOG = Logger.getLogger(RedisPublishedComments.class);

    private static final RedisScript PAGE = RedisScript.named(SiteKeys.class, "published_page");
    private static final RedisScript FILL =
            RedisScript.named(SiteKeys.class, "published_fill", Map.of(), "journal", "published");

    /** What an answer tells before the comments. */
    private static final int BEFORE_ITEMS = 3;

    private static final int FIELDS_OF_AN_ITEM = 3;

    /** Comments that one step of listing earlier ones looks at: about a millisecond of Redis. */
    private static final int FILLED_AT_ONCE = 100;

    /** A version without these lists may run beside this one for a while. */
    private static final Duration UNTIL_FILLED_AGAIN = Duration.ofDays(1);

    private final SharedRedisConnection connection;
    private final Duration retention;
    private final Clock clock;

    /**
     * @param retention for how long a settled comment is kept
     */
    public RedisPublishedComments(SharedRedisConnection connection, Duration retention, Clock clock) {
        this.connection = connection;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Uni<PublishedPage> page(PublishedQuery query) {
        SiteKeys keys = SiteKeys.of(query.site());
        Cursor cursor = Cursor.parse(query.cursor());
        return PAGE.on(keys.published(query.article()))
                .with(query.order().name().toLowerCase(Locale.ROOT))
                .with(cursor.score())
                .with(cursor.code())
                .with(query.limit())
                .with(keys.comments())
                .with(clock.millis() - retention.toMillis())
                .run(
                        connection,
                        answer -> read(
                                query.site(), Objects.requireNonNull(answer, "published_page.lua always answers")));
    }

    private static PublishedPage read(SiteId site, Response answer) {
        List<PublishedComment> items = new ArrayList<>();
        for (int i = BEFORE_ITEMS; i < answer.size(); i += FIELDS_OF_AN_ITEM) {
            CommentId id = new CommentId(site, answer.get(i).toString());
            published(id, answer.get(i + 1).toBytes(), answer.get(i + 2).toBytes())
                    .ifPresent(items::add);
        }
        String code = answer.get(2).toString();
        String next = code.isEmpty() ? "" : new Cursor(answer.get(1).toString(), code).encode();
        return new PublishedPage(items, next, RedisReplies.number(answer.get(0)));
    }

    private static Optional<PublishedComment> published(CommentId id, byte[] kept, byte[] keptEdition) {
        try {
            Comment comment = CommentJson.readComment(id, kept);
            @Nullable Edition edition = EditionJson.read(keptEdition);
            return Optional.of(new PublishedComment(
                    id,
                    edition == null ? comment.author().name() : edition.name(),
                    comment.author().url(),
                    edition == null ? comment.text() : edition.text(),
                    comment.submittedAt()));
        } catch (IllegalArgumentException e) {
            LOG.errorf("Comment %s cannot be read: %s", id, e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Uni<Void> backfill(SiteId site) {
        return step(site).repeat().until(isMore -> !isMore).collect().last().replaceWithVoid();
    }

    /** True when there are more to look at. */
    private Uni<Boolean> step(SiteId site) {
        SiteKeys keys = SiteKeys.of(site);
        return FILL.on(keys.publishedPlace(), keys.state(State.APPROVED))
                .with(keys.comments())
                .with(keys.publishedOfArticles())
                .with(FILLED_AT_ONCE)
                .with(UNTIL_FILLED_AGAIN.toMillis())
                .run(connection, answer -> RedisReplies.number(answer) == 1);
    }
}
