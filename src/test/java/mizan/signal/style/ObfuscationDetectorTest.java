package mizan.signal.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.Field;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.Typed;
import mizan.text.fold.FoldingStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObfuscationDetectorTest {

    private final ObfuscationDetector detector = new ObfuscationDetector();

    @ParameterizedTest
    @ValueSource(strings = {"يا ك ل ب", "يا ك.ل.ب", "يا ك*ل*ب", "يا ك_ل_ب", "يا ك-ل-ب"})
    void wordInPieces_isSeenAndHoldsNotAlone(String typed) {
        Signal signal = only(typed);

        assertThat(signal.kind()).isEqualTo(SignalKind.OBFUSCATED_WORD);
        assertThat(signal.points()).isEqualTo(1);
        assertThat(signal.maxOutcome()).isEqualTo(MaxOutcome.MAY_HOLD);
        assertThat(signal.spans()).containsExactly(new Span(Field.TEXT, 3, 8));
        assertThat(signal.steps()).containsExactly(FoldingStep.LETTERS_JOINED);
    }

    @Test
    void digitForLetter_isSeen() {
        assertThat(only("يا ح7مار").steps()).containsExactly(FoldingStep.SIGN_READ_AS_LETTER);
    }

    @Test
    void threeHiddenWords_weighEnoughToHold() {
        Signal signal = only("يا ح7مار ويا ك.ل.ب ثم ق*ر*د");

        assertThat(signal.points()).isEqualTo(2.7);
        assertThat(signal.detail()).isEqualTo("3");
        assertThat(signal.spans()).hasSize(3);
    }

    @Test
    void invisibleCharacterInsideWord_saysLittle() {
        assertThat(only("يا حم\u200Bار").points()).isEqualTo(0.3);
    }

    @Test
    void hiddenName_isSeen() {
        Signal signal =
                detector.detect(Typed.name("ك.ل.ب"), RecentActivity.NONE).getFirst();

        assertThat(signal.spans()).containsExactly(new Span(Field.NAME, 0, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "جميـــــل",
                "جميييييل",
                "ﷺ",
                "ﷲ أكبر",
                "صلى الله عليه وسلم ﷺ ﷽",
                "سلام علیکم از ایران",
                "خبر\u200F جميل\u200F",
                "می\u200Cروم\u200C",
                "و و و",
                "هههه هههه هههه",
                "كَلِمَةٌ مُشَكَّلَةٌ",
                "٣ أشخاص",
                "ﻛﻠﻤﺔ",
                "Bonjour à tous",
                "أ.د. محمد علي"
            })
    void everydayWriting_saysNothing(String typed) {
        List<Signal> signals = detect(typed);
        assertThat(signals.stream().mapToDouble(Signal::points).sum()).isLessThanOrEqualTo(0.3);
    }

    private Signal only(String typed) {
        List<Signal> signals = detect(typed);
        assertThat(signals).hasSize(1);
        return signals.getFirst();
    }

    private List<Signal> detect(String typed) {
        return detector.detect(Typed.text(typed), RecentActivity.NONE);
    }
}
