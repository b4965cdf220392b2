package mizan.signal.veiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Typed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Harmless words that insult together, with the word at which that is seen; and the same words said in earnest. */
class VeiledInsultDetectorTest {

    private final VeiledInsultDetector detector = new VeiledInsultDetector();

    @ParameterizedTest
    @CsvSource({
        "اسأل أختك وين كانت البارحة, أختك",
        "روح شوف أمك مع مين نايمة, أمك",
        "سعر أختك كم في الليلة, أختك",
        "زوجتك كانت عندي, زوجتك",
        "نسوا أهلك يربوك, يربوك",
        "هكذا رباك أبوك, رباك",
        "هل أنت متأكد أن أباك هو من تظن, أباك",
        "أبوك البواب, أبوك",
        "أعطوه برسيما يأكل, برسيما",
        "ارموا له عظمة, عظمة",
        "من نسي باب الحظيرة مفتوحا, الحظيرة",
        "حديقة الحيوان صار عندها واي فاي, حديقة الحيوان",
        "عودوا إلى زريبتكم, زريبتكم",
        "عقلك بحجم حبة العدس, عقلك",
        "واضح أن الطبيب ضربك على راسك عند الولادة, راسك",
        "لو كان للغباء دولة لكنت رئيسها, للغباء"
    })
    void harmlessWordsTogether_areAVeiledInsult(String typed, String place) {
        List<Signal> signals = detect(typed);
        assertThat(signals).extracting(Signal::kind).containsExactly(SignalKind.VEILED_INSULT);
        assertThat(signals.getFirst().spans())
                .extracting(span -> typed.substring(span.start(), span.end()))
                .containsExactly(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "اسألي والدتك عن طريقة عمل المقلوبة",
                "الكلبة ولدت تحت سيارتي ومحتاج أحد يتبناهم",
                "سلم على والدتك كثيرا وقل لها شكرا",
                "كم كان عمر والدتك رحمها الله",
                "الله يرحم أبوك ويغفر له",
                "ما شاء الله على تربيتك لأولادك",
                "سعر البرسيم ارتفع والفلاح تعبان",
                "هرب أسد من حديقة الحيوان في القاهرة",
                "كل موزة قبل التمرين مفيدة",
                "افتح عقلك قليلا فالرأي محترم",
                "راسك مرفوع يا وطن",
                "الحكومة تستحق جائزة نوبل في الكذب",
                "قال لي «اسأل أختك وين كانت» فلم أرد"
            })
    void sameWordsInEarnest_areNone(String typed) {
        assertThat(detect(typed)).isEmpty();
    }

    private List<Signal> detect(String typed) {
        return detector.detect(Typed.text(typed), RecentActivity.NONE);
    }
}
