package mizan.signal.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GibberishDetectorTest {

    private final GibberishDetector detector = new GibberishDetector();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "شسيبل",
                "شسيبلاتنمك",
                "كمنتالبيس",
                "شسيشسي",
                "ضصثقفغع",
                "ظطكضغث",
                "asdf",
                "qwerty",
                "jkhkjhkjh",
                "lkjhgfdsa",
                "xcvxcvxcv",
                "شـسـيـبـل",
                "شَسِيبَل",
                ".........",
                "@#$%^&*",
                "نعم شسيبلاتنمك"
            })
    void textWithoutMeaning_isSeen(String typed) {
        assertThat(detect(typed)).extracting(Signal::kind).containsExactly(SignalKind.GIBBERISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "هههههه",
                "هعهعهعهع",
                "kkkkk",
                "hahaha",
                "كهيعص",
                "حمعسق",
                "CNN BBC",
                "HTTPS",
                "ليفاندوفسكي",
                "Schweinsteiger",
                "strengths",
                "rythme",
                "bsr7tek",
                "chkhbarek",
                "؟؟؟؟؟؟؟؟",
                "!!!",
                "🌹🌹🌹🌹🌹",
                "♥♥♥♥",
                "0551234567",
                "...",
                "البلبل",
                "youyou",
                "بايباي",
                "这是中文",
                "хорошо",
                "می‌خواهم"
            })
    void whatSaysSomething_isNot(String typed) {
        assertThat(detect(typed)).isEmpty();
    }

    @Test
    void fewWordsInASentence_areLeftAlone() {
        assertThat(detect("السلام عليكم شسيبلاتنمك ورحمة الله وبركاته")).isEmpty();
    }

    @Test
    void spans_showTheWords() {
        String typed = "نعم شسيبلاتنمك";
        Span span = detect(typed).getFirst().spans().getFirst();

        assertThat(typed.substring(span.start(), span.end())).isEqualTo("شسيبلاتنمك");
    }

    private List<Signal> detect(String typed) {
        return detector.detect(Typed.text(typed), RecentActivity.NONE);
    }
}
