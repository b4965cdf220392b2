package mizan.article.redis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.article.Article;
import mizan.article.ArticleKey;
import mizan.article.ArticleMode;
import mizan.article.ArticleModes;
import mizan.article.ArticleStanding;
import mizan.article.ArticleTitle;
import mizan.article.Articles;
import mizan.audit.RecordKeys;
import mizan.audit.RecordType;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import mizan.signal.context.ArticleWords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Articles in Redis, a hash each. Words are large beside the rest and change seldom: they are read when they are first asked
 * for and then kept in memory under the digest of the article, so that a submission reads some bytes.
 */
public final class RedisArticles implements Articles {

    private static final Logger LOG = Logger.getLogger(RedisArticles.class);
    private static final RedisScript PUT = RedisScript.named(RedisArticles.class, "put");
    private static final RedisScript RENEW = RedisScript.named(RedisArticles.class, "renew");

    /** Words of all articles in memory together: some 20 MB. */
    private static final long WORDS_IN_MEMORY = 200_000;

    private static final int OVERHEAD = 10;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final SharedRedisConnection connection;
    private final Duration life;
    private final Clock clock;
    private final Cache<String, ArticleWords> words = Caffeine.newBuilder()
            .maximumWeight(WORDS_IN_MEMORY)
            .weigher((String digest, ArticleWords known) -> known.size() + OVERHEAD)
            .build();

    /** {@code life}: for how long an article is known after it was said what it is, or after the last comment on it. */
    public RedisArticles(SharedRedisConnection connection, Duration life, Clock clock) {
        this.connection = connection;
        this.life = life;
        this.clock = clock;
    }

    /** What is read of an article for each comment. */
    private record Seen(String digest, String closesAt, String renewed) {

        static Seen of(@Nullable Response values) {
            return values == null
                    ? new Seen("", "", "")
                    : new Seen(text(values.get(0)), text(values.get(1)), text(values.get(2)));
        }

        private static String text(@Nullable Response value) {
            return value == null ? "" : value.toString();
        }

        boolean isKnown() {
            return !digest.isEmpty();
        }
    }

    @Override
    public Uni<ArticleStanding> standing(ArticleKey key) {
        return Uni.createFrom().emitter(emitter -> look(key).onComplete(emitter::complete, emitter::fail));
    }

    private Future<ArticleStanding> look(ArticleKey key) {
        Future<Seen> article = connection
                .send(Request.cmd(Command.HMGET)
                        .arg(ArticleKeys.article(key))
                        .arg(ArticleHash.DIGEST)
                        .arg(ArticleHash.CLOSES_AT)
                        .arg(ArticleHash.RENEWED))
                .map(Seen::of);
        Future<ArticleMode> mode = connection
                .send(Request.cmd(Command.HGET)
                        .arg(RecordKeys.records(RecordType.ARTICLE_MODES))
                        .arg(ArticleModes.record(key)))
                .map(RedisArticles::mode);
        return Future.all(article, mode).compose(both -> standing(key, article.result(), mode.result()));
    }

    /** A decision that this version does not know is a newer one: a person looks. */
    private static ArticleMode mode(@Nullable Response record) {
        return record == null
                ? ArticleMode.OPEN
                : ArticleMode.of(record.toString()).orElse(ArticleMode.HOLD);
    }

    private Future<ArticleStanding> standing(ArticleKey key, Seen seen, ArticleMode mode) {
        if (!seen.isKnown()) {
            return Future.succeededFuture(new ArticleStanding(false, Optional.empty(), mode, ArticleWords.NONE));
        }
        renew(key, seen);
        return words(key, seen.digest())
                .map(known -> new ArticleStanding(true, ArticleHash.time(seen.closesAt()), mode, known));
    }

    private Future<ArticleWords> words(ArticleKey key, String digest) {
        @Nullable ArticleWords known = words.getIfPresent(digest);
        if (known != null) {
            return Future.succeededFuture(known);
        }
        return connection
                .send(Request.cmd(Command.HMGET)
                        .arg(ArticleKeys.article(key))
                        .arg(ArticleHash.DIGEST)
                        .arg(ArticleHash.WORDS))
                .map(this::keep);
    }

    /** Under the digest that was read with them: it may be another by now. */
    private ArticleWords keep(@Nullable Response values) {
        if (values == null || values.get(0) == null || values.get(1) == null) {
            return ArticleWords.NONE;
        }
        ArticleWords read = ArticleWords.ofStems(ArticleHash.words(values.get(1).toString()));
        words.put(values.get(0).toString(), read);
        return read;
    }

    /** Once a day, and nobody waits for it. */
    private void renew(ArticleKey key, Seen seen) {
        String today = Long.toString(clock.millis() / DAY);
        if (!today.equals(seen.renewed())) {
            RENEW.on(ArticleKeys.article(key))
                    .with(life.toMillis())
                    .with(today)
                    .send(connection, RedisReplies::number)
                    .onFailure(failure -> LOG.debugf("An article is not kept for longer: %s", failure.getMessage()));
        }
    }

    @Override
    public Optional<Article> find(ArticleKey key) {
        return ArticleHash.read(
                key,
                RedisReplies.map(connection.ask(Request.cmd(Command.HGETALL).arg(ArticleKeys.article(key)))));
    }

    @Override
    public Map<ArticleKey, ArticleTitle> titles(Collection<ArticleKey> keys) {
        List<ArticleKey> wanted = keys.stream().distinct().toList();
        List<Future<Optional<ArticleTitle>>> asked =
                wanted.stream().map(this::title).toList();
        List<Optional<ArticleTitle>> answers =
                asked.isEmpty() ? List.of() : SharedRedisConnection.awaitAll(new ArrayList<>(asked));
        Map<ArticleKey, ArticleTitle> titles = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            ArticleKey key = wanted.get(i);
            answers.get(i).ifPresent(title -> titles.put(key, title));
        }
        return titles;
    }

    private Future<Optional<ArticleTitle>> title(ArticleKey key) {
        return connection
                .send(Request.cmd(Command.HMGET)
                        .arg(ArticleKeys.article(key))
                        .arg(ArticleHash.TITLE)
                        .arg(ArticleHash.URL))
                .map(RedisArticles::title);
    }

    private static Optional<ArticleTitle> title(@Nullable Response values) {
        return values == null || values.get(0) == null
                ? Optional.empty()
                : Optional.of(new ArticleTitle(
                        values.get(0).toString(),
                        values.get(1) == null ? "" : values.get(1).toString()));
    }

    @Override
    public Put put(Article article) {
        RedisScript.Call call = PUT.on(ArticleKeys.article(article.key()))
                .with(life.toMillis())
                .with(ArticleHash.source(article.source()))
                .with(ArticleHash.digest(ArticleHash.content(article)));
        ArticleHash.fields(article).forEach((field, value) -> call.with(field).with(value));
        String done = call.ask(connection, answer -> answer == null ? "" : answer.toString());
        return switch (done) {
            case "created" -> Put.CREATED;
            case "replaced" -> Put.REPLACED;
            case "unchanged" -> Put.UNCHANGED;
            case "kept" -> Put.KEPT;
            default -> throw new IllegalStateException("No answer of the script: " + done);
        };
    }

    @Override
    public boolean remove(ArticleKey key) {
        return RedisReplies.number(connection.ask(Request.cmd(Command.DEL).arg(ArticleKeys.article(key)))) == 1;
    }
}
