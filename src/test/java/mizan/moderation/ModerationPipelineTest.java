package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.html.HtmlStripper;
import org.junit.jupiter.api.Test;

class ModerationPipelineTest {

    private static final SitePolicy POLICY = new SitePolicy(Thresholds.DEFAULT, Mode.AUTOMATIC, 0);
    private static final Detector FAILING = (comment, activity) -> {
        throw new IllegalStateException("broken");
    };
    private static final Detector LINK = (comment, activity) -> List.of(Signal.of(SignalKind.LINK));

    @Test
    void failingDetector_holdsAndTheOthersStillRun() {
        Verdict verdict = moderate(List.of(FAILING, LINK), "نص");

        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(verdict.signals())
                .extracting(Signal::kind)
                .containsExactly(SignalKind.DETECTOR_FAILED, SignalKind.LINK);
        assertThat(verdict.signals().getFirst().detail())
                .endsWith("IllegalStateException")
                .doesNotContain("broken");
    }

    @Test
    void textAndName_areStripped() {
        AnalyzedComment analyzed = pipeline(List.of()).analyze(draft("<p>one</p><p>two</p>", "<b>سارة</b>\nعلي"));

        assertThat(analyzed.text().clean().text())
                .contains("one")
                .contains("two")
                .doesNotContain("<");
        assertThat(analyzed.name().clean().text()).isEqualTo("سارة علي");
        assertThat(analyzed.text().clean().original()).isEqualTo("<p>one</p><p>two</p>");
    }

    private static Verdict moderate(List<Detector> detectors, String text) {
        ModerationPipeline pipeline = pipeline(detectors);
        return pipeline.moderate(pipeline.analyze(draft(text, "سارة")), RecentActivity.NONE);
    }

    private static ModerationPipeline pipeline(List<Detector> detectors) {
        return new ModerationPipeline(
                new HtmlStripper(),
                new ArabicCommentAnalyzer(),
                detectors,
                List.of(),
                () -> "",
                new VerdictPolicy(),
                site -> POLICY);
    }

    private static Draft draft(String text, String name) {
        return new Draft(new SiteId("akhbar"), new ArticleRef("17", ""), name, "", "", text, Circumstances.ORDINARY);
    }
}
