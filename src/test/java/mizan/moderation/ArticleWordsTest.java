package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.article.ArticleText;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.learning.train.Evaluation;
import mizan.signal.context.ArticleWords;
import mizan.testsupport.ShippedPipelines;
import org.junit.jupiter.api.Test;

/** What the newspaper printed is not a sign against those who speak of it; as shipped. */
class ArticleWordsTest {

    private static final String ARTICLE = "<h1>المرتزقة الروس في مالي</h1> الجيش ينسحب، والعملاء والانقلابيون "
            + "يسيطرون على المدينة. القروض السكنية بدون فوائد. صورة كلب في الشارع";

    private static final ModerationPipeline PIPELINE = ShippedPipelines.RULES_AND_MODEL;

    @Test
    void newsWordsOfTheArticle_weighNothingInTheLearnedScore() {
        assertThat(alone("الانقلابيون عملاء ومرتزقة").decidedBy()).isEqualTo(DecidingReason.LEARNED_SCORE);
        assertThat(underTheArticle("الانقلابيون عملاء ومرتزقة").outcome()).isEqualTo(Outcome.APPROVE);
    }

    @Test
    void whatTheArticleIsAbout_isNoOffer() {
        assertThat(alone("القروض السكنية بدون فوائد أفضل من الإيجار").outcome()).isEqualTo(Outcome.HOLD);
        assertThat(underTheArticle("القروض السكنية بدون فوائد أفضل من الإيجار").outcome())
                .isEqualTo(Outcome.APPROVE);
    }

    @Test
    void insult_staysOneThoughTheArticleHasTheWord() {
        assertThat(underTheArticle("أنت كلب").outcome()).isEqualTo(Outcome.HOLD);
        assertThat(underTheArticle("أنت كلب").decidedBy()).isEqualTo(DecidingReason.WITNESS);
    }

    /** As a submission is judged: by the stems that are kept of the article. */
    @Test
    void keptWords_doWhatTheTextDoes() {
        String comment = "الانقلابيون عملاء ومرتزقة";
        ArticleWords kept = ArticleWords.ofStems(new ArticleText().words("المرتزقة الروس في مالي", ARTICLE));
        Draft draft = new Draft(
                new SiteId("demo"),
                new ArticleRef("1", ""),
                "سالم",
                "",
                "",
                comment,
                new Circumstances(false, false, false));

        assertThat(PIPELINE.moderate(PIPELINE.analyze(draft), RecentActivity.NONE)
                        .outcome())
                .isEqualTo(Outcome.HOLD);
        assertThat(PIPELINE.moderate(PIPELINE.analyze(draft, kept), RecentActivity.NONE)
                        .outcome())
                .isEqualTo(Outcome.APPROVE);
    }

    private static Verdict alone(String text) {
        return Evaluation.judge(text, PIPELINE, new SiteId("demo"));
    }

    private static Verdict underTheArticle(String text) {
        return Evaluation.judge(text, ARTICLE, PIPELINE, new SiteId("demo"));
    }
}
