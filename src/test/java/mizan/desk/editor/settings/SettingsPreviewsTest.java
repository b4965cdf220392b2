package mizan.desk.editor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mizan.audit.SettingsStoreInMemory;
import mizan.comment.SiteId;
import mizan.desk.FakeReviewQueue;
import mizan.desk.editor.settings.SettingsPreview.Shift;
import mizan.moderation.DecidingReason;
import mizan.moderation.Mode;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Outcome;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import mizan.moderation.Verdict;
import mizan.settings.SitePolicies;
import mizan.settings.SiteSettings;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.lexicon.Lexicon;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;

class SettingsPreviewsTest {

    private static final SiteId SITE = new SiteId("demo");
    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private static final SitePolicy PRESENT = new SitePolicy(new Thresholds(0.4, 0.9, 0.1, 0.9), Mode.AUTOMATIC, 1);

    private final FakeReviewQueue queue = new FakeReviewQueue(CLOCK);
    private final SettingsStoreInMemory store = new SettingsStoreInMemory(CLOCK);
    private final SitePolicies policies = new SitePolicies(Map.of(SITE, PRESENT), store);
    private final SettingsPreviews previews =
            new SettingsPreviews(policies, ModerationPipeline.standard(() -> Lexicon.EMPTY, policies), queue);

    @Test
    void higherThreshold_publishesWhatTheScoreAloneHeld_andSaysWhich() {
        suspected("يشبه الإساءة");
        insult("أنت حمار");
        ordinary("شكرا لكم");

        SettingsPreview preview = previews.of(SITE, settings(0.6, "automatic"));

        assertThat(preview.judged()).isEqualTo(3);
        assertThat(preview.present()).isEqualTo(Map.of("approve", 1L, "hold", 2L, "reject", 0L));
        assertThat(preview.wanted()).isEqualTo(Map.of("approve", 2L, "hold", 1L, "reject", 0L));
        assertThat(preview.shifts()).containsExactly(new Shift("hold", "approve", 1));
        assertThat(preview.examples()).extracting(SettingsPreview.Example::text).containsExactly("يشبه الإساءة");
        assertThat(preview.examples().getFirst().state()).isEqualTo("held");
        assertThat(preview.isCut()).isFalse();
        assertThat(store.version()).isZero();
        assertThat(policies.apply(SITE)).isEqualTo(PRESENT);
    }

    @Test
    void whatTheModeHeld_isFreeUnderAnother_butNotWhatItsArticleHeld() {
        heldBy(SignalKind.EVERYTHING_HELD, DecidingReason.SITE_MODE, "بسبب الموقع");
        heldBy(SignalKind.ARTICLE_HELD, DecidingReason.ARTICLE_MODE, "بسبب المقال");
        heldBy(SignalKind.ATTACK_HELD, DecidingReason.ATTACK_MODE, "بسبب الهجوم");

        assertThat(previews.of(SITE, settings(0.1, "automatic")).present())
                .isEqualTo(Map.of("approve", 1L, "hold", 2L, "reject", 0L));
        assertThat(previews.of(SITE, settings(0.1, "hold_everything")).shifts())
                .containsExactly(new Shift("approve", "hold", 1));
    }

    @Test
    void firstComments_areCountedAsTheAuthorStands_withoutTheCommentItself() {
        queue.add(Samples.of("الأول").name("جديد").outcome(Outcome.APPROVE).build())
                .await()
                .indefinitely();
        for (int i = 0; i < 2; i++) {
            queue.add(Samples.of("معروف " + i)
                            .name("معروف")
                            .outcome(Outcome.APPROVE)
                            .build())
                    .await()
                    .indefinitely();
        }

        SettingsPreview preview = previews.of(SITE, settings(0.1, "hold_first_comments"));

        assertThat(preview.examples()).extracting(SettingsPreview.Example::name).containsExactly("جديد");
    }

    @Test
    void onlyTheLastFiveHundredAreJudged_andTwentyAreShown() {
        for (int i = 0; i < 520; i++) {
            queue.add(Samples.of("تعليق " + i)
                            .submittedAgo(Duration.ofMinutes(i))
                            .verdict(learned())
                            .build())
                    .await()
                    .indefinitely();
        }

        SettingsPreview preview = previews.of(SITE, settings(0.6, "automatic"));

        assertThat(preview.judged()).isEqualTo(500);
        assertThat(preview.shifts()).containsExactly(new Shift("hold", "approve", 500));
        assertThat(preview.examples()).hasSize(20);
        assertThat(preview.examples().getFirst().text()).isEqualTo("تعليق 0");
    }

    @Test
    void whenTheTimeIsOver_itShowsWhatItHas() {
        for (int i = 0; i < 10; i++) {
            suspected("تعليق " + i);
        }
        AtomicInteger asked = new AtomicInteger();

        SettingsPreview preview = previews.of(SITE, PRESENT, PRESENT, () -> asked.incrementAndGet() > 5);

        assertThat(preview.isCut()).isTrue();
        assertThat(preview.judged()).isBetween(1L, 5L);
    }

    @Test
    void impossibleSettings_areRefused() {
        SiteSettings impossible = new SiteSettings(0.9, 0.1, 0.1, 0.9, "automatic", 1, false);
        assertThatThrownBy(() -> previews.of(SITE, impossible)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SiteSettings settings(double abuseHold, String mode) {
        return new SiteSettings(0.4, 0.9, abuseHold, 0.95, mode, 1, false);
    }

    private void suspected(String text) {
        queue.add(Samples.of(text).verdict(learned()).build()).await().indefinitely();
    }

    private void insult(String text) {
        queue.add(Samples.of(text).insult(4, 8).build()).await().indefinitely();
    }

    private void ordinary(String text) {
        queue.add(Samples.of(text).outcome(Outcome.APPROVE).build()).await().indefinitely();
    }

    private void heldBy(SignalKind kind, DecidingReason decided, String text) {
        Verdict verdict = new Verdict(Outcome.HOLD, 0.05, 0.05, List.of(Signal.of(kind)), decided);
        queue.add(Samples.of(text).verdict(verdict).build()).await().indefinitely();
    }

    /** Held by the learned score alone: a probability of about 0.4. */
    private static Verdict learned() {
        SignalKind kind = SignalKind.LEARNED_ABUSE;
        Signal score = new Signal(kind, kind.axis(), 2.5, kind.maxOutcome(), List.of(), Set.of(), "");
        return new Verdict(Outcome.HOLD, 0.05, 0.39, List.of(score), DecidingReason.LEARNED_SCORE);
    }
}
