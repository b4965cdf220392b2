package mizan.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.util.function.Function;
import mizan.article.ArticleModes;
import mizan.article.ArticleRules;
import mizan.article.ArticleText;
import mizan.article.Articles;
import mizan.article.page.ArticlePages;
import mizan.article.page.PageClient;
import mizan.article.redis.RedisArticles;
import mizan.article.redis.RedisPageAttempts;
import mizan.audit.SettingsStore;
import mizan.comment.SiteId;
import mizan.redis.SharedRedisConnection;

/** Puts together what knows the articles that comments are about. */
final class ArticleWiring {

    @Produces
    @Singleton
    Articles articles(SharedRedisConnection connection, ModerationConfig config, Clock clock) {
        return new RedisArticles(connection, config.articleRetention(), clock);
    }

    @Produces
    @Singleton
    ArticleModes articleModes(SettingsStore settingsStore) {
        return new ArticleModes(settingsStore);
    }

    @Produces
    @Singleton
    ArticleText articleText() {
        return new ArticleText();
    }

    @Produces
    @Singleton
    ArticlePages articlePages(
            Articles articles,
            ArticleText text,
            Function<SiteId, ArticleRules> rules,
            SharedRedisConnection connection,
            Vertx vertx,
            MeterRegistry meters,
            Clock clock) {
        return new ArticlePages(
                articles,
                text,
                rules,
                new RedisPageAttempts(connection, clock),
                new PageClient(vertx, InetAddress::getAllByName, PageClient.PATIENCE),
                meters,
                clock);
    }

    void close(@Disposes ArticlePages pages) {
        pages.close();
    }
}
