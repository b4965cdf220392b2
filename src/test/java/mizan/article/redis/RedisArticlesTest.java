package mizan.article.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
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
import mizan.audit.RedisSettingsStore;
import mizan.comment.SiteId;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import mizan.testsupport.Samples;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Term;
import mizan.text.html.HtmlStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(RealRedis.class)
class RedisArticlesTest {

    private static final Duration LIFE = Duration.ofDays(365);
    private static final ArticleKey TRAIN = new ArticleKey(new SiteId("akhbar"), "7:train");
    private static final Instant CLOSES = Instant.parse("2026-12-24T18:00:00Z");

    private final MovableClock clock = new MovableClock(Samples.NOW);
    private final RedisArticles articles = new RedisArticles(RealRedis.connection(), LIFE, clock);
    private final ArticleModes modes = new ArticleModes(new RedisSettingsStore(RealRedis.connection()));

    @Test
    void article_isReadAsItWasKept() {
        Article train = train("القطار السريع", Article.Source.CMS);

        assertThat(articles.put(train)).isEqualTo(Articles.Put.CREATED);
        assertThat(articles.find(TRAIN)).contains(train);
        assertThat(articles.find(new ArticleKey(TRAIN.site(), "7"))).isEmpty();
    }

    @Test
    void sameAgain_changesNothing_anotherReplaces() {
        Article train = train("القطار السريع", Article.Source.CMS);
        articles.put(train);

        assertThat(articles.put(at(train, train.updatedAt().plusSeconds(60)))).isEqualTo(Articles.Put.UNCHANGED);
        assertThat(articles.find(TRAIN)).contains(train);
        assertThat(articles.put(train("القطار البطيء", Article.Source.CMS))).isEqualTo(Articles.Put.REPLACED);
        assertThat(articles.find(TRAIN).orElseThrow().title()).isEqualTo("القطار البطيء");
    }

    @Test
    void whatAPageSays_doesNotReplaceTheSitesOwnWord() {
        articles.put(train("من البرنامج", Article.Source.CMS));

        assertThat(articles.put(train("من الصفحة", Article.Source.PAGE))).isEqualTo(Articles.Put.KEPT);
        assertThat(articles.find(TRAIN).orElseThrow().title()).isEqualTo("من البرنامج");
    }

    @Test
    void sitesOwnWord_replacesWhatAPageSays() {
        articles.put(train("من الصفحة", Article.Source.PAGE));

        assertThat(articles.put(train("من البرنامج", Article.Source.CMS))).isEqualTo(Articles.Put.REPLACED);
    }

    @Test
    void removedArticle_isUnknown_andAnEditorsDecisionStays() {
        articles.put(train("القطار", Article.Source.CMS));
        modes.change(TRAIN, ArticleMode.CLOSED, "huda");

        assertThat(articles.remove(TRAIN)).isTrue();
        assertThat(articles.remove(TRAIN)).isFalse();
        assertThat(standing().isKnown()).isFalse();
        assertThat(standing().isClosed(clock.instant())).isTrue();
    }

    @Test
    void standing_ofAnUnknownArticle_isOpen() {
        assertThat(standing()).isEqualTo(ArticleStanding.UNKNOWN);
        assertThat(standing().isClosed(Instant.MAX)).isFalse();
    }

    @Test
    void closingTime_closes() {
        articles.put(train("القطار", Article.Source.CMS));

        assertThat(standing().isClosed(CLOSES.minusMillis(1))).isFalse();
        assertThat(standing().isClosed(CLOSES)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void decision_countsAtOnce_onEveryInstance(ArticleMode mode) {
        RedisArticles elsewhere = new RedisArticles(RealRedis.connection(), LIFE, clock);
        elsewhere.standing(TRAIN).await().indefinitely();

        modes.change(TRAIN, mode, "huda");

        assertThat(elsewhere.standing(TRAIN).await().indefinitely().mode()).isEqualTo(mode);
    }

    @Test
    void words_areThoseOfTheLatestWord_onEveryInstance() {
        RedisArticles elsewhere = new RedisArticles(RealRedis.connection(), LIFE, clock);
        articles.put(train("القطار", Article.Source.CMS, "قطار"));
        assertThat(known(elsewhere, "القطار في المدينة")).isEqualTo("قطار");

        articles.put(train("القطار", Article.Source.CMS, "مدين"));

        assertThat(known(elsewhere, "القطار في المدينة")).isEqualTo("مدين");
        assertThat(known(articles, "القطار في المدينة")).isEqualTo("مدين");
    }

    @Test
    void titles_areReadTogether() {
        ArticleKey other = new ArticleKey(new SiteId("sahifa"), "7:train");
        articles.put(train("القطار", Article.Source.CMS));

        assertThat(articles.titles(List.of(TRAIN, other, TRAIN)))
                .isEqualTo(Map.of(TRAIN, new ArticleTitle("القطار", "https://akhbar.example/7")));
        assertThat(articles.titles(List.of())).isEmpty();
    }

    @Test
    void article_hasALife_whichCommentsRenew() {
        articles.put(train("القطار", Article.Source.CMS));
        String key = "mizan:{akhbar}:article:7:train";
        assertThat(life(key)).isBetween(LIFE.toMillis() - 60_000, LIFE.toMillis());
        RealRedis.ask("PEXPIRE", key, "60000");

        standing();
        await().untilAsserted(() -> assertThat(life(key)).isGreaterThan(LIFE.toMillis() - 60_000));

        RealRedis.ask("PEXPIRE", key, "60000");
        standing();
        standing();
        assertThat(life(key)).as("once a day").isLessThanOrEqualTo(60_000);
        clock.move(Duration.ofDays(1));
        standing();
        await().untilAsserted(() -> assertThat(life(key)).isGreaterThan(LIFE.toMillis() - 60_000));
    }

    @Test
    void commentOnAnArticleThatIsGone_leavesNothingBehind() {
        standing();

        assertThat(RealRedis.ask("KEYS", "*").size()).isZero();
    }

    private ArticleStanding standing() {
        return articles.standing(TRAIN).await().indefinitely();
    }

    private static String known(RedisArticles articles, String comment) {
        List<Term> terms = new ArabicCommentAnalyzer()
                .analyze(new HtmlStripper().strip(comment))
                .terms();
        return articles.standing(TRAIN).await().indefinitely().words().in(terms).stream()
                .mapToObj(i -> terms.get(i).stem())
                .reduce("", String::concat);
    }

    private static long life(String key) {
        return RealRedis.ask("PTTL", key).toLong();
    }

    private static Article train(String title, Article.Source source) {
        return train(title, source, "قطار");
    }

    private static Article train(String title, Article.Source source, String word) {
        return new Article(
                TRAIN,
                title,
                "https://akhbar.example/7",
                "سارة",
                "ar",
                Optional.of(CLOSES),
                List.of(word, "سريع"),
                source,
                Instant.ofEpochMilli(1_790_000_000_123L));
    }

    private static Article at(Article article, Instant updatedAt) {
        return new Article(
                article.key(),
                article.title(),
                article.url(),
                article.author(),
                article.language(),
                article.closesAt(),
                article.words(),
                article.source(),
                updatedAt);
    }
}
