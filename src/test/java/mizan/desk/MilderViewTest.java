package mizan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mizan.language.Language;
import mizan.moderation.Counterfactual;
import mizan.moderation.Counterfactual.HigherThreshold;
import mizan.moderation.Counterfactual.WithoutReasons;
import mizan.moderation.DecidingReason;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.signal.Axis;
import mizan.signal.Field;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilderViewTest {

    private static final String TEXT = "كلب ابن كلب";
    private static final Signal DOG = term(0, 3);
    private static final Signal PHONE = Signal.of(SignalKind.PHONE_NUMBER);
    private static final Signal LEARNED =
            Signal.weighing(SignalKind.LEARNED_ABUSE, 3, List.of(new Span(Field.TEXT, 4, 7)), "80%");

    @Test
    void reasons_areNamed_withTheWordsThatCausedThem_andTheirPlaces() {
        assertThat(view(Language.ARABIC, new WithoutReasons(List.of(DOG), Outcome.APPROVE)))
                .isEqualTo(new MilderView(
                        List.of(1), null, null, "approve", "من دون سبّ أو إهانة «كلب» تكون النتيجة: يُقبل."));
        assertThat(view(Language.ARABIC, new WithoutReasons(List.of(DOG, PHONE), Outcome.HOLD)))
                .isEqualTo(new MilderView(
                        List.of(1, 0),
                        null,
                        null,
                        "hold",
                        "من دون سبّ أو إهانة «كلب»، رقم هاتف تكون النتيجة: يُحال إلى المراجعة."));
        assertThat(view(Language.FRENCH, new WithoutReasons(List.of(PHONE), Outcome.APPROVE))
                        .sentence())
                .isEqualTo("Sans numéro de téléphone, le résultat serait : accepté.");
        assertThat(view(Language.ENGLISH, new WithoutReasons(List.of(LEARNED), Outcome.APPROVE))
                        .sentence())
                .isEqualTo("Without the learned score the result would be: approved.");
    }

    @Test
    void manyReasons_areCounted() {
        List<Signal> many = IntStream.range(0, 8).mapToObj(i -> term(i, 3)).toList();

        assertThat(view(Language.ARABIC, new WithoutReasons(many, Outcome.APPROVE))
                        .sentence())
                .endsWith("، 5 أسباب أخرى تكون النتيجة: يُقبل.");
    }

    @ParameterizedTest
    @CsvSource({"0.431, 0.44", "0.43, 0.44", "0.0, 0.01", "0.999, 1.0"})
    void threshold_isOneThatWouldDo_inHundredths(double probability, double shown) {
        MilderView view = view(Language.ARABIC, new HigherThreshold(Axis.ABUSE, probability, Outcome.APPROVE));

        assertThat(view)
                .isEqualTo(new MilderView(
                        null, "abuse", shown, "approve", "بحدّ إحالة (إساءة) لا يقلّ عن " + shown + ": يُقبل."));
    }

    private static MilderView view(Language language, Counterfactual counterfactual) {
        Verdict verdict =
                new Verdict(Outcome.REJECT, 0.5, 0.9, List.of(PHONE, DOG, LEARNED), DecidingReason.TWO_WITNESSES);
        return MilderView.all(List.of(counterfactual), verdict, TEXT, DeskMessages.in(language))
                .getFirst();
    }

    private static Signal term(int start, int length) {
        return new Signal(
                SignalKind.LEXICON_TERM,
                Axis.ABUSE,
                3,
                Strength.MEDIUM,
                MaxOutcome.MAY_REJECT,
                List.of(new Span(Field.TEXT, start, start + length)),
                Set.of(),
                "insult: كلب");
    }
}
