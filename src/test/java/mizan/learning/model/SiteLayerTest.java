package mizan.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.signal.SignalKind;
import mizan.testsupport.ShippedPipelines;
import org.junit.jupiter.api.Test;

class SiteLayerTest {

    private static final ModelDetector DETECTOR = new ModelDetector(ShippedPipelines.MODEL);

    @Test
    void layer_isTheSameAfterReadingItsBytes() {
        SiteLayer layer = layer(DETECTOR.base(), 0.5f, -0.25f, 1);

        SiteLayer read = SiteLayer.read(layer.bytes());

        assertThat(read).isEqualTo(layer);
        assertThat(read.version()).isEqualTo(layer.version()).hasSize(8);
        assertThat(read.model()).isEqualTo(DETECTOR.base());
        assertThat(SiteLayer.read(new byte[0])).isSameAs(SiteLayer.NONE);
        assertThat(layer(DETECTOR.base(), 0.5f, -0.25f, 2).version()).isNotEqualTo(layer.version());
    }

    @Test
    void onlyWeightsThatAreNot0_takeRoom() {
        float[] none = new float[1 << SiteLayer.BITS];
        SiteLayer.Weights empty = new SiteLayer.Weights(none, new float[BaseFeatures.SIZE], new float[0], 0);

        assertThat(SiteLayer.of(DETECTOR.base(), List.of(empty, empty)).bytes()).hasSizeLessThan(80);
    }

    @Test
    void whatIsNoLayer_isRefused() {
        byte[] bytes = layer(DETECTOR.base(), 0, 0, 1).bytes();
        Random random = new Random(4);

        assertRefused(Arrays.copyOf(bytes, bytes.length - 1));
        assertRefused(Arrays.copyOf(bytes, bytes.length + 1));
        assertRefused(new byte[SiteLayer.MOST_BYTES + 1]);
        assertRefused(new byte[] {1});
        for (int i = 0; i < 5000; i++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            try {
                SiteLayer.read(changed);
            } catch (InvalidModelException e) {
                assertThat(e.getMessage()).contains("site's decisions");
            }
        }
    }

    private static void assertRefused(byte[] bytes) {
        assertThatThrownBy(() -> SiteLayer.read(bytes)).isInstanceOf(InvalidModelException.class);
    }

    @Test
    void layerOnAnotherModel_orOnOtherVectors_isNotUsed() {
        String text = "نتمنى من البلدية إصلاح الشارع";

        assertThat(judge(text, layer("01234567", 0, 3, 1))).isEqualTo(judge(text, SiteLayer.NONE));
        assertThat(judge(text, layer(DETECTOR.version(), 0, 3, 1))).isEqualTo(judge(text, SiteLayer.NONE));
        assertThat(judge(text, layer(DETECTOR.base(), 0, 3, 1)).signals())
                .anyMatch(signal -> signal.kind() == SignalKind.LEARNED_SITE_ABUSE);
    }

    @Test
    void layer_mayHoldAndRelease_butNeverRejectsNorTakesBackAWitness() {
        SiteLayer against = constant(4);
        SiteLayer inFavour = constant(-4);
        String harmless = "رأيي أن المشروع مفيد للمدينة";
        String doubted = "الانقلابيون عملاء ومرتزقة";
        String insult = "يا حمار";

        assertThat(judge(harmless, SiteLayer.NONE).outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(judge(harmless, against).outcome()).isEqualTo(Outcome.HOLD);
        assertThat(judge(doubted, SiteLayer.NONE).outcome()).isEqualTo(Outcome.HOLD);
        assertThat(judge(doubted, inFavour).outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(judge(insult, inFavour).outcome())
                .isEqualTo(judge(insult, SiteLayer.NONE).outcome())
                .isNotEqualTo(Outcome.APPROVE);
    }

    private static SiteLayer constant(float points) {
        float[] none = new float[1 << SiteLayer.BITS];
        SiteLayer.Weights weights = new SiteLayer.Weights(none, new float[BaseFeatures.SIZE], new float[0], points);
        return SiteLayer.of(DETECTOR.base(), List.of(weights, weights));
    }

    private static SiteLayer layer(String model, float scale, float constant, long seed) {
        Random random = new Random(seed);
        float[] values = new float[1 << SiteLayer.BITS];
        for (int i = 0; i < 3000; i++) {
            values[random.nextInt(values.length)] = random.nextFloat() - 0.5f;
        }
        return SiteLayer.of(
                model,
                List.of(
                        new SiteLayer.Weights(values, new float[] {scale, 0, -scale, 0}, new float[0], constant),
                        new SiteLayer.Weights(values, new float[] {scale, 0, -scale, 0}, new float[0], constant)));
    }

    private static Verdict judge(String text, SiteLayer layer) {
        ModerationPipeline pipeline = ShippedPipelines.RULES_AND_MODEL.with(List.of(DETECTOR.with(site -> layer)));
        return pipeline.moderate(
                pipeline.analyze(new Draft(
                        new SiteId("demo"), new ArticleRef("17", ""), "", "", "", text, Circumstances.ORDINARY)),
                RecentActivity.NONE);
    }
}
