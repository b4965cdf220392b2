package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.signal.SignalKind;
import mizan.signal.lexicon.Lexicon;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.html.HtmlStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everyday words that filters for Arabic are known to take for abuse, each in several sentences and with what Arabic
 * writes before a word, through the whole pipeline with the lexicons that Mizan ships.
 */
class FalsePositiveFamiliesTest {

    private static final List<String> SENTENCES = List.of(
            "%s",
            "قرأت اليوم عن %s في الصحيفة", "قال %s إن الأسعار ارتفعت", "هذا رأي %s، وأنا أحترمه", "شكرا %s", "يا %s");
    private static final List<String> PREFIXES = List.of("", "و", "ف", "ب", "ل", "ك");

    private static final Lexicon LEXICON = Lexicon.read(Path.of("config/lexicons"));

    private final ModerationPipeline pipeline = new ModerationPipeline(
            new HtmlStripper(),
            new ArabicCommentAnalyzer(),
            Detectors.inOrder(() -> LEXICON),
            List.of(),
            () -> "",
            new VerdictPolicy(),
            site -> new SitePolicy(new Thresholds(0.4, 0.9, 0.4, 0.9), Mode.AUTOMATIC, 0));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "الكلبي", "الخولي", "النصيري", "البقري", "الجحش", "عبيد", "الزيدي", "القردة", "عتيبة", "شمر", "مطير",
                        "العتيبي",
                "الشمري", "المطيري", "القحطاني", "الدليمي", "شيعة", "سنة", "علوي", "درزي", "إباضي", "قبطي", "الشيعة",
                        "السنة",
                "العلويين", "الدروز", "الأقباط", "إيران", "زبون", "الزبون", "زبائن", "عرصة", "ديون", "شيطان", "سكران",
                        "وطني",
                "الوالي", "النبي لوط", "الله", "بدون", "تفجير", "إرهاب", "داعش", "شهيد", "الشهداء", "صهيوني", "انقلاب",
                        "قتل",
                "عافية", "بزاف", "ماشي", "صاحبي", "فخرا", "خولان", "خولة", "كسر", "كسوف", "نيكول", "زبدة", "قحطان",
                "مكتبة", "مانيكان", "كسرى", "الكسائي", "زبيدة", "الزبير", "عرسال", "ساكسفون", "سكسفون", "متخلفات البناء"
            })
    void everydayWord_isNeverRejectedNorHeld(String word) {
        for (String sentence : SENTENCES) {
            for (String prefix : PREFIXES) {
                Verdict verdict = judge("قارئ", sentence.formatted(prefix + word));
                assertThat(verdict.outcome()).as(sentence, prefix + word).isEqualTo(Outcome.APPROVE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "هشام الكلبي",
                "أمين الخولي",
                "يوسف النصيري",
                "عائلة البقري",
                "محمد الجحش",
                "عبيد الله",
                "أبو كلب",
                "كليب",
                "الحمار",
                "ديب",
                "أسد",
                "الثور",
                "القرد"
            })
    void name_isNeverRejected(String name) {
        assertThat(judge(name, "مقال مفيد، شكرا للكاتب").outcome()).isNotEqualTo(Outcome.REJECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "حسبي الله ونعم الوكيل",
                "لعنة الله على الظالمين",
                "قاتلهم الله",
                "اللهم عليك بهم",
                "الله يهديك",
                "إنا لله وإنا إليه راجعون",
                "رحمه الله",
                "فمثله كمثل الكلب إن تحمل عليه يلهث أو تتركه يلهث",
                "كمثل الحمار يحمل أسفارا",
                "كونوا قردة خاسئين",
                "وجعل منهم القردة والخنازير وعبد الطاغوت",
                "فاقتلوا المشركين حيث وجدتموهم",
                "إنما المشركون نجس",
                "الزانية والزاني فاجلدوا كل واحد منهما مائة جلدة",
                "يعطيك العافية"
            })
    void prayerOrVerse_isNeverRejected(String words) {
        for (String sentence :
                List.of("%s", "«%s»", "قال تعالى: %s صدق الله العظيم", "و%s في كل مسؤول", "%s %1$s %1$s")) {
            assertThat(judge("قارئ", sentence.formatted(words)).outcome())
                    .as(sentence, words)
                    .isNotEqualTo(Outcome.REJECT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "بلغ عدد السكان 102334404 نسمة عام 2020",
                "النتيجة 3-1 ثم 2-0 و4-2",
                "في الفترة 2011-2024",
                "السعر 1,250,000 ريال",
                "سورة الأعراف 7:176 والجمعة 62:5",
                "المادة 12 من القانون 31-08",
                "الساعة 10:30",
                "جمييييل جدا",
                "جميـــــل",
                "ههههههههههه",
                "سلام علیکم از ایران",
                "أ.د. محمد العلي",
                "د.سعاد",
                "و و و",
                "السلام عليكم 🌹🌹🌹🌹🌹🌹🌹🌹"
            })
    void everydayWriting_isApproved(String text) {
        assertThat(judge("قارئ", text).outcome()).isEqualTo(Outcome.APPROVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"الكلبي", "الخولي", "زبون", "إيران", "خولة"})
    void collidingWord_raisesNoTerm(String word) {
        assertThat(Stream.of(word, "و" + word).map(typed -> judge("قارئ", typed)))
                .allMatch(verdict -> verdict.signals().stream().noneMatch(s -> s.kind() == SignalKind.LEXICON_TERM));
    }

    private Verdict judge(String name, String text) {
        Draft draft =
                new Draft(new SiteId("demo"), new ArticleRef("1", ""), name, "", "", text, Circumstances.ORDINARY);
        return pipeline.moderate(pipeline.analyze(draft), RecentActivity.NONE);
    }
}
