package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Signal CLEARED = learned(-2);
    private static final Signal LINK = Signal.of(SignalKind.LINK);
    private static final Signal HELD_BY_MODE = Signal.of(SignalKind.EVERYTHING_HELD);

    @Test
    void pointsForTheComment_areNotAgainstIt() {
        assertThat(verdict(CLEARED, learned(0), LINK).against()).containsExactly(SignalKind.LINK);
    }

    @Test
    void presenceThatHolds_isAgainst_withoutPoints() {
        assertThat(verdict(HELD_BY_MODE).against()).containsExactly(SignalKind.EVERYTHING_HELD);
    }

    @Test
    void against_namesEachKindOnce() {
        assertThat(verdict(LINK, learned(1), LINK).against())
                .containsExactly(SignalKind.LINK, SignalKind.LEARNED_ABUSE);
    }

    @Test
    void againstFirst_keepsTheirOrder_andLosesNone() {
        assertThat(verdict(CLEARED, LINK, HELD_BY_MODE).againstFirst()).containsExactly(LINK, HELD_BY_MODE, CLEARED);
    }

    private static Verdict verdict(Signal... signals) {
        return new Verdict(Outcome.HOLD, 0.1, 0.1, List.of(signals));
    }

    private static Signal learned(double points) {
        SignalKind kind = SignalKind.LEARNED_ABUSE;
        return new Signal(kind, kind.axis(), points, kind.maxOutcome(), List.of(), Set.of(), "");
    }
}
