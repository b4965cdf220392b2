package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import mizan.comment.RecentActivity;
import mizan.signal.Axis;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictPolicyTest {

    private static final VerdictPolicy POLICY = new VerdictPolicy();
    private static final SitePolicy AUTOMATIC = new SitePolicy(Thresholds.DEFAULT, Mode.AUTOMATIC, 0);

    @Test
    void nothingSeen_isThePriorAndApproves() {
        Verdict verdict = judge(AUTOMATIC);

        assertThat(verdict.outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(verdict.spam()).isCloseTo(0.05, within(1e-9));
        assertThat(verdict.abuse()).isCloseTo(0.05, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1.2, APPROVE", "3.2, HOLD", "5.5, REJECT"})
    void oneReason_weighsWhatItsPointsSay(double points, Outcome outcome) {
        assertThat(judge(AUTOMATIC, signal(Axis.ABUSE, points, MaxOutcome.MAY_REJECT))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void reasonsOfOneAxis_addUp() {
        Signal strong = signal(Axis.SPAM, 3.2, MaxOutcome.MAY_REJECT);

        assertThat(judge(AUTOMATIC, strong, strong).outcome()).isEqualTo(Outcome.REJECT);
    }

    @Test
    void reasonsOfDifferentAxes_doNot() {
        Verdict verdict = judge(
                AUTOMATIC,
                signal(Axis.SPAM, 3.2, MaxOutcome.MAY_REJECT),
                signal(Axis.ABUSE, 3.2, MaxOutcome.MAY_REJECT));

        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void whatMayOnlyHold_neverRejects() {
        assertThat(judge(AUTOMATIC, signal(Axis.ABUSE, 50, MaxOutcome.MAY_HOLD)).outcome())
                .isEqualTo(Outcome.HOLD);
    }

    @Test
    void whatHolds_holdsWithoutPoints() {
        assertThat(judge(AUTOMATIC, Signal.of(SignalKind.DETECTOR_FAILED)).outcome())
                .isEqualTo(Outcome.HOLD);
    }

    @Test
    void whatHolds_doesNotSaveFromRejection() {
        Verdict verdict =
                judge(AUTOMATIC, signal(Axis.ABUSE, 9, MaxOutcome.MAY_REJECT), Signal.of(SignalKind.DETECTOR_FAILED));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECT);
    }

    @Test
    void firstComments_areHeldUntilOneWasApproved() {
        SitePolicy site = new SitePolicy(Thresholds.DEFAULT, Mode.HOLD_FIRST_COMMENTS, 1);
        RecentActivity known = new RecentActivity(0, 0, 0, 1, 0);

        assertThat(POLICY.judge(List.of(), site, RecentActivity.NONE).outcome()).isEqualTo(Outcome.HOLD);
        assertThat(POLICY.judge(List.of(), site, RecentActivity.NONE).signals())
                .extracting(Signal::kind)
                .containsExactly(SignalKind.FIRST_COMMENTS_HELD);
        assertThat(POLICY.judge(List.of(), site, known).outcome()).isEqualTo(Outcome.APPROVE);
    }

    @Test
    void holdEverything_holdsWhatWouldBeApproved() {
        SitePolicy site = new SitePolicy(Thresholds.DEFAULT, Mode.HOLD_EVERYTHING, 0);

        assertThat(judge(site).outcome()).isEqualTo(Outcome.HOLD);
        assertThat(judge(site, signal(Axis.SPAM, 9, MaxOutcome.MAY_REJECT)).outcome())
                .isEqualTo(Outcome.REJECT);
    }

    @Test
    void rejectionThresholdOfOne_leavesRejectionToPeople() {
        SitePolicy site = new SitePolicy(new Thresholds(0.4, 1, 0.4, 1), Mode.AUTOMATIC, 0);

        assertThat(judge(site, signal(Axis.SPAM, 30, MaxOutcome.MAY_REJECT)).outcome())
                .isEqualTo(Outcome.HOLD);
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.4", "-0.1,0.4", "0.5,1.1", "NaN,0.9"})
    void oddThresholds_areRefused(double hold, double reject) {
        assertThatThrownBy(() -> new Thresholds(hold, reject, 0.4, 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spam");
    }

    private static Verdict judge(SitePolicy site, Signal... signals) {
        return POLICY.judge(List.of(signals), site, RecentActivity.NONE);
    }

    private static Signal signal(Axis axis, double points, MaxOutcome maxOutcome) {
        return new Signal(SignalKind.LEXICON_TERM, axis, points, maxOutcome, List.of(), Set.of(), "");
    }
}
