package mizan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mizan.language.Language;
import mizan.moderation.DecidingReason;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.signal.Axis;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecidingLineTest {

    private static final DeskMessages ARABIC = DeskMessages.in(Language.ARABIC);

    @Test
    void plainTerm_isNamedByItsCategory() {
        Verdict verdict = verdict(
                Outcome.REJECT,
                DecidingReason.PLAIN_TERM,
                Signal.of(SignalKind.LINK),
                term("insult: x", Strength.MEDIUM),
                term("obscene: y", Strength.HIGH));

        assertThat(ARABIC.because(verdict)).isEqualTo("رفضه الفحص الآلي: فيه لفظ صريح (لفظ نابٍ).");
        assertThat(DeskMessages.in(Language.FRENCH).because(verdict))
                .isEqualTo("Refusé par le contrôle automatique : il contient un terme sans équivoque (terme obscène).");
        assertThat(DeskMessages.in(Language.ENGLISH).because(verdict))
                .isEqualTo("Rejected by the automatic check: it contains a plain term (obscene word).");
    }

    @Test
    void witness_isNamedByItsKind_neverByTheLearnedScore() {
        Signal learned = Signal.weighing(SignalKind.LEARNED_ABUSE, 9, List.of(), "");
        Verdict verdict = verdict(Outcome.HOLD, DecidingReason.WITNESS, learned, Signal.of(SignalKind.THREAT));

        assertThat(ARABIC.because(verdict))
                .isEqualTo("أحاله الفحص الآلي إلى المراجعة: فيه ما يُراجَع (تهديد أو تحريض).");
    }

    @Test
    void whatOnlyAPersonDecides_isNamed() {
        Verdict verdict = verdict(
                Outcome.HOLD,
                DecidingReason.NEEDS_A_PERSON,
                Signal.of(SignalKind.THREAT),
                Signal.of(SignalKind.STAFF_NAME));

        assertThat(ARABIC.because(verdict))
                .isEqualTo("أحاله الفحص الآلي إلى المراجعة: فيه ما لا يبتّ فيه إلا مشرف (اسم من أسماء إدارة الموقع).");
    }

    @Test
    void termWhoseCategoryIsUnknown_isNamedByItsKind() {
        Verdict verdict = verdict(Outcome.REJECT, DecidingReason.PLAIN_TERM, term("of tomorrow: x", Strength.HIGH));

        assertThat(ARABIC.because(verdict)).isEqualTo("رفضه الفحص الآلي: فيه لفظ صريح (لفظ من القوائم).");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReason_isALineOfItsOwn_withAndWithoutItsSignal(Language language) {
        List<String> lines = new ArrayList<>();
        for (DecidingReason reason : DecidingReason.values()) {
            for (Outcome outcome : Outcome.values()) {
                String line = DeskMessages.in(language).because(verdict(outcome, reason));
                boolean isUnmarkedSample = reason == DecidingReason.NOTHING && outcome == Outcome.HOLD;
                if (reason == DecidingReason.UNRECORDED || isUnmarkedSample) {
                    assertThat(line).isEmpty();
                } else {
                    assertThat(line).endsWith(".").doesNotContain("{", "}", "null", "()");
                    lines.add(line);
                }
            }
        }
        assertThat(lines).doesNotHaveDuplicates();
        for (SignalKind kind : SignalKind.values()) {
            Signal holding = new Signal(kind, kind.axis(), 3, MaxOutcome.HOLDS, List.of(), Set.of(), "");
            assertThat(DeskMessages.in(language).because(verdict(Outcome.HOLD, DecidingReason.NEEDS_A_PERSON, holding)))
                    .endsWith(").")
                    .hasLineCount(1)
                    .doesNotContain("{", "..", "((");
        }
    }

    private static Verdict verdict(Outcome outcome, DecidingReason reason, Signal... signals) {
        return new Verdict(outcome, 0.1, 0.9, List.of(signals), reason);
    }

    private static Signal term(String detail, Strength strength) {
        return new Signal(
                SignalKind.LEXICON_TERM, Axis.ABUSE, 3, strength, MaxOutcome.MAY_REJECT, List.of(), Set.of(), detail);
    }
}
