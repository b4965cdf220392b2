package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QualitySampleTest {

    private static final QualitySample SAMPLE = new QualitySample(0.01, 0.1);
    private static final int MANY = QualitySample.LEAST_OF_RULE;

    @Test
    void approvedComment_isTakenByItsShare() {
        Verdict verdict = verdict(Outcome.APPROVE, DecidingReason.NOTHING);

        assertThat(SAMPLE.takes(verdict, MANY, 0.009)).isTrue();
        assertThat(SAMPLE.takes(verdict, MANY, 0.01)).isFalse();
    }

    @Test
    void rejectedComment_isTakenByItsShare() {
        Verdict verdict = verdict(Outcome.REJECT, DecidingReason.PLAIN_TERM);

        assertThat(SAMPLE.takes(verdict, MANY, 0.09)).isTrue();
        assertThat(SAMPLE.takes(verdict, MANY, 0.1)).isFalse();
    }

    @Test
    void ruleThatFewHaveLookedAt_isTakenMoreOften() {
        assertThat(SAMPLE.takes(verdict(Outcome.REJECT, DecidingReason.TWO_WITNESSES), MANY - 1, 0.49))
                .isTrue();
    }

    @Test
    void whereNothingIsSampled_ruleThatFewHaveLookedAtIsNotEither() {
        assertThat(QualitySample.NONE.takes(verdict(Outcome.REJECT, DecidingReason.PLAIN_TERM), 0, 0))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTHOR_MUTED", "REJECTED_CAMPAIGN"})
    void whatAPersonDecidedAlready_isNotTaken(DecidingReason decidedBy) {
        assertThat(SAMPLE.takes(verdict(Outcome.REJECT, decidedBy), 0, 0)).isFalse();
    }

    @Test
    void trustedAuthor_isNotTaken() {
        assertThat(SAMPLE.takes(verdict(Outcome.APPROVE, DecidingReason.AUTHOR_TRUSTED), 0, 0))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void heldComment_isNeverTaken_andNoSample(DecidingReason decidedBy) {
        Verdict held = verdict(Outcome.HOLD, decidedBy);

        assertThat(SAMPLE.takes(held, 0, 0)).isFalse();
        if (!decidedBy.rejects() && decidedBy != DecidingReason.NOTHING) {
            assertThat(held.isSample()).isFalse();
            assertThat(held.outcomeUnsampled()).isEqualTo(Outcome.HOLD);
        }
    }

    @Test
    void sample_isHeld_andItIsKnownWhatTheMachineWouldHaveDone() {
        Verdict rejected = verdict(Outcome.REJECT, DecidingReason.PLAIN_TERM).asSample();
        Verdict approved = verdict(Outcome.APPROVE, DecidingReason.NOTHING).asSample();

        assertThat(List.of(rejected, approved)).allMatch(Verdict::isSample).allMatch(v -> v.outcome() == Outcome.HOLD);
        assertThat(rejected.outcomeUnsampled()).isEqualTo(Outcome.REJECT);
        assertThat(approved.outcomeUnsampled()).isEqualTo(Outcome.APPROVE);
    }

    @Test
    void shareBeyondOne_isRefused() {
        assertThatThrownBy(() -> new QualitySample(0.01, 1.1)).hasMessageContaining("1.1");
    }

    private static Verdict verdict(Outcome outcome, DecidingReason decidedBy) {
        return new Verdict(outcome, 0.1, 0.2, List.of(), decidedBy);
    }
}
