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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionDetectorTest {

    private final RepetitionDetector detector = new RepetitionDetector();

    @Test
    void stretchedWord_saysNearlyNothing() {
        Signal signal = only("خبر جمييييل جدا");

        assertThat(signal.kind()).isEqualTo(SignalKind.STRETCHED_WORD);
        assertThat(signal.points()).isEqualTo(0.3);
        assertThat(signal.maxOutcome()).isEqualTo(MaxOutcome.MAY_HOLD);
        assertThat(signal.spans()).containsExactly(new Span(Field.TEXT, 6, 10));
    }

    @Test
    void manyStretchedWords_sayLittleStill() {
        Signal signal = only("يااااا جمااااعة شوووووفوا هذااااا الكلااااام الفارغغغغ كلللله كذذذذب واااااضح نعمممم");

        assertThat(signal.points()).isEqualTo(1);
        assertThat(signal.detail()).isEqualTo("10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "هههههههه",
                "خخخخخ والله",
                "جميل!!!!!",
                "......",
                "www.example.com",
                "الله",
                "111111",
                "ـــــ",
                "لا لا لا"
            })
    void laughterSignsAndDoubledLetters_areNotStretched(String typed) {
        assertThat(detect(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "اشتر اشتر اشتر اشتر اشتر اشتر",
                "اشترك الآن اشترك الآن اشترك الآن اشترك الآن اشترك الآن اشترك الآن اشترك الآن اشترك الآن",
                "زوروا متجرنا اليوم\nزوروا متجرنا اليوم\n\n  زوروا متجرنا اليوم  "
            })
    void repeatedText_isSeenAndHoldsNotAlone(String typed) {
        Signal signal = only(typed);

        assertThat(signal.kind()).isEqualTo(SignalKind.REPEATED_TEXT);
        assertThat(signal.points()).isLessThan(2.5);
        assertThat(signal.maxOutcome()).isEqualTo(MaxOutcome.MAY_HOLD);
        assertThat(signal.spans())
                .containsExactly(new Span(Field.TEXT, 0, typed.stripTrailing().length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "آمين آمين آمين يا رب",
                "لا لا لا لا لا",
                "مبروك مبروك\nمبروك مبروك",
                "سبحان الله وبحمده سبحان الله العظيم سبحان الله وبحمده سبحان الله العظيم",
                "شكرا 🌹🌹🌹🌹🌹🌹🌹🌹🌹🌹🌹🌹🌹🌹🌹🌹🌹🌹🌹🌹"
            })
    void everydayRepetition_isNot(String typed) {
        assertThat(detect(typed)).isEmpty();
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
