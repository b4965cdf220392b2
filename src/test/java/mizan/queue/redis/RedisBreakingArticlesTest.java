package mizan.queue.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.OTHER_SITE;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.BreakingArticles;
import mizan.queue.DecideResult.Decided;
import mizan.queue.Query;
import mizan.queue.State;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisBreakingArticlesTest {

    private final RealQueue real = new RealQueue();
    private final BreakingArticles articles = new RedisBreakingArticles(RealRedis.connection(), real.clock);

    @Test
    void markedArticles_areListedUntilTheirTime() {
        articles.mark(SITE, "7", NOW.plusSeconds(60));
        articles.mark(SITE, "8", NOW.plusSeconds(600));
        articles.mark(OTHER_SITE, "9", NOW.plusSeconds(600));

        real.clock.move(Duration.ofSeconds(61));

        assertThat(articles.now(SITE)).isEqualTo(Map.of("8", millis(600)));
        assertThat(articles.unmark(SITE, "8")).isTrue();
        assertThat(articles.unmark(SITE, "8")).isFalse();
        assertThat(articles.now(SITE)).isEmpty();
    }

    @Test
    void commentsOnABreakingArticle_comeFirst_andThoseBeforeAndAfterDoNot() {
        CommentId before = held("7", Duration.ofMinutes(3));
        articles.mark(SITE, "7", NOW.plusSeconds(60));
        CommentId ordinary = held("8", Duration.ofMinutes(2));
        CommentId during = held("7", Duration.ofMinutes(1));
        real.clock.move(Duration.ofMinutes(2));
        CommentId after = held("7", Duration.ZERO);

        assertThat(byPriority()).containsExactly(during, before, ordinary, after);
    }

    @Test
    void decidedAndTakenBack_itIsWhereItWas() {
        articles.mark(SITE, "7", NOW.plusSeconds(60));
        CommentId during = held("7", Duration.ofMinutes(1));
        CommentId ordinary = held("8", Duration.ofMinutes(2));
        articles.unmark(SITE, "7");
        Decided rejected = real.reject(during);

        real.queue.undo(rejected.decision().id(), "amina");

        assertThat(byPriority()).containsExactly(during, ordinary);
    }

    @Test
    void manyCommentsInAnHour_makeAnArticleBreaking() {
        CommentId ordinary = held("8", Duration.ofMinutes(2));
        for (int i = 1; i < Priority.BREAKING_COMMENTS; i++) {
            real.add(submission().article("7"));
        }
        CommentId hundredth = held("7", Duration.ofMinutes(1));
        real.clock.move(Duration.ofHours(1));
        CommentId anHourLater = held("7", Duration.ZERO);

        assertThat(byPriority()).containsExactly(hundredth, anHourLater, ordinary);
    }

    @Test
    void harmAndAge_weighAgainstEachOther() {
        CommentId old = harm(0.4, Duration.ofHours(30));
        CommentId harsh = harm(0.9, Duration.ofHours(1));
        CommentId young = harm(0.4, Duration.ofHours(1));

        assertThat(byPriority()).containsExactly(old, harsh, young);
    }

    private CommentId harm(double harm, Duration age) {
        return real.add(submission().submittedAgo(age).verdict(new Verdict(Outcome.HOLD, harm, 0, List.of())))
                .id();
    }

    private CommentId held(String article, Duration ago) {
        return real.add(submission().article(article).outcome(Outcome.HOLD).submittedAgo(ago))
                .id();
    }

    private List<CommentId> byPriority() {
        Query query = new Query(List.of(SITE), State.HELD, "", "", "", Query.Sort.PRIORITY, "", 100);
        return real.queue.list(query).items().stream()
                .map(found -> found.comment().id())
                .toList();
    }

    private static Instant millis(long seconds) {
        return NOW.plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS);
    }
}
