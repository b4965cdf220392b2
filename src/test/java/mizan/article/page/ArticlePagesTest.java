package mizan.article.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import mizan.article.Article;
import mizan.article.ArticleKey;
import mizan.article.ArticleRules;
import mizan.article.ArticleText;
import mizan.article.redis.RedisArticles;
import mizan.article.redis.RedisPageAttempts;
import mizan.comment.ArticleRef;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.language.Language;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages of a real web server, kept in a real Redis. */
@ExtendWith(RealRedis.class)
class ArticlePagesTest {

    private static final SiteId AKHBAR = new SiteId("akhbar");

    private final MovableClock clock = new MovableClock(Samples.NOW);
    private final PageServer server = new PageServer();
    private final RedisArticles articles = new RedisArticles(RealRedis.connection(), Duration.ofDays(30), clock);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ArticlePages pages = pages(ArticleRules.DEFAULT);
    private final Site site =
            new Site(AKHBAR, "أخبار", Language.ARABIC, List.of(server.origin()), server.origin() + "/news/{article}");

    @AfterEach
    void close() {
        pages.close();
        server.close();
    }

    @Test
    void pageOfAnUnknownArticle_isReadOnce() {
        server.html("/news/7", "<title>القطار السريع</title><article>يصل القطار غدا</article>");

        pages.read(site, article("7"));
        await().until(() -> counted("read") == 1);

        Article read = articles.find(new ArticleKey(AKHBAR, "7")).orElseThrow();
        assertThat(read.title()).isEqualTo("القطار السريع");
        assertThat(read.url()).isEqualTo(server.origin() + "/news/7");
        assertThat(read.words()).contains("قطار", "سريع", "غدا");
        assertThat(read.source()).isEqualTo(Article.Source.PAGE);
        pages.read(site, article("7"));
        readAnother();
        assertThat(asked("/news/7")).isEqualTo(1);
    }

    @Test
    void failure_isRemembered_andLaterTriesComeEverMoreSeldom() {
        server.at(
                "/news/7", request -> PageServer.send(request, 500, "text/html", "x".getBytes(StandardCharsets.UTF_8)));

        for (Duration pause : List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2))) {
            double before = counted("bad_status");
            pages.read(site, article("7"));
            await().until(() -> counted("bad_status") == before + 1);
            clock.move(pause.minusSeconds(1));
            pages.read(site, article("7"));
            readAnother();
            assertThat(counted("bad_status")).isEqualTo(before + 1);
            clock.move(Duration.ofSeconds(1));
        }
        assertThat(asked("/news/7")).isEqualTo(3);
    }

    @Test
    void severalInstances_readAPageOnceBetweenThem() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        server.at("/news/7", request -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            PageServer.send(request, 200, "text/html", "<title>x</title>".getBytes(StandardCharsets.UTF_8));
        });
        try (ArticlePages other = pages(ArticleRules.DEFAULT)) {
            pages.read(site, article("7"));
            await().until(() -> asked("/news/7") == 1);
            other.read(site, article("7"));
            other.read(site, article("8"));
            await().until(() -> counted("not_found") == 1);
            go.countDown();
            await().until(() -> counted("read") == 1);
        }

        assertThat(asked("/news/7")).isEqualTo(1);
    }

    @Test
    void readersWhoNameArticlesThatAreNone_makeFewRequests() {
        for (int i = 0; i < 200; i++) {
            pages.read(site, article("none-" + i));
        }

        await().during(Duration.ofMillis(300)).until(() -> counted("not_found") == 30);
        assertThat(server.asked()).hasSizeLessThanOrEqualTo(30);
        assertThat(RealRedis.ask("KEYS", "*").stream()
                        .map(key -> RealRedis.ask("PTTL", key.toString()).toLong()))
                .allSatisfy(life ->
                        assertThat(life).isBetween(1L, Duration.ofDays(1).toMillis()));
    }

    @Test
    void whereTheSiteSaysSo_orHasNoAddresses_nothingIsRead() {
        server.html("/news/7", "<title>القطار</title>");
        try (ArticlePages off = pages(new ArticleRules(false, false, false))) {
            off.read(site, article("7"));
            pages.read(new Site(AKHBAR, "أخبار", Language.ARABIC, List.of(server.origin()), ""), article("7"));
        }
        readAnother();

        assertThat(asked("/news/7")).isZero();
    }

    @Test
    void whatTheSitesProgramSaid_isNotReadOver() {
        server.html("/news/7", "<title>من الصفحة</title>");
        ArticleKey key = new ArticleKey(AKHBAR, "7");
        articles.put(new Article(
                key, "من البرنامج", "", "", "", Optional.empty(), List.of(), Article.Source.CMS, Samples.NOW));

        pages.read(site, article("7"));
        readAnother();

        assertThat(asked("/news/7")).isZero();
        assertThat(articles.find(key).orElseThrow().title()).isEqualTo("من البرنامج");
    }

    /** The tries before it are over when it was read: two threads take them in turn. */
    private void readAnother() {
        for (int i = 0; i < 2; i++) {
            String id = "other-" + System.nanoTime();
            server.html("/news/" + id, "<title>آخر</title>");
            pages.read(site, article(id));
            await().until(() -> articles.find(new ArticleKey(AKHBAR, id)).isPresent());
        }
    }

    private ArticlePages pages(ArticleRules rules) {
        return new ArticlePages(
                articles,
                new ArticleText(),
                site -> rules,
                new RedisPageAttempts(RealRedis.connection(), clock),
                new PageClient(RealRedis.vertx(), InetAddress::getAllByName, Duration.ofSeconds(5)),
                meters,
                clock);
    }

    private ArticleRef article(String id) {
        return new ArticleRef(id, server.origin() + "/news/" + id);
    }

    private long asked(String path) {
        return server.asked().stream().filter(path::equals).count();
    }

    private double counted(String outcome) {
        return meters.counter("mizan.article.pages", "site", AKHBAR.value(), "outcome", outcome)
                .count();
    }
}
