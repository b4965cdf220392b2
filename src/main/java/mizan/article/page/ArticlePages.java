package mizan.article.page;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import mizan.article.Article;
import mizan.article.ArticleKey;
import mizan.article.ArticleRules;
import mizan.article.ArticleText;
import mizan.article.Articles;
import mizan.comment.ArticleRef;
import mizan.comment.Site;
import mizan.comment.SiteId;
import org.jboss.logging.Logger;

/**
 * Reads the pages of articles on which comments have come and of which nothing is known, in the background: nothing waits for
 * it, and what it finds counts for the comments that come later. {@code mizan_article_pages_total} counts what came of it.
 */
public final class ArticlePages implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ArticlePages.class);

    private static final String METER = "mizan.article.pages";
    private static final int THREADS = 2;

    /** Pages that wait to be read; when there are more, the next comment on the article asks again. */
    private static final int MOST_WAITING = 500;

    private final Articles articles;
    private final ArticleText text;
    private final Function<SiteId, ArticleRules> rules;
    private final PageAttempts attempts;
    private final PageClient client;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Set<ArticleKey> waiting = ConcurrentHashMap.newKeySet();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("article-pages-", 0).factory());

    /** {@code rules} are those of each site at the moment; {@code client} is closed with it. */
    public ArticlePages(
            Articles articles,
            ArticleText text,
            Function<SiteId, ArticleRules> rules,
            PageAttempts attempts,
            PageClient client,
            MeterRegistry meters,
            Clock clock) {
        this.articles = articles;
        this.text = text;
        this.rules = rules;
        this.attempts = attempts;
        this.client = client;
        this.meters = meters;
        this.clock = clock;
        threads.allowCoreThreadTimeOut(true);
    }

    /** Has the page of an article of {@code site} read, unless that was tried a short while ago. Never waits and never fails. */
    public void read(Site site, ArticleRef article) {
        boolean isWanted = !site.articleUrl().isEmpty() && rules(site).areFetched() && ArticleKey.isId(article.id());
        if (!isWanted) {
            return;
        }
        ArticleKey key = new ArticleKey(site.id(), article.id());
        if (waiting.add(key)) {
            try {
                threads.execute(() -> read(site, key, article.url()));
            } catch (RejectedExecutionException e) {
                waiting.remove(key);
                count(site.id(), "too_many");
            }
        }
    }

    private ArticleRules rules(Site site) {
        return rules.apply(site.id());
    }

    private void read(Site site, ArticleKey key, String url) {
        try {
            OptionalInt failures = attempts.begin(key);
            if (failures.isPresent()) {
                read(site, key, url, failures.getAsInt());
            }
        } catch (RuntimeException e) {
            // Of the store. The comment is kept, and the next one asks again.
            count(site.id(), "unavailable");
            sayOnce(site.id(), "unavailable");
        } finally {
            waiting.remove(key);
        }
    }

    private void read(Site site, ArticleKey key, String url, int failures) {
        try {
            PageClient.Page page = client.fetch(url, site.origins(), rules(site).mayBePrivate());
            keep(key, url, PageReader.read(page.body(), page.contentType()));
            count(site.id(), "read");
            told.removeIf(said -> said.startsWith(site.id() + " "));
        } catch (PageFailedException e) {
            attempts.failed(key, failures + 1);
            count(site.id(), e.failure().code());
            sayOnce(site.id(), e.failure().code());
        }
    }

    private void keep(ArticleKey key, String url, PageContent page) {
        String title = text.line(page.title());
        if (title.isEmpty()) {
            throw new PageFailedException(PageFailure.NO_TITLE);
        }
        Articles.Put unused = articles.put(new Article(
                key,
                title,
                url,
                "",
                "",
                Optional.empty(),
                text.words(title, page.text()),
                Article.Source.PAGE,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private void count(SiteId site, String outcome) {
        Counter.builder(METER)
                .description("Pages of articles, by what came of reading them")
                .tag("site", site.value())
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }

    /** One line for each site and reason, until a page of the site can be read again. Readers chose the id: it is not said. */
    private void sayOnce(SiteId site, String reason) {
        if (told.add(site + " " + reason)) {
            LOG.warnf("The page of an article of %s could not be read: %s", site, reason);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close();
    }
}
