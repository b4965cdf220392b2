package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.testsupport.ShippedPipelines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments of every kind come to the same by their points as they do when they are judged. */
class StoppingPointsTest {

    private static final List<String> TEXTS = List.of(
            "يا حمار",
            "يا كلب يا ابن الكلب",
            "شكرا للكاتب",
            "الانقلابيون عملاء ومرتزقة",
            "قروض سريعة اتصل على 0501234567",
            "http://example.com",
            "رائع",
            "يا غبي",
            "تافه",
            "نتمنى من البلدية إصلاح الشارع",
            "للبيع شقة واتساب 0551234567");

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 0.3, 0.5, 0.7, 0.85, 0.95, 0.99, 1})
    void outcomes_areThoseOfThePolicy(double threshold) {
        for (String text : TEXTS) {
            for (double hold : new double[] {threshold, threshold / 2, threshold / 10}) {
                Thresholds thresholds = new Thresholds(hold, threshold, hold, threshold);
                SitePolicy policy = new SitePolicy(thresholds, Mode.AUTOMATIC, 0);
                Verdict verdict = ShippedPipelines.RULES_AND_MODEL.moderate(
                        ShippedPipelines.RULES_AND_MODEL.analyze(new Draft(
                                new SiteId("demo"), new ArticleRef("1", ""), "", "", "", text, Circumstances.ORDINARY)),
                        RecentActivity.NONE);

                assertThat(StoppingPoints.of(verdict.signals()).under(thresholds))
                        .as("%s at %s", text, thresholds)
                        .isEqualTo(new VerdictPolicy()
                                .judge(verdict.signals(), policy, RecentActivity.NONE)
                                .outcome());
            }
        }
    }
}
