package mizan.learning.newsroom.quality;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import mizan.comment.Comment;
import mizan.learning.site.MeasuredShare;
import mizan.learning.site.Promise;
import mizan.moderation.DecidingReason;
import mizan.moderation.Outcome;
import mizan.moderation.QualitySample;
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

    private static final LocalDate DAY =
            LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(1);

    private final QualityTally tally = new QualityTally(word -> word.replace("ـ", ""), new QualitySample(0.01, 0.1));

    @Test
    void sampledApproval_isConfirmedWherePeopleApprove() {
        add(sample(Outcome.APPROVE, DecidingReason.NOTHING), State.APPROVED);
        add(sample(Outcome.APPROVE, DecidingReason.NOTHING), State.REJECTED);

        assertThat(quality().approvals()).isEqualTo(new MeasuredShare(1, 2));
        assertThat(quality().rejections()).isEqualTo(new MeasuredShare(0, 0));
    }

    @Test
    void sampledRejection_isConfirmedWherePeopleReject_andCountsForItsRule() {
        add(sample(Outcome.REJECT, DecidingReason.PLAIN_TERM), State.REJECTED);
        add(sample(Outcome.REJECT, DecidingReason.PLAIN_TERM), State.APPROVED);
        add(sample(Outcome.REJECT, DecidingReason.COMPLETE_ADVERT), State.REJECTED);

        Quality quality = quality();
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

        assertThat(quality().approvals().of()).isZero();
        assertThat(quality().rejections().of()).isZero();
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

        assertThat(quality().terms()).containsExactly(new Quality.Measured("كلب", new MeasuredShare(1, 2)));
    }

    @Test
    void ruleThatIsWrongTooOften_isNamed_butNotAfterAFew() {
        assertThat(new Quality.Measured("x", new MeasuredShare(0, 9)).isPoor()).isFalse();
        assertThat(new Quality.Measured("x", new MeasuredShare(5, 10)).isPoor()).isTrue();
        assertThat(new Quality.Measured("x", new MeasuredShare(6, 10)).isPoor()).isFalse();
    }

    @Test
    void agreementThatFalls_isToldApartFromChance() {
        for (int i = 0; i < 400; i++) {
            // Of the held ones people rejected nine in ten, and then seven.
            add(held(), i % 10 < (i < 200 ? 9 : 7) ? State.REJECTED : State.APPROVED);
        }
        assertThat(quality().ofHeld()).isEqualTo(new Drift(new MeasuredShare(180, 200), new MeasuredShare(140, 200)));
        assertThat(quality().isFalling()).isTrue();
        assertThat(new Drift(new MeasuredShare(180, 200), new MeasuredShare(168, 200)).isFalling())
                .isFalse();
        assertThat(new Drift(new MeasuredShare(49, 49), new MeasuredShare(0, 200)).isFalling())
                .isFalse();
        assertThat(new Drift(new MeasuredShare(140, 200), new MeasuredShare(180, 200)).isFalling())
                .isFalse();
    }

    @Test
    void samplesOfWhatIsPublished_tellHowMuchOfAllIsStopped() {
        for (int i = 0; i < 100; i++) {
            add(sample(Outcome.APPROVE, DecidingReason.NOTHING), i < 2 ? State.REJECTED : State.APPROVED);
        }
        for (int i = 0; i < 30; i++) {
            add(held(), i < 20 ? State.REJECTED : State.APPROVED);
        }
        for (int i = 0; i < 40; i++) {
            add(sample(Outcome.REJECT, DecidingReason.PLAIN_TERM), i < 30 ? State.REJECTED : State.APPROVED);
        }

        TrafficQuality traffic = tally.quality(DAY, 10_000, 400).traffic();

        TrafficQuality.Recall abuse = traffic.axes().get(1);
        assertThat(abuse.axis()).isEqualTo("abuse");
        assertThat(abuse.published()).isEqualTo(200);
        assertThat(abuse.stopped()).isEqualTo(20 + 300);
        assertThat(abuse.recall()).isCloseTo(0.615, within(0.001));
        assertThat(abuse.lower()).isLessThan(0.4);
        assertThat(abuse.upper()).isBetween(0.8, 0.99);
        assertThat(traffic.axes().get(0).published()).isZero();
        assertThat(traffic.waited()).isEqualTo(new MeasuredShare(10, 10_010));
        assertThat(traffic.rejectedWrongly()).isCloseTo(100.0 / 10_110, within(0.0001));
    }

    @Test
    void ruleThatWasLookedAtMoreOften_countsForLess() {
        for (int i = 0; i < 50; i++) {
            add(sample(Outcome.REJECT, DecidingReason.PLAIN_TERM), State.REJECTED);
        }
        for (int i = 0; i < 10; i++) {
            add(sample(Outcome.REJECT, DecidingReason.PLAIN_TERM), State.APPROVED);
        }

        // 50 of two each, 10 of ten each: half of what is rejected is wrong.
        assertThat(tally.quality(DAY, 1000, 200).traffic().rejectedWrongly()).isCloseTo(100.0 / 1100, within(0.01));
    }

    @Test
    void promise_isBrokenWhereMoreIsFound_byMoreThanChance() {
        for (int i = 0; i < 40; i++) {
            add(sample(Outcome.REJECT, DecidingReason.PLAIN_TERM), i < 10 ? State.APPROVED : State.REJECTED);
        }
        for (int i = 0; i < 60; i++) {
            add(held(), State.APPROVED);
        }
        TrafficQuality traffic = tally.quality(DAY, 2000, 100).traffic();

        assertThat(traffic.breaks(new Promise(0.03, 400)))
                .as("at least one in 160 is rejected")
                .isTrue();
        assertThat(traffic.breaks(new Promise(0.03, 50))).isFalse();
        assertThat(traffic.breaks(new Promise(0.01, 50)))
                .as("three in a hundred wait")
                .isTrue();
    }

    private Quality quality() {
        return tally.quality(DAY, 0, 0);
    }

    private static Verdict held() {
        return new Verdict(Outcome.HOLD, 0, 0.5, List.of(), DecidingReason.HINTS);
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
