package mizan.learning.newsroom.quality;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.comment.Comment;
import mizan.learning.site.MeasuredShare;
import mizan.moderation.DecidingReason;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.DecisionId;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.decided.DecidedComment;
import mizan.queue.decided.StandingDecision;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import org.junit.jupiter.api.Test;

class QualityTallyTest {

    private final QualityTally tally = new QualityTally(word -> word.replace("ـ", ""));

    @Test
    void sampledApproval_isConfirmedWherePeopleApprove() {
        add(sample(Outcome.APPROVE, DecidingReason.NOTHING), State.APPROVED);
        add(sample(Outcome.APPROVE, DecidingReason.NOTHING), State.REJECTED);

        assertThat(tally.quality().approvals()).isEqualTo(new MeasuredShare(1, 2));
        assertThat(tally.quality().rejections()).isEqualTo(new MeasuredShare(0, 0));
    }

    @Test
    void sampledRejection_isConfirmedWherePeopleReject_andCountsForItsRule() {
        add(sample(Outcome.REJECT, DecidingReason.PLAIN_TERM), State.REJECTED);
        add(sample(Outcome.REJECT, DecidingReason.PLAIN_TERM), State.APPROVED);
        add(sample(Outcome.REJECT, DecidingReason.COMPLETE_ADVERT), State.REJECTED);

        Quality quality = tally.quality();
        assertThat(quality.rejections()).isEqualTo(new MeasuredShare(2, 3));
        assertThat(quality.rules())
                .containsExactly(
                        new Quality.Measured("plain_term", new MeasuredShare(1, 2)),
                        new Quality.Measured("complete_advert", new MeasuredShare(1, 1)));
        assertThat(tally.looked(DecidingReason.PLAIN_TERM)).isEqualTo(2);
    }

    @Test
    void heldComment_isNoSample() {
        add(new Verdict(Outcome.HOLD, 0, 0.5, List.of(), DecidingReason.HINTS), State.REJECTED);

        assertThat(tally.quality()).isEqualTo(Quality.NONE);
    }

    @Test
    void term_isCountedWithAllItsSpellings_onceAComment() {
        String text = "كلب وكـلـب";
        Verdict held = new Verdict(
                Outcome.HOLD,
                0,
                0.5,
                List.of(Signal.of(
                        SignalKind.LEXICON_TERM, List.of(new Span(Field.TEXT, 0, 3), new Span(Field.TEXT, 5, 10)), "")),
                DecidingReason.WITNESS);
        add(text, held, State.APPROVED);
        add(text, held, State.REJECTED);

        assertThat(tally.quality().terms()).containsExactly(new Quality.Measured("كلب", new MeasuredShare(1, 2)));
    }

    @Test
    void ruleThatIsWrongTooOften_isNamed_butNotAfterAFew() {
        assertThat(new Quality.Measured("x", new MeasuredShare(0, 9)).isPoor()).isFalse();
        assertThat(new Quality.Measured("x", new MeasuredShare(5, 10)).isPoor()).isTrue();
        assertThat(new Quality.Measured("x", new MeasuredShare(6, 10)).isPoor()).isFalse();
    }

    private static Verdict sample(Outcome outcome, DecidingReason decidedBy) {
        return new Verdict(outcome, 0, 0, List.of(), decidedBy).asSample();
    }

    private void add(Verdict verdict, State to) {
        add("تعليق", verdict, to);
    }

    private void add(String text, Verdict verdict, State to) {
        Comment comment = submission().original(text).text(text).build().comment();
        QueuedComment queued = new QueuedComment(comment, verdict, to, 2, NOW, "salma");
        DecisionId id = new DecisionId(comment.site(), "1-0");
        tally.add(new DecidedComment(queued, new StandingDecision(id, comment.id(), to, "", "salma", NOW, null)));
    }
}
