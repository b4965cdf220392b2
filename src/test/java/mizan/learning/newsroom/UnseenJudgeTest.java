package mizan.learning.newsroom;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import mizan.comment.Draft;
import mizan.learning.model.SiteLayer;
import mizan.learning.site.CrossFit;
import mizan.learning.site.Promise;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A newsroom that decides by tossing a coin teaches nothing, however well its layer remembers each comment. */
@ExtendWith(RealRedis.class)
class UnseenJudgeTest {

    private static final int DECISIONS = 400;

    private final MovableClock clock = new MovableClock(NOW);
    private final Newsroom newsroom = new Newsroom(clock);
    private SiteLayer layer = SiteLayer.NONE;

    @BeforeEach
    void decideByTossingACoin() {
        Random random = new Random(11);
        for (int i = 0; i < DECISIONS; i++) {
            String text = Newsroom.sentence(random) + " " + word(random);
            State to = random.nextBoolean() ? State.REJECTED : State.APPROVED;
            newsroom.decide(newsroom.add(text, i), to, i % 2 == 0 ? "salma" : "omar");
        }
        String version = newsroom.learner.learn(SITE).version();
        layer = SiteLayer.read(newsroom.store.bytes(SITE, version).orElseThrow());
    }

    /** Seven letters that no other comment has. */
    private static String word(Random random) {
        return random.ints(7, 'ب', 'غ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void costs_areMeasuredAsIfTheLayerHadNotSeenTheComments() {
        Costs costs = newsroom.costs.measure(SITE, new Promise(0.1, 2), layer);

        assertThat(costs.promised().waiting().share()).isBetween(0.05, 0.1);
        assertThat(costs.curve().present().stopped().share()).isLessThan(0.25);
        assertThat(costs.leftOut()).isZero();
    }

    @Test
    void withoutWhatStandsForTheLayer_whatItLearntIsLeftOut() {
        newsroom.store.keepCrossFit(SITE, layer.version(), CrossFit.NONE);
        clock.move(Duration.ofMinutes(1));
        newsroom.decide(newsroom.add("المدينة جميلة اليوم", 1), State.APPROVED, "omar");

        Costs costs = newsroom.costs.measure(SITE, new Promise(0.1, 2), layer);

        assertThat(costs.leftOut()).isEqualTo(DECISIONS);
        assertThat(costs.curve().present().waiting().of()).isEqualTo(1);
    }

    @Test
    void whatStandsForTheLayer_isKeptOfTheNewest() {
        newsroom.decide(2, 7);
        String newer = newsroom.learner.learn(SITE).version();

        assertThat(newsroom.store.crossFit(SITE, layer.version())).isEmpty();
        assertThat(newsroom.store.crossFit(SITE, newer)).isPresent();
    }

    @Test
    void commentThatNobodyDecidedAbout_isJudgedByTheLayerItself() {
        QueuedComment held = newsroom.queue
                .find(newsroom.add("رأيي أن الكاتب على حق", 3))
                .await()
                .atMost(Duration.ofSeconds(5))
                .orElseThrow();

        UnseenJudge judge = UnseenJudge.of(newsroom.base, newsroom.store, SITE, layer);

        assertThat(judge.judge(held, newsroom.base.pipeline().analyze(Draft.of(held.comment()))))
                .hasValueSatisfying(
                        verdict -> assertThat(verdict.judgedWith().model()).endsWith("+" + layer.version()));
    }
}
