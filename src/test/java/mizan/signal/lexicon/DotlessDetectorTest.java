package mizan.signal.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.Field;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DotlessDetectorTest {

    private final DotlessDetector detector = new DotlessDetector();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ٮعد هدا الحٮر ٯال الورٮر كلاما عحٮٮا",
                "لا حول ولا ٯوة إلا ٮالله",
                "ڡلسطٮں حره",
                "بعد هدا الحىر قال الورىر كلاما عحىىا عن الدسىور"
            })
    void textWithoutDots_holds(String typed) {
        Signal signal = detect(typed).getFirst();

        assertThat(signal.kind()).isEqualTo(SignalKind.DOTLESS_TEXT);
        assertThat(signal.maxOutcome()).isEqualTo(MaxOutcome.HOLDS);
        assertThat(signal.spans()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "الله الله لا إله إلا الله محمد رسول الله والحمد لله وحده",
                "رحمه الله رحمه واسعه و احسن الله عزاكم",
                "العدوىاللي صرفت لنا",
                "هذا رأى وعلى كل حال",
                "میں یہاں ہوں اور سب ٹھیک ہے",
                "ئۇيغۇر تىلى ناھايىتى گۈزەل",
                "سلام علیکم از ایران",
                "كلمة واحدة ٮدون نقط",
                "hello",
                ""
            })
    void ordinaryText_doesNot(String typed) {
        assertThat(detect(typed)).isEmpty();
    }

    @Test
    void nameWithoutDots_isSeenToo() {
        assertThat(detector.detect(Typed.name("ٮٮٮ ٯاسم"), RecentActivity.NONE))
                .singleElement()
                .satisfies(signal -> assertThat(signal.spans()).allMatch(span -> span.field() == Field.NAME));
    }

    private List<Signal> detect(String typed) {
        return detector.detect(Typed.text(typed), RecentActivity.NONE);
    }
}
