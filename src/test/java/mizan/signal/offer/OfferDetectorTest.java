package mizan.signal.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import mizan.comment.RecentActivity;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Typed;
import org.junit.jupiter.api.Test;
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
        assertIsOffer(typed);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "والله العظيم اشتغلت مع هذه المنصة وكسبت خمسة آلاف في أسبوع",
                "الوسيط هذا ممتاز سحبت أرباحي خلال ساعة شكرا للمستر جون",
                "كنت مديون والحمد لله ثم الأستاذة منى سددت ديوني خلال شهر",
                "هذه الخلطة ممتازة نزل وزني عشرين كيلو"
            })
    void testimony_isAnOffer(String typed) {
        assertIsOffer(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "كسبت الشركة أموالا كثيرة من العقد",
                "شفيت من المرض والحمد لله والأطباء ممتازون",
                "حققت المنصة أرباحا كبيرة خلال شهر حسب التقرير",
                "كسبت القضية بفضل الله ثم المحامي، لكن الحكومة لم تنفذ الحكم"
            })
    void gainWithoutAPraisedSeller_isNone(String typed) {
        assertThat(detector.detect(Typed.text(typed), RecentActivity.NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "بنات وشباب نعطيكم شغل من البيت، راسلونا على الخاص",
                "Get 10k Instagram followers today for $9 only, instant delivery",
                "اشتركوا في قناتي وفعلوا الجرس",
                "تركيب كاميرات، المعاينة مجانا، نوصل لك وين ما كنت"
            })
    void pitch_isAnOffer(String typed) {
        assertIsOffer(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "سجل اللاعب هدفين وخرج مصابا",
                "احجزوا أماكنكم في السجن يا لصوص المال العام",
                "كلمني صديقي من غزة أمس وبكى كثيرا",
                "نقدم لكم أحر التعازي في فقيد الصحافة",
                "وزارة التجارة فتحت قناة واتساب لتلقي البلاغات، خطوة ممتازة",
                "بدون كفيل لا يتحرك العامل خطوة، ألغوا هذا النظام",
                "واتساب وتليجرام وسناب شات كلها تجمع بياناتنا"
            })
    void partsOfAPitchInTalk_areNoOffer(String typed) {
        assertThat(detector.detect(Typed.text(typed), RecentActivity.NONE)).isEmpty();
    }

    @Test
    void professionsAndPlaces_areNoOfferOfThemselves() {
        List<String> words = List.of(
                "معلم", "معلمة", "مدرس", "مدرسة", "أستاذ", "تلميذ", "طالب", "مدير", "مكتب", "مكتبة", "مدينة", "قرية",
                "رياضة", "جامعة", "معهد", "مركز", "عيادة", "طبيب", "طبيبة", "ممرض", "صيدلية", "مستشفى", "مصنع", "عامل",
                "عمال", "شركة", "مؤسسة", "متجر", "محل", "سوق", "تاجر", "بائع", "نجار", "حداد", "سباك", "كهربائي",
                "فلاح", "صياد", "سائق", "حافلة", "سيارة", "شاحنة", "قطار", "مطار", "ميناء", "شارع", "حي", "بيت", "شقة",
                "غرفة", "مسجد", "كنيسة", "ملعب", "نادي", "مدرب", "لاعب", "فريق", "صحفي", "كاتب", "قاضي", "محامي",
                "محكمة", "شرطة", "بلدية", "وزارة", "بنك", "مهندس", "خبير", "خباز", "طباخ", "مطعم", "مقهى", "فندق",
                "سينما", "مسرح", "متحف", "حديقة", "مزرعة", "بستان");

        assertThat(words.stream().flatMap(one -> words.stream().flatMap(other -> sentences(one, other))))
                .filteredOn(typed ->
                        !detector.detect(Typed.text(typed), RecentActivity.NONE).isEmpty())
                .isEmpty();
    }

    private static Stream<String> sentences(String one, String other) {
        return Stream.of(
                "ال" + one + " وال" + other,
                "ال" + one + " في ال" + other,
                one + " و" + other,
                one + " في " + other + " المدينة");
    }

    private void assertIsOffer(String typed) {
        assertThat(detector.detect(Typed.text(typed), RecentActivity.NONE))
                .extracting(Signal::kind)
                .containsExactly(SignalKind.OFFER);
    }
}
