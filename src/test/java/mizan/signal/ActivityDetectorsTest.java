package mizan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mizan.comment.Circumstances;
import mizan.comment.RecentActivity;
import mizan.signal.activity.CampaignDetector;
import mizan.signal.activity.CircumstancesDetector;
import mizan.signal.activity.FloodDetector;
import mizan.signal.activity.RepeatedLinkDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The detectors that look beside the text: campaign, flood, circumstances. */
class ActivityDetectorsTest {

    private static final AnalyzedComment COMMENT = Typed.text("مقال مفيد");

    @ParameterizedTest
    @CsvSource({"1, 1.5", "2, 2.19", "3, 2.6", "10, 3.8", "1000000, 6"})
    void nearDuplicates_weighMoreTheMoreTheyAre(int others, double points) {
        Signal signal =
                new CampaignDetector().detect(COMMENT, duplicates(others)).getFirst();

        assertThat(signal.kind()).isEqualTo(SignalKind.NEAR_DUPLICATE);
        assertThat(signal.points()).isCloseTo(points, within(0.01));
        assertThat(signal.maxOutcome()).isEqualTo(MaxOutcome.MAY_HOLD);
        assertThat(signal.detail()).isEqualTo(String.valueOf(others));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, MEDIUM", "1, 1, MEDIUM", "2, 1, HIGH", "0, 2, HIGH"})
    void textThatAPersonRejected_isPlainOnceItIsACampaign(int duplicates, int rejected, Strength strength) {
        Signal signal = new CampaignDetector()
                .detect(COMMENT, new RecentActivity(0, 0, duplicates, 0, rejected, 0, 0, 0))
                .getLast();

        assertThat(signal.kind()).isEqualTo(SignalKind.REJECTED_BEFORE);
        assertThat(signal.strength()).isEqualTo(strength);
        assertThat(signal.maxOutcome()).isEqualTo(MaxOutcome.MAY_REJECT);
    }

    @ParameterizedTest
    @CsvSource({"2, 2.19, LOW", "4, 2.89, MEDIUM", "1000000, 6, MEDIUM"})
    void linkOfManyComments_weighsMoreTheMoreTheyAre(int others, double points, Strength strength) {
        Signal signal = new RepeatedLinkDetector()
                .detect(COMMENT, new RecentActivity(0, 0, 0, others, 0, 0, 0, 0))
                .getFirst();

        assertThat(signal.kind()).isEqualTo(SignalKind.REPEATED_LINK);
        assertThat(signal.points()).isCloseTo(points, within(0.01));
        assertThat(signal.strength()).isEqualTo(strength);
    }

    @Test
    void readerWhoLeavesTheAddressOfTheirOwnSite_isNoCampaign() {
        assertThat(new RepeatedLinkDetector().detect(COMMENT, new RecentActivity(5, 5, 0, 5, 0, 0, 0, 0)))
                .isEmpty();
    }

    @Test
    void linkOfARejectedComment_waitsForAPerson_andTwoFriendsAreNoCampaign() {
        List<Signal> signals = new RepeatedLinkDetector().detect(COMMENT, new RecentActivity(0, 0, 0, 1, 0, 1, 0, 0));

        assertThat(signals).extracting(Signal::kind).containsExactly(SignalKind.REJECTED_LINK);
        assertThat(signals.getFirst().strength()).isEqualTo(Strength.MEDIUM);
        assertThat(signals.getFirst().maxOutcome()).isEqualTo(MaxOutcome.MAY_HOLD);
    }

    @Test
    void noDuplicate_noCampaign() {
        assertThat(new CampaignDetector().detect(COMMENT, RecentActivity.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 0, 2.5", "15, 0, 2.91", "0, 30, 2.5", "0, 60, 3.19", "20, 30, 3.19", "1000000, 1000000, 5"})
    void flood_growsWithTheExcess(int byAuthor, int byAddress, double points) {
        Signal signal =
                new FloodDetector().detect(COMMENT, sent(byAuthor, byAddress)).getFirst();

        assertThat(signal.kind()).isEqualTo(SignalKind.FLOOD);
        assertThat(signal.points()).isCloseTo(points, within(0.01));
        assertThat(signal.maxOutcome()).isEqualTo(MaxOutcome.MAY_HOLD);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 29", "9, 9"})
    void livelyReader_isNoFlood(int byAuthor, int byAddress) {
        assertThat(new FloodDetector().detect(COMMENT, sent(byAuthor, byAddress)))
                .isEmpty();
    }

    @Test
    void circumstances_speakEachForItself() {
        assertThat(kinds(new Circumstances(true, false, false))).containsExactly(SignalKind.HONEYPOT_FILLED);
        assertThat(kinds(new Circumstances(false, true, false))).containsExactly(SignalKind.SENT_TOO_FAST);
        assertThat(kinds(new Circumstances(false, false, true))).containsExactly(SignalKind.ORIGIN_MISSING);
        assertThat(kinds(new Circumstances(true, true, true))).hasSize(3);
        assertThat(kinds(Circumstances.ORDINARY)).isEmpty();
    }

    private static List<SignalKind> kinds(Circumstances circumstances) {
        return new CircumstancesDetector()
                .detect(Typed.sent(circumstances), RecentActivity.NONE).stream()
                        .map(Signal::kind)
                        .toList();
    }

    private static RecentActivity duplicates(int others) {
        return new RecentActivity(0, 0, others, 0, 0);
    }

    private static RecentActivity sent(int byAuthor, int byAddress) {
        return new RecentActivity(byAuthor, byAddress, 0, 0, 0);
    }
}
