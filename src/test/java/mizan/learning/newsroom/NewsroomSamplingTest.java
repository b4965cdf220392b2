package mizan.learning.newsroom;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.OTHER_SITE;
import static mizan.testsupport.Samples.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mizan.comment.SiteId;
import mizan.learning.newsroom.NewsroomSampling.SampledSoFar;
import mizan.moderation.DecidingReason;
import mizan.moderation.Outcome;
import mizan.moderation.QualitySample;
import mizan.moderation.Verdict;
import mizan.testsupport.MovableClock;
import org.junit.jupiter.api.Test;

class NewsroomSamplingTest {

    private static final Verdict REJECTED = new Verdict(Outcome.REJECT, 0, 0.99, List.of(), DecidingReason.PLAIN_TERM);
    private static final Verdict APPROVED = new Verdict(Outcome.APPROVE, 0, 0.01, List.of(), DecidingReason.NOTHING);

    private final MovableClock clock = new MovableClock(NOW);
    private double draw;
    private SampledSoFar known = new SampledSoFar(200, Map.of(DecidingReason.PLAIN_TERM, 50));
    private final NewsroomSampling sampling =
            new NewsroomSampling(new QualitySample(0.01, 0.1), 5, site -> known, new FixedDraw(), clock);

    /** Draws what the test says. */
    private final class FixedDraw implements java.util.random.RandomGenerator {

        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public double nextDouble() {
            return draw;
        }
    }

    @Test
    void drawnComment_waitsForAPerson() {
        draw = 0.005;

        assertThat(sampling.sample(SITE, APPROVED)).isEqualTo(APPROVED.asSample());
        assertThat(sampling.sample(SITE, REJECTED)).isEqualTo(REJECTED.asSample());
    }

    @Test
    void anyOther_staysAsItIs() {
        draw = 0.5;

        assertThat(sampling.sample(SITE, APPROVED)).isSameAs(APPROVED);
        assertThat(sampling.sample(SITE, REJECTED)).isSameAs(REJECTED);
    }

    @Test
    void ruleThatFewHaveLookedAt_isSampledMoreOften() {
        draw = 0.4;
        known = new SampledSoFar(200, Map.of(DecidingReason.PLAIN_TERM, 49));

        assertThat(sampling.sample(SITE, REJECTED).isSample()).isTrue();
    }

    @Test
    void siteOnWhichNobodyDecides_losesNoComment() {
        known = new SampledSoFar(199, Map.of());

        assertThat(sampling.sample(SITE, APPROVED)).isSameAs(APPROVED);
        assertThat(sampling.sample(SITE, REJECTED)).isSameAs(REJECTED);
    }

    @Test
    void flood_doesNotComeToTheDesk() {
        assertThat(sampled(SITE, 100)).isEqualTo(5);
        assertThat(sampled(OTHER_SITE, 100)).isEqualTo(5);

        clock.move(Duration.ofHours(1));

        assertThat(sampled(SITE, 100)).isEqualTo(5);
    }

    private long sampled(SiteId site, int comments) {
        return IntStream.range(0, comments)
                .filter(i -> sampling.sample(site, REJECTED).isSample())
                .count();
    }
}
