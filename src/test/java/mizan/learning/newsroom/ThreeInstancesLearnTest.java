package mizan.learning.newsroom;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import mizan.comment.CommentId;
import mizan.learning.model.SiteLayer;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.DecisionId;
import mizan.queue.State;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Three instances of the service on one Redis learn the same, to the last bit, from what is decided on one of them. */
@ExtendWith(RealRedis.class)
class ThreeInstancesLearnTest {

    private static final String FRESH = "رأيي في الموضوع أن الكاتب على حق " + Newsroom.INSULT;

    private final MovableClock clock = new MovableClock(NOW);
    private List<Newsroom> instances = started();

    private List<Newsroom> started() {
        return IntStream.range(0, 3).mapToObj(i -> new Newsroom(clock)).toList();
    }

    @Test
    void whatOneDecides_allLearn_andJudgeBy_onceAnEditorWantsIt() {
        first().decide(240, 1);

        assertThat(first().learner.look(SITE)).isTrue();
        assertThat(agreed()).isEqualTo(SiteLayer.NONE);
        assertThat(judged().outcome()).isEqualTo(Outcome.APPROVE);

        second().choose(LayerMode.LIVE, "");

        assertThat(agreed().isNone()).isFalse();
        assertThat(judged().outcome()).isEqualTo(Outcome.HOLD);
        assertThat(judged().judgedWith().model()).endsWith("+" + agreed().version());
    }

    @Test
    void oneOfThemFits_atMostOnceAMinute() {
        first().decide(240, 1);

        assertThat(instances.stream().map(instance -> instance.learner.look(SITE)))
                .containsExactly(true, false, false);

        first().decide(40, 2);
        assertThat(instances.stream().map(instance -> instance.learner.look(SITE)))
                .containsExactly(false, false, false);
    }

    @Test
    void afterARestart_allJudgeAsBefore() {
        first().decide(240, 1);
        first().learner.learn(SITE);
        first().choose(LayerMode.LIVE, "");
        Verdict before = judged();

        instances = started();

        assertThat(judged()).isEqualTo(before);
    }

    @Test
    void whoeverFits_theSameDecisionsGiveTheSameBytes() {
        first().decide(240, 1);

        String version = first().learner.learn(SITE).version();

        assertThat(second().learner.learn(SITE).version()).isEqualTo(version);
        assertThat(new Newsroom(clock).learner.learn(SITE).version()).isEqualTo(version);
    }

    @Test
    void undoneDecision_isNotInTheNextLayer() {
        first().decide(240, 1);
        String without = first().learner.learn(SITE).version();
        CommentId comment = first().add("القطار والميناء والبحر في المدينة عند " + Newsroom.INSULT, 7);
        DecisionId decision = first().decide(comment, State.REJECTED, "salma");

        String with = second().learner.learn(SITE).version();
        second().queue.undo(decision, "omar");

        assertThat(with).isNotEqualTo(without);
        assertThat(instances.getLast().learner.learn(SITE).version()).isEqualTo(without);
    }

    @Test
    void erasedOrExpiredComment_isNotInTheNextLayer() {
        first().decide(240, 1);
        String without = first().learner.learn(SITE).version();
        CommentId comment = first().add("القطار والميناء والبحر في المدينة عند " + Newsroom.INSULT, 7);
        first().decide(comment, State.REJECTED, "salma");
        String with = second().learner.learn(SITE).version();

        RealRedis.ask("DEL", "mizan:{" + SITE + "}:comment:" + comment.code());

        assertThat(with).isNotEqualTo(without);
        assertThat(second().learner.learn(SITE).version()).isEqualTo(without);
    }

    @Test
    void newerLayer_judgesAtOnceWhereItIsLive_andOnlyInTheShadowWhereAnotherIsPinned() {
        first().decide(240, 1);
        String older = first().learner.learn(SITE).version();
        first().choose(LayerMode.PINNED, older);
        first().decide(60, 2);
        String newer = first().learner.learn(SITE).version();

        assertThat(newer).isNotEqualTo(older);
        assertThat(agreed().version()).isEqualTo(older);
        assertThat(instances)
                .allMatch(instance -> instance.layers.shadow(SITE).version().equals(newer));

        second().choose(LayerMode.LIVE, "");
        assertThat(agreed().version()).isEqualTo(newer);
        assertThat(instances).allMatch(instance -> instance.layers.shadow(SITE).isNone());

        second().choose(LayerMode.OFF, "");
        assertThat(agreed()).isEqualTo(SiteLayer.NONE);
        assertThat(judged().outcome()).isEqualTo(Outcome.APPROVE);
    }

    private Newsroom first() {
        return instances.getFirst();
    }

    private Newsroom second() {
        return instances.get(1);
    }

    /** The layer by which all instances judge; fails where they do not agree. */
    private SiteLayer agreed() {
        instances.forEach(Newsroom::refresh);
        assertThat(instances.stream().map(Newsroom::layer).distinct()).hasSize(1);
        return first().layer();
    }

    /** What all instances make of a comment that nobody has decided about; fails where they do not agree to the bit. */
    private Verdict judged() {
        agreed();
        List<Verdict> verdicts = instances.stream()
                .map(instance -> instance.judge(FRESH))
                .distinct()
                .toList();
        assertThat(verdicts).hasSize(1);
        return verdicts.getFirst();
    }
}
