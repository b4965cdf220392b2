package mizan.learning.newsroom;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import mizan.comment.CommentId;
import mizan.learning.model.SiteLayer;
import mizan.learning.newsroom.NewsroomSampling.SampledSoFar;
import mizan.learning.newsroom.quality.Quality;
import mizan.learning.site.Promise;
import mizan.moderation.Thresholds;
import mizan.queue.BulkId;
import mizan.queue.State;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When a layer is fitted, what is kept of it, and what teaches nothing. */
@ExtendWith(RealRedis.class)
class NewsroomLearnerTest {

    private final MovableClock clock = new MovableClock(NOW);
    private final Newsroom newsroom = new Newsroom(clock);

    @Test
    void fewDecisions_areWaitedFor() {
        newsroom.decide(19, 1);
        assertThat(look()).isFalse();

        newsroom.decide(1, 2);
        assertThat(look()).isTrue();

        assertThat(latest().version()).isEmpty();
        assertThat(latest().summary().counts().used()).isEqualTo(20);
    }

    @Test
    void afterAnHour_oneNewDecisionIsEnough_andAfterADayNoneIsNeeded() {
        newsroom.decide(20, 1);
        look();
        newsroom.decide(1, 2);
        assertThat(look()).isFalse();

        clock.move(NewsroomLearner.SOON);
        assertThat(look()).isTrue();

        clock.move(NewsroomLearner.SOON);
        assertThat(look()).isFalse();
        clock.move(NewsroomLearner.LATE);
        assertThat(look()).isTrue();
    }

    @Test
    void layerOnAnotherModel_isFittedAnewAtOnce() {
        newsroom.decide(200, 1);
        look();
        KeptLayer made = latest();
        assertThat(look()).isFalse();

        newsroom.store.keep(
                SITE,
                new KeptLayer(made.version(), made.madeAt(), made.through(), made.summary(), "01234567"),
                newsroom.store.bytes(SITE, made.version()).map(SiteLayer::read).orElseThrow(),
                Quality.NONE,
                SampledSoFar.NOTHING,
                "");
        clock.move(NewsroomLearner.PAUSE);

        assertThat(look()).isTrue();
        assertThat(latest().base()).isEqualTo(made.base());
    }

    @Test
    void siteThatShallNotLearn_isLeftAlone() {
        newsroom.choose(LayerMode.OFF, "");
        newsroom.decide(20, 1);

        assertThat(look()).isFalse();
    }

    @Test
    void twentyLayersAreKept_andTheOneThatAnEditorChose() {
        newsroom.decide(200, 1);
        String pinned = newsroom.learner.learn(SITE).version();
        newsroom.choose(LayerMode.PINNED, pinned);
        for (int i = 0; i < 24; i++) {
            newsroom.decide(2, 100 + i);
            newsroom.learner.learn(SITE);
        }

        KeptLayers kept = newsroom.store.layers(SITE);
        assertThat(kept.history()).hasSize(21);
        assertThat(kept.find(pinned)).isPresent();
        assertThat(kept.history())
                .allSatisfy(layer ->
                        assertThat(newsroom.store.bytes(SITE, layer.version())).isPresent());
        newsroom.refresh();
        assertThat(newsroom.layer().version()).isEqualTo(pinned);
    }

    @Test
    void whatWasDecidedInALargeBulk_teachesNothing() {
        newsroom.decide(200, 1);
        BulkId bulk = BulkId.random();
        List<CommentId> many = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 26; i++) {
            many.add(newsroom.add(Newsroom.sentence(random), 500 + i));
        }
        newsroom.queue.decideHeld(many, State.REJECTED, "insult", "", "salma", bulk);

        newsroom.learner.learn(SITE);

        assertThat(latest().summary().counts().following()).isEqualTo(26);
    }

    @Test
    void whatIsRejectedForSomethingElseThanItsWords_teachesNothing() {
        newsroom.decide(200, 1);
        CommentId offTopic = newsroom.add(Newsroom.sentence(new Random(6)), 600);
        newsroom.queue.decide(offTopic, 1, State.REJECTED, "off_topic", "", "salma");

        newsroom.learner.learn(SITE);

        assertThat(latest().summary().counts().following()).isEqualTo(1);
    }

    @Test
    void promise_setsTheThresholdsOfAllInstances_untilItIsTakenBack() {
        newsroom.decide(700, 1);
        newsroom.learner.learn(SITE);
        Newsroom other = new Newsroom(clock);
        LayerChoice promised = new LayerChoice(LayerMode.LIVE, "", new Promise(0.05, 20), "");
        newsroom.choices.change(SITE, "", promised, "editor");
        newsroom.learner.keepPromise(SITE, promised);

        other.refresh();
        assertThat(other.layers.promised(SITE)).isPresent().get().isNotEqualTo(Thresholds.WITH_MODEL);
        newsroom.refresh();
        assertThat(newsroom.layers.promised(SITE)).isEqualTo(other.layers.promised(SITE));

        newsroom.choose(LayerMode.LIVE, "");
        other.refresh();
        assertThat(other.layers.promised(SITE)).isEmpty();
    }

    /** Such as one that an editor pinned before Mizan was renewed. */
    @Test
    void layerThatCannotBeRead_keepsNothingFromBeingLearnt() {
        newsroom.decide(200, 1);
        String pinned = newsroom.learner.learn(SITE).version();
        LayerChoice choice = new LayerChoice(LayerMode.PINNED, pinned, new Promise(0.05, 20), "");
        newsroom.choices.change(SITE, "", choice, "editor");
        RealRedis.connection()
                .ask(Request.cmd(Command.SET)
                        .arg("mizan:{" + SITE.value() + "}:layer:" + pinned)
                        .arg("of another version"));
        newsroom.decide(20, 2);

        assertThat(newsroom.learner.learn(SITE).summary().counts().used()).isGreaterThan(200);
        newsroom.refresh();
        assertThat(newsroom.layers.apply(SITE).isNone()).isTrue();
    }

    @Test
    void promiseThatIsTakenBackInTheAuditLog_countsOnAllInstances_withoutAFit() {
        newsroom.decide(700, 1);
        newsroom.learner.learn(SITE);
        LayerChoice first = new LayerChoice(LayerMode.LIVE, "", new Promise(0.05, 20), "");
        promise(first);
        Optional<Thresholds> ofFirst = newsroom.layers.promised(SITE);
        promise(new LayerChoice(LayerMode.LIVE, "", new Promise(0.004, 20), ""));
        assertThat(ofFirst).isPresent();
        assertThat(newsroom.layers.promised(SITE)).as("too little for it").isEmpty();
        Newsroom other = new Newsroom(clock);

        // What undoing does: it writes what was there before, and tells nobody.
        newsroom.choices.change(SITE, newsroom.choices.record(SITE), first, "editor");
        other.refresh();
        assertThat(other.learner.keepChangedPromise(SITE, other.layers)).isTrue();

        newsroom.refresh();
        other.refresh();
        assertThat(newsroom.layers.promised(SITE)).isEqualTo(ofFirst);
        assertThat(other.layers.promised(SITE)).isEqualTo(ofFirst);
        assertThat(newsroom.learner.keepChangedPromise(SITE, newsroom.layers)).isFalse();
    }

    private void promise(LayerChoice promised) {
        newsroom.choices.change(SITE, newsroom.choices.record(SITE), promised, "editor");
        newsroom.learner.keepPromise(SITE, promised);
        newsroom.refresh();
    }

    private boolean look() {
        newsroom.choices.refresh();
        RealRedis.ask("DEL", "mizan:{" + SITE + "}:fitting");
        return newsroom.learner.look(SITE);
    }

    private KeptLayer latest() {
        return Objects.requireNonNull(newsroom.store.layers(SITE).latest());
    }
}
