package mizan.article.redis;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import mizan.article.ArticleKey;
import mizan.article.page.PageAttempts;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;

/** Attempts to read pages in Redis, for all instances together. */
public final class RedisPageAttempts implements PageAttempts {

    private static final RedisScript ATTEMPT = RedisScript.named(RedisPageAttempts.class, "attempt");
    private static final RedisScript FAILED = RedisScript.named(RedisPageAttempts.class, "failed");

    /** Longer than any attempt takes. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** Pages of a site in a minute: readers choose the ids of articles, and the site's server answers for each. */
    static final int MOST_IN_A_MINUTE = 30;

    /** After the first failure, the second and so on. */
    static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(12));

    private final SharedRedisConnection connection;
    private final Clock clock;

    public RedisPageAttempts(SharedRedisConnection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    @Override
    public OptionalInt begin(ArticleKey key) {
        long now = clock.millis();
        long failures = ATTEMPT.on(
                        ArticleKeys.article(key),
                        ArticleKeys.attempts(key),
                        ArticleKeys.pages(key.site(), Duration.ofMillis(now).toMinutes()))
                .with(now)
                .with(now + LEASE.toMillis())
                .with(MOST_IN_A_MINUTE)
                .ask(connection, RedisReplies::number);
        return failures < 0 ? OptionalInt.empty() : OptionalInt.of((int) failures);
    }

    @Override
    public void failed(ArticleKey key, int failures) {
        Duration pause = PAUSES.get(Math.clamp(failures - 1, 0, PAUSES.size() - 1));
        long now = clock.millis();
        FAILED.on(ArticleKeys.attempts(key))
                .with(failures)
                .with(now)
                .with(now + pause.toMillis())
                .ask(connection, RedisReplies::number);
    }
}
