package mizan.learning.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.learning.train.Evaluation;
import mizan.learning.train.GuardPairs;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.signal.Axis;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.testsupport.ShippedPipelines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped model in the whole pipeline. */
class ModelDetectorTest {

    private static final ModerationPipeline PIPELINE = ShippedPipelines.RULES_AND_MODEL;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "شكرا للكاتب على هذا المقال المفيد، نتمنى من المسؤولين الاهتمام بالطرق والمدارس في مدينتنا",
                "ما شاء الله تبارك الله، مشروع رائع",
                "رحمه الله وأسكنه فسيح جناته",
                "لا أتفق مع الكاتب في هذا الرأي، الأرقام قديمة",
                "نرجو من البلدية إصلاح شارع الملك فهد",
                "merci pour cet article très intéressant"
            })
    void ordinaryComment_isApproved(String text) {
        assertThat(judge(text).outcome()).isEqualTo(Outcome.APPROVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"انت اغبى مخلوق شفته في حياتي يا تافه", "تفو عليك وعلى اللي رباك يا حيوان"})
    void insult_isStoppedAndItsWordsAreNamed(String text) {
        Verdict verdict = judge(text);

        assertThat(verdict.outcome()).isNotEqualTo(Outcome.APPROVE);
        Signal learned = signal(verdict, SignalKind.LEARNED_ABUSE);
        assertThat(learned.spans()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        assertThat(learned.detail().split(" "))
                .hasSameSizeAs(learned.spans())
                .allMatch(share -> share.matches("\\d+%"));
    }

    @Test
    void wordsThatTellAModeratorNothing_areNotNamed() {
        String text = "حسبي الله ونعم الوكيل هاذي ماشي أم هاذي مجرمة";

        assertThat(signal(judge(text), SignalKind.LEARNED_ABUSE).spans())
                .extracting(span -> text.substring(span.start(), span.end()))
                .contains("مجرمة")
                .doesNotContain("هاذي");
    }

    @Test
    void advert_isStopped() {
        assertThat(judge("للبيع متابعين حقيقيين تويتر وانستقرام باسعار رخيصه للتواصل واتساب")
                        .outcome())
                .isNotEqualTo(Outcome.APPROVE);
    }

    @Test
    void whatHasNoWords_isLeftToTheRules() {
        assertThat(judge("...").signals()).noneMatch(signal -> signal.kind() == SignalKind.LEARNED_ABUSE);
    }

    @Test
    void gravestTerm_staysGraveBesideTheModel() {
        Signal term = new Signal(
                SignalKind.LEXICON_TERM, Axis.ABUSE, 8, SignalKind.LEXICON_TERM.maxOutcome(), List.of(), Set.of(), "");

        assertThat(Calibration.takenBack(term.points())).isLessThanOrEqualTo(2.5);
        assertThat(Calibration.takenBack(-1)).isZero();
    }

    @Test
    void sameTextFromManyThreads_isJudgedAlike() {
        String text = "انت اغبى مخلوق شفته في حياتي يا تافه";
        Verdict expected = judge(text);

        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> judge(text))
                        .distinct()
                        .toList())
                .containsExactly(expected);
    }

    @Test
    void wordsThatMustNotMatter_hardlyMoveAnything() {
        Map<String, Double> movements = GuardPairs.movements(ShippedPipelines.MODEL);

        assertThat(movements).hasSizeGreaterThanOrEqualTo(7);
        assertThat(movements)
                .allSatisfy(
                        (family, movement) -> assertThat(movement).as(family).isLessThanOrEqualTo(GuardPairs.BOUND));
    }

    @Test
    void longText_isReadToItsBoundAndNotFurther() {
        String text = "كلمة ".repeat(FeatureReader.MAX_WORDS * 3);

        assertThat(judge(text).signals()).anyMatch(signal -> signal.kind() == SignalKind.LEARNED_ABUSE);
    }

    @Test
    void kindText_doesNotPayForTheName() {
        Verdict verdict = named("حكام خونة كلاب");

        assertThat(verdict.abuse()).isGreaterThan(0.3);
        assertThat(signal(verdict, SignalKind.LEARNED_ABUSE).spans())
                .isNotEmpty()
                .allMatch(span -> span.field() == Field.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"سارة", "زبير الكلبي", "عبد الرحمن بن علي", "محب الوطن", "عاطل عن العمل", "hassan 212"})
    void ordinaryName_saysNothing(String name) {
        assertThat(named(name).outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(signal(named(name), SignalKind.LEARNED_ABUSE).points()).isNegative();
    }

    private static Verdict named(String name) {
        Draft draft = new Draft(
                new SiteId("demo"),
                new ArticleRef("1", ""),
                name,
                "",
                "",
                "شكرا على هذا المقال المفيد",
                Circumstances.ORDINARY);
        return PIPELINE.moderate(PIPELINE.analyze(draft), RecentActivity.NONE);
    }

    private static Verdict judge(String text) {
        return Evaluation.judge(text, PIPELINE, new SiteId("akhbar"));
    }

    private static Signal signal(Verdict verdict, SignalKind kind) {
        return verdict.signals().stream()
                .filter(signal -> signal.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
