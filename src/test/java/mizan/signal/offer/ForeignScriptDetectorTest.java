package mizan.signal.offer;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.comment.RecentActivity;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Typed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that readers of an Arabic site do not write, and those of the region, which they do. */
class ForeignScriptDetectorTest {

    private final ForeignScriptDetector detector = new ForeignScriptDetector();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我们提供最好的服务",
                "Заказать продвижение сайта",
                "온라인 카지노 추천",
                "オンラインカジノ",
                "เว็บพนันออนไลน์",
                "Dịch vụ vận chuyển giá rẻ",
                "En iyi bahis siteleri için tıklayın, üyelik ücretsiz ve kazançlı ığış"
            })
    void foreignScript_isSeen(String typed) {
        assertThat(detector.detect(Typed.text(typed), RecentActivity.NONE))
                .extracting(Signal::kind)
                .containsExactly(SignalKind.FOREIGN_SCRIPT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "مقال ممتاز",
                "Très bon article, merci à vous",
                "ⵜⴰⵎⴰⵣⵉⵖⵜ",
                "שלום לכולם",
                "شاهدت فيلم 千と千尋 أمس وأعجبني كثيرا"
            })
    void scriptsOfTheRegion_areNot(String typed) {
        assertThat(detector.detect(Typed.text(typed), RecentActivity.NONE)).isEmpty();
    }
}
