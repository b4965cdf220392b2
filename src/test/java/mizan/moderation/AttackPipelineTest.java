package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.testsupport.Samples;
import mizan.testsupport.ShippedPipelines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of comments that belong to an attack, as shipped. */
class AttackPipelineTest {

    private static final ModerationPipeline PIPELINE = ShippedPipelines.RULES_AND_MODEL;

    @Test
    void ordinaryComment_waits_andTheModelIsNotAsked() {
        AnalyzedComment comment = analyzed("مقال مفيد، شكرا لكم");

        Verdict verdict = PIPELINE.moderateInAttack(comment, RecentActivity.NONE);

        assertThat(PIPELINE.moderate(comment, RecentActivity.NONE).outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(verdict.judgedWith().model()).isEmpty();
        assertThat(verdict.judgedWith().isRecorded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"جلب الحبيب خلال ساعة، واتساب ٠٠٢١٢٦٦١٢٣٤٥٦٧"})
    void whatTheRulesAreCertainOf_isRejected(String text) {
        AnalyzedComment comment = analyzed(text);

        assertThat(PIPELINE.moderateInAttack(comment, RecentActivity.NONE).outcome())
                .isEqualTo(PIPELINE.moderate(comment, RecentActivity.NONE).outcome())
                .isEqualTo(Outcome.REJECT);
    }

    private static AnalyzedComment analyzed(String text) {
        return PIPELINE.analyze(new Draft(
                Samples.SITE, new ArticleRef("7", ""), "قارئ", "", "", text, new Circumstances(false, false, false)));
    }
}
