package mizan.signal.threat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Typed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen as a threat, a call or a slur, with the words that show it; and what only looks like one. */
class ThreatDetectorTest {

    private final ThreatDetector detector = new ThreatDetector();

    @ParameterizedTest
    @CsvSource({
        "اقتلوا كل طارقي تجدونه, اقتلوا",
        "يجب إبادة المغاربة, إبادة",
        "حرق بيوت الشيعة واجب, حرق",
        "يجب طرد النساء من البرلمان, طرد",
        "جاء الأتراك ويجب طردهم, طردهم",
        "سأقتل كل لاجئ, سأقتل",
        "راح أحرق السود كلهم, أحرق",
        "أتمنى أن يموت كل يهودي, يموت",
        "الأكراد يجب أن يرحلوا, يرحلوا",
        "نعرف وين تسكن, نعرف",
        "والله لأكسرن عظامك, لأكسرن",
        "هقتلك بكرة, هقتلك",
        "حقتلك لو شفتك, حقتلك",
        "والله لأضربنك حتى تبكي, لأضربنك",
        "راح نكسر ضلوعك, نكسر",
        "والله العظيم نطعنك في ظهرك, نطعنك",
        "بكرة هدمر بيتك, هدمر",
        "اقطعوا ألسنتهم, اقطعوا",
        "كسروا رؤوسهم هالناس, كسروا",
        "اللي يحرق بيته له الجنة, يحرق",
        "سنعرف كيف نصل إليك, سنعرف",
        "الحل الوحيد مع هذه الطائفة هو الحرق, الحرق",
        "إن شاء الله تموت بالسرطان, تموت",
        "lazem ne2tel el masriyin, ne2tel"
    })
    void callForViolence_isAThreat(String typed, String place) {
        assertThat(places(SignalKind.THREAT, typed)).containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource({
        "الأكراد كلهم حشرات, حشرات",
        "السود ليسوا سوى حثالة, حثالة",
        "النساء غبيات, غبيات",
        "أكره المهاجرين, أكره",
        "لا أطيق المعاقين, لا أطيق",
        "المثليون لا يستحقون الحياة, لا يستحقون الحياة",
        "لا أحد أحقر من الغجر, أحقر",
        "الحياة أجمل بدون الأجانب, بدون",
        "الموت للأقباط, الموت",
        "ما فيه سوري شريف, ما فيه",
        "رأيت الهنود. إنهم حيوانات, حيوانات",
        "النساء هنا وأنا أكرههن, أكرههن",
        "kankrah el yahoud, kankrah"
    })
    void groupCalledVileOrHated_isASlur(String typed, String place) {
        assertThat(places(SignalKind.GROUP_SLUR, typed)).containsExactly(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "السود ليسوا حثالة",
                "لا أكره المهاجرين",
                "لا يجوز قتل الأكراد",
                "من يقول إن النساء غبيات جاهل",
                "قال أحدهم «الموت للأقباط» فطردناه",
                "أكره ظلم المهاجرين",
                "أكره الانتظار وأحب المصريين",
                "موت اللاجئين في البحر مأساة",
                "المصريون يستحقون الحياة الكريمة",
                "المثليون لا يستحقون الموت",
                "يجب محاكمة السوريين المجرمين مثل غيرهم",
                "سأقتل هذا الهاتف",
                "سأقطع اشتراكي في الجريدة",
                "في المظاهرة كسروا رؤوسهم والشرطة تتفرج",
                "والسارق والسارقة فاقطعوا أيديهما",
                "من قتل دون ماله فله الجنة",
                "لن أقتلك يا صديقي",
                "إن شاء الله تموت الفتنة وتعيش بلادنا",
                "الحل هو وقف القتل في السودان",
                "الحل مع هذه الفئة هو الحوار",
                "يجب طرد الفاسدين",
                "قتل الجيش عشرة سوريين",
                "علينا منع استغلال الأجانب",
                "لعنة الله على من دمر سوريا",
                "ana b7eb el masriyin",
                "l'homme est un loup pour les arabes"
            })
    void denialReportPolicyAndNews_areNeither(String typed) {
        assertThat(detect(typed)).isEmpty();
    }

    private List<String> places(SignalKind kind, String typed) {
        return detect(typed).stream()
                .filter(signal -> signal.kind() == kind)
                .flatMap(signal -> signal.spans().stream())
                .map(span -> typed.substring(span.start(), span.end()))
                .toList();
    }

    private List<Signal> detect(String typed) {
        return detector.detect(Typed.text(typed), RecentActivity.NONE);
    }
}
