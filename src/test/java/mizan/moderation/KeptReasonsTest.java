package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mizan.comment.SiteId;
import mizan.learning.train.Evaluation;
import mizan.signal.Axis;
import mizan.signal.Field;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.Strength;
import mizan.testsupport.ShippedPipelines;
import org.junit.jupiter.api.Test;

class KeptReasonsTest {

    @Test
    void ordinaryVerdict_isKeptWhole() {
        for (String text : List.of(
                "شكرا على المقال",
                "أنت حمار يا كلب، اتصل 0551234567 وشوف http://bit.ly/x",
                "خصم 50% على كل شيء واتس")) {
            Verdict verdict = Evaluation.judge(text, ShippedPipelines.RULES_AND_MODEL, new SiteId("demo"));

            assertThat(verdict.toKeep().against()).isEqualTo(verdict.against());
            assertThat(verdict.toKeep().decidedBy()).isEqualTo(verdict.decidedBy());
            assertThat(verdict.toKeep().signals())
                    .hasSameSizeAs(verdict.signals())
                    .allMatch(kept -> verdict.signals().stream()
                            .anyMatch(signal -> signal.kind() == kept.kind()
                                    && signal.points() == kept.points()
                                    && signal.spans().containsAll(kept.spans())));
        }
    }

    @Test
    void ofManyTerms_theHeaviestAreKept_andOfOtherKindsAll() {
        List<Signal> signals = new ArrayList<>();
        IntStream.range(0, 300).forEach(i -> signals.add(term("term" + i, i % 50, 1)));
        signals.add(Signal.of(SignalKind.FLOOD));

        List<Signal> kept = new Verdict(Outcome.HOLD, 0, 1, signals).toKeep().signals();

        assertThat(kept).hasSize(9).last().isEqualTo(Signal.of(SignalKind.FLOOD));
        assertThat(kept)
                .filteredOn(signal -> signal.kind() == SignalKind.LEXICON_TERM)
                .allMatch(signal -> signal.points() >= 48);
    }

    @Test
    void ofManyPlaces_theFirstAreKept_andOneInEachField() {
        List<Signal> signals = List.of(term("a", 4, 500), term("b", 3, 500), term("c", 2, 500), term("d", 1, 500));

        List<Signal> kept = new Verdict(Outcome.HOLD, 0, 1, signals).toKeep().signals();

        assertThat(kept).extracting(signal -> signal.spans().size()).containsExactly(11, 11, 11, 2);
        assertThat(kept).allMatch(signal -> signal.spans().getLast().field() == Field.NAME);
    }

    @Test
    void learnedScore_comesBehindWhatRulesSaw_andWhatSpeaksForTheComment() {
        Signal learned = new Signal(
                SignalKind.LEARNED_ABUSE, Axis.ABUSE, 8, MaxOutcome.MAY_REJECT, places(2), Set.of(), "60% 40%");
        List<Signal> signals = List.of(learned, term("a", 4, 2), term("b", 3, 2), term("c", 2, 2));

        List<Signal> kept = new Verdict(Outcome.HOLD, 0, 1, signals).toKeep().signals();

        assertThat(kept).extracting(signal -> signal.spans().size()).containsExactly(1, 3, 3, 3);
    }

    private static Signal term(String term, double points, int places) {
        List<Span> spans = new ArrayList<>(places(places));
        spans.add(new Span(Field.NAME, 0, 3));
        return new Signal(
                SignalKind.LEXICON_TERM,
                Axis.ABUSE,
                points,
                Strength.LOW,
                MaxOutcome.MAY_REJECT,
                spans,
                Set.of(),
                term);
    }

    private static List<Span> places(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Span(Field.TEXT, 5 * i, 5 * i + 4))
                .toList();
    }
}
