package mizan.signal.offer;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.comment.RecentActivity;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Typed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passages made of what is sold and how are offers; opinions about the same things are none. */
class OfferDetectorTest {

    private final OfferDetector detector = new OfferDetector();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "تركيب وصيانة كاميرات مراقبة بالرياض",
                "شقق للبيع بالتقسيط",
                "نقل كفالات جميع الجنسيات",
                "شراء أثاث مستعمل بأعلى الأسعار",
                "قرأت الخبر أمس وأعجبني كثيرا. شقق للبيع وأراضي بأسعار مناسبة وتقسيط مريح في التجمع"
            })
    void densePassage_isAnOffer(String typed) {
        assertThat(detector.detect(Typed.text(typed), RecentActivity.NONE))
                .extracting(Signal::kind)
                .containsExactly(SignalKind.OFFER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "شقق",
                "وكيف أسعار الأراضي هناك؟",
                "الإيجار صار نصف الراتب والله المستعان",
                "اشتريت مكيفات جديدة لكن التركيب كان سيئا",
                "أنا أعمل في شركة تنظيف والراتب لا يكفي",
                "تجديد الإقامات صار صعبا ومكلفا على العمال"
            })
    void opinion_isNoOffer(String typed) {
        assertThat(detector.detect(Typed.text(typed), RecentActivity.NONE)).isEmpty();
    }
}
