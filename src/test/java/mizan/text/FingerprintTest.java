package mizan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    private static final int TRIES = 500;

    private final ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
    private final Random random = new Random(20261124);

    @Test
    void shortText_hasNone() {
        assertThat(fingerprint("شكرا جزيلا لكم")).isEqualTo(Fingerprint.NONE);
        assertThat(fingerprint("السلام عليكم ورحمة الله وبركاته")).isEqualTo(Fingerprint.NONE);
        assertThat(fingerprint("😀 ".repeat(40))).isEqualTo(Fingerprint.NONE);
        assertThat(fingerprint("شكرا ".repeat(40))).isEqualTo(Fingerprint.NONE);
    }

    @Test
    void longEnoughText_hasFourBands() {
        assertThat(fingerprint("للتواصل مع أفضل شركة تنظيف اتصل الآن").bands())
                .hasSize(4)
                .doesNotHaveDuplicates()
                .allMatch(band -> band.length() <= 16);
    }

    @Test
    void disguise_changesNothing() {
        Fingerprint plain = fingerprint("للتواصل مع أفضل شركة تنظيف اتصل الآن على الرقم 0551234567");

        assertThat(fingerprint("للتوااااصل، مَعَ افضل شـــركة  تنظيف... إتصل الأن علي الرقم ٠٥٥١٢٣٤٥٦٧!"))
                .isEqualTo(plain);
    }

    @Test
    void oneChangedWord_keepsABand() {
        int kept = 0;
        for (int i = 0; i < TRIES; i++) {
            List<String> words = words(25);
            List<String> changed = new ArrayList<>(words);
            changed.set(random.nextInt(25), word());
            kept += shareBand(words, changed) ? 1 : 0;
        }
        // About nine of 113 pieces change: Jaccard 104/122 = 0.85, so 1 - (1 - 0.85³)⁴ = 0.976.
        assertThat(kept).isGreaterThan((int) (0.94 * TRIES));
    }

    @Test
    void unrelatedTexts_shareNone() {
        int shared = 0;
        for (int i = 0; i < TRIES; i++) {
            shared += shareBand(words(25), words(25)) ? 1 : 0;
        }
        assertThat(shared).isZero();
    }

    @Test
    void textsWithTheSameGreeting_shareNone() {
        List<String> greeting = List.of("السلام", "عليكم", "ورحمة", "الله", "وبركاته");
        int shared = 0;
        for (int i = 0; i < TRIES; i++) {
            shared += shareBand(concat(greeting, words(20)), concat(greeting, words(20))) ? 1 : 0;
        }
        assertThat(shared).isLessThan(TRIES / 50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "شـيـخ روووحاني لجلب الحـبـيـب و رد المطلقه وفك السحر خلال ساعه إتصل الآن علي الواتساب",
                "ش ي خ  ر و ح ا ن ي لجلب الحبيب ورد المطلقة و ف ك  ا ل س ح ر خلال ساعة اتصل الان على واتساب",
                "شيخ.روحاني.لجلب.الحبيب.ورد.المطلقة.وفك.السحر.خلال.ساعة.اتصل.الان.على.واتساب",
                "شيخروحانيلجلبالحبيبوردالمطلقةوفكالسحرخلالساعةاتصلالانعلىواتساب",
                "شَيْخٌ رُوحانيّ لِجَلْبِ الحَبيبِ وَرَدِّ المُطَلَّقَةِ وَفَكِّ السِّحْرِ خلال ساعة اتصل الآن على واتساب",
                "شیخ روحانی لجلب الحبیب ورد المطلقة وفڪ السحر خلال ساعة اتصل الان على واتساب",
                "ﺷﻴﺦ روحاني ﻟﺠﻠﺐ الحبيب ورد المطلقة وفك السحر خلال ساعة اتصل الان على واتساب",
                "شيخ رو7اني لجلب الحبيب ورد المطل9ة وفك الس7ر خلال سا3ة اتصل الان على واتساب",
                "cheikh rou7ani ljalb el 7abib w rad el motala9a w fak el si7r khilal sa3a itasil el an 3ala whatsapp",
                "شيخ رووحااني لجلب الحبييب ورد المطلقة وفك السحر خلال ساعة اتصل الان على واتسااب",
                "شيخ روحاني لجلب الحبيب 😍 ورد المطلقة 😍 وفك السحر 😍 خلال ساعة اتصل الان على واتساب"
            })
    void disguisedAdvert_sharesABand(String disguised) {
        Fingerprint plain = fingerprint("شيخ روحاني لجلب الحبيب ورد المطلقة وفك السحر خلال ساعة اتصل الان على واتساب");

        assertThat(fingerprint(disguised).bands()).containsAnyElementsOf(plain.bands());
    }

    @ParameterizedTest
    @CsvSource({
        "kuffu 3an sariqat amwal el sha3b ya 7ukumat al fasad wal rashwa sanakhruj jamee3an ila "
                + "al share3 yoom el jum3a,"
                + "كفوا عن سرقة اموال الشعب يا حكومة الفساد والرشوة سنخرج جميعا الى الشارع يوم الجمعة",
        "rabi ya7fad bladna men kol sou2 w yarzo9na el amn w el aman w salam inchallah ya rab el 3alamin,"
                + "ربي يحفظ بلادنا من كل سوء ويرزقنا الامن والامان والسلام ان شاء الله يا رب العالمين"
    })
    void arabizi_sharesABandWithItsArabic(String arabizi, String arabic) {
        assertThat(fingerprint(arabizi).bands())
                .containsAnyElementsOf(fingerprint(arabic).bands());
    }

    @Test
    void differentAdvertsOfOneFamily_shareNone() {
        assertThat(List.of(
                                "شيخ روحاني لجلب الحبيب ورد المطلقة وفك السحر خلال ساعة اتصل الان على واتساب",
                                "معالج مغربي مجرب يعيد لك زوجك ويبطل الحسد والعين ويعالج العقم بالقرآن الكريم تواصل معه",
                                "قروض شخصية بدون كفيل لجميع الموظفين والمتقاعدين وسداد المتعثرات في البنوك راسلنا اليوم",
                                "نسدد قروضك ونستخرج لك قرضا جديدا من أي بنك بأقل فائدة ممكنة تعال إلى مكتبنا في الرياض")
                        .stream()
                        .flatMap(text -> fingerprint(text).bands().stream()))
                .doesNotHaveDuplicates();
    }

    private boolean shareBand(List<String> one, List<String> other) {
        Set<String> bands = new HashSet<>(fingerprint(String.join(" ", one)).bands());
        return !Collections.disjoint(bands, fingerprint(String.join(" ", other)).bands());
    }

    private Fingerprint fingerprint(String text) {
        return analyzer.analyze(text).fingerprint();
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private List<String> words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word());
        }
        return words;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4 + random.nextInt(3); i++) {
            word.append("بتجحدرسشصطعفقكلمنهي".charAt(random.nextInt(19)));
        }
        return word.toString();
    }
}
