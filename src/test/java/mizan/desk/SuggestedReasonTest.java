package mizan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mizan.moderation.Outcome;
import mizan.moderation.Thresholds;
import mizan.moderation.Verdict;
import mizan.signal.Axis;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import org.junit.jupiter.api.Test;

class SuggestedReasonTest {

    private static final Thresholds SITE = new Thresholds(0.4, 0.9, 0.4, 0.9);

    @Test
    void abuseInAFlood_isAbuse() {
        Verdict verdict = verdict(0.8, 0.6, weighing(SignalKind.FLOOD, 5), term(3.5, "insult"));

        assertThat(SuggestedReason.of(verdict, SITE)).isEqualTo("INSULT");
    }

    @Test
    void abuseSentManyTimes_isAbuse() {
        Verdict verdict = verdict(
                0.8, 0.6, weighing(SignalKind.NEAR_DUPLICATE, 3), weighing(SignalKind.FLOOD, 5), term(3.5, "racist"));

        assertThat(SuggestedReason.of(verdict, SITE)).isEqualTo("HATE_SPEECH");
    }

    @Test
    void theAxisThatReachedTheSitesThreshold_decides_notTheHeaviestSignal() {
        Verdict verdict = verdict(0.5, 0.35, weighing(SignalKind.PHONE_NUMBER, 3), term(2.3, "obscene"));

        assertThat(SuggestedReason.of(verdict, new Thresholds(0.9, 1, 0.3, 0.9)))
                .isEqualTo("OBSCENITY");
        assertThat(SuggestedReason.of(verdict, SITE)).isEqualTo("ADVERT");
    }

    @Test
    void advertWithAnInsult_isWhatMoreSpeaksFor() {
        Verdict verdict = verdict(
                0.9, 0.5, weighing(SignalKind.PHONE_NUMBER, 3), weighing(SignalKind.LINK, 1.5), term(3.2, "insult"));

        assertThat(SuggestedReason.of(verdict, SITE)).isEqualTo("ADVERT");
    }

    @Test
    void whatSaysOnlyHowItWasSent_namesNoReason() {
        Verdict flood = verdict(
                0.9,
                0.05,
                weighing(SignalKind.FLOOD, 5),
                weighing(SignalKind.SENT_TOO_FAST, 1.5),
                weighing(SignalKind.HONEYPOT_FILLED, 3));

        assertThat(SuggestedReason.of(flood, SITE)).isEmpty();
        assertThat(SuggestedReason.of(verdict(0.05, 0.05), SITE)).isEmpty();
    }

    @Test
    void floodWithAdvert_isAnAdvert_evenWhereAWeakAbuseSignalStandsBeside() {
        Verdict verdict = verdict(
                0.7,
                0.1,
                weighing(SignalKind.FLOOD, 3),
                weighing(SignalKind.CONTACT_BAIT, 0.8),
                weighing(SignalKind.OBFUSCATED_WORD, 1));

        assertThat(SuggestedReason.of(verdict, SITE)).isEqualTo("ADVERT");
    }

    @Test
    void heldByPresenceAlone_theNearestReasonIsOffered() {
        assertThat(SuggestedReason.of(verdict(0.05, 0.15, Signal.of(SignalKind.STAFF_NAME)), SITE))
                .isEqualTo("IMPERSONATION");
        assertThat(SuggestedReason.of(verdict(0.2, 0.05, Signal.of(SignalKind.NEAR_DUPLICATE)), SITE))
                .isEqualTo("DUPLICATE");
    }

    @Test
    void politicalSpeech_isLeftToAPerson() {
        Verdict verdict = verdict(0.05, 0.6, term(3.5, "political"), weighing(SignalKind.LEARNED_ABUSE, 1));

        assertThat(SuggestedReason.of(verdict, SITE)).isEmpty();
    }

    private static Verdict verdict(double spam, double abuse, Signal... signals) {
        return new Verdict(Outcome.HOLD, spam, abuse, List.of(signals));
    }

    private static Signal weighing(SignalKind kind, double points) {
        return Signal.weighing(kind, points, List.of(), "");
    }

    private static Signal term(double points, String category) {
        return new Signal(
                SignalKind.LEXICON_TERM, Axis.ABUSE, points, MaxOutcome.MAY_REJECT, List.of(), Set.of(), category);
    }
}
