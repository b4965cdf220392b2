package mizan.queue.redis;

import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import mizan.comment.CommentId;
import mizan.comment.RecentActivity;
import mizan.moderation.Outcome;
import mizan.queue.ActivityLog.Recorded.Noted;
import mizan.queue.ActivityLog.Sender;
import mizan.queue.RateLimits;
import mizan.queue.State;
import mizan.testsupport.RealRedis;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Fingerprint;
import mizan.text.html.HtmlStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is remembered of comments that people rejected. */
@ExtendWith(RealRedis.class)
class RedisRejectedTraitsTest {

    private static final String ADVERT =
            "فرصة العمر لربح المال من البيت بدون رأس مال تواصلوا معنا على الموقع المذكور في الصفحة";
    private static final String LIKE_IT = ADVERT + " اليوم";

    private final RealQueue real = new RealQueue();

    @Test
    void nearIdenticalText_isKnownAfterTheRejection() {
        CommentId id = advert();
        assertThat(activity(LIKE_IT).rejectedTexts()).isZero();

        real.reject(id);

        assertThat(activity(LIKE_IT).rejectedTexts()).isOne();
        assertThat(activity("شكرا جزيلا على هذا المقال المفيد عن تاريخ المدينة القديمة")
                        .rejectedTexts())
                .isZero();
    }

    @Test
    void everyRejection_isCounted() {
        real.reject(advert());
        real.reject(advert());

        assertThat(activity(LIKE_IT).rejectedTexts()).isEqualTo(2);
        assertThat(activity(LIKE_IT, "spam.example").rejectedLinks()).isEqualTo(2);
    }

    @Test
    void placeToWhichTheCommentLed_isKnownWhateverTheTextSays() {
        real.reject(advert());

        RecentActivity activity = activity("مقال مفيد", "other.example", "spam.example");

        assertThat(activity.rejectedLinks()).isOne();
        assertThat(activity.rejectedTexts()).isZero();
        assertThat(activity("مقال مفيد", "other.example").rejectedLinks()).isZero();
    }

    @Test
    void undo_forgetsIt_andUndoOfTheApprovalKnowsItAgain() {
        CommentId id = advert();
        var rejected = real.reject(id);
        real.queue.undo(rejected.decision().id(), "amina");
        assertThat(activity(LIKE_IT).rejectedTexts()).isZero();

        real.reject(id);
        var approved = real.approve(id);
        assertThat(activity(LIKE_IT).rejectedTexts()).isZero();

        real.queue.undo(approved.decision().id(), "amina");
        assertThat(activity(LIKE_IT).rejectedTexts()).isOne();
    }

    @Test
    void undoOfOne_leavesTheOthers() {
        real.reject(advert());
        var second = real.reject(advert());
        real.queue.undo(second.decision().id(), "amina");

        assertThat(activity(LIKE_IT).rejectedTexts()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"off_topic, 0", "duplicate, 0", "impersonation, 0", "insult, 1", "'', 1"})
    void onlyRejectionsForWhatTheCommentSays_count(String reason, int known) {
        CommentId id = advert();
        real.queue.decide(id, real.find(id).version(), State.REJECTED, reason, "", "amina");

        assertThat(activity(LIKE_IT).rejectedTexts()).isEqualTo(known);
    }

    @Test
    void whatTheRulesRejected_isNotAPersonsDecision() {
        CommentId id =
                real.add(submission().text(ADVERT).outcome(Outcome.REJECT)).id();
        assertThat(activity(LIKE_IT).rejectedTexts()).isZero();

        var approved = real.approve(id);
        real.queue.undo(approved.decision().id(), "amina");

        assertThat(activity(LIKE_IT).rejectedTexts()).isZero();
    }

    @Test
    void afterTheRetentionTime_itIsForgotten() {
        real.reject(advert());
        String key = "mizan:{" + SITE.value() + "}:rejected:traits";
        assertThat(RealRedis.ask("PTTL", key).toLong())
                .isBetween(1L, Duration.ofDays(90).toMillis());

        real.clock.move(Duration.ofDays(91));
        CommentId other = real.add(submission()
                        .text("نص آخر لا يشبه ما سبقه في شيء من كلماته أبدا")
                        .outcome(Outcome.HOLD))
                .id();
        real.reject(other);

        assertThat(activity(LIKE_IT, "spam.example").rejectedTexts()).isZero();
    }

    private CommentId advert() {
        return real.add(submission()
                        .text(ADVERT)
                        .author("author-" + System.nanoTime())
                        .url("https://www.spam.example/page")
                        .outcome(Outcome.HOLD))
                .id();
    }

    private RecentActivity activity(String text, String... targets) {
        Fingerprint fingerprint = new ArabicCommentAnalyzer()
                .analyze(new HtmlStripper().strip(text))
                .fingerprint();
        return ((Noted) new RedisActivityLog(RealRedis.connection(), new RateLimits(0, 0, 0, 0), real.clock)
                        .record(
                                SITE,
                                "1",
                                new Sender("reader", "reader", "address", "network"),
                                fingerprint,
                                List.of(targets),
                                100)
                        .await()
                        .atMost(Duration.ofSeconds(10)))
                .activity();
    }
}
