package mizan.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.language.Language;
import mizan.queue.statistics.ConsumerFigures;
import mizan.queue.statistics.ConsumerFigures.Danger;
import mizan.queue.statistics.redis.RedisConsumerFigures;
import mizan.testsupport.LogLines;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class ConsumerMetricsTest {

    private static final SiteId SITE = new SiteId("demo");
    private static final String STREAM = "mizan:{demo}:approved";
    private static final Duration RETENTION = Duration.ofDays(90);

    /** Entries are written with the times that a test wants, of which the newest is about this. */
    private static final long NOW = 1_800_000_000_000L;

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC);
    private static final int LENGTH = 100;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RedisConsumerFigures figures =
            new RedisConsumerFigures(RealRedis.connection(), RETENTION, LENGTH, CLOCK);
    private final ConsumerMetrics metrics = new ConsumerMetrics(
            figures,
            new Sites(List.of(new Site(SITE, "أخبار", Language.ARABIC, List.of("http://localhost"), ""))),
            registry);

    @Test
    void streamWithoutGroups_orNoStream_hasNoFigures() {
        assertThat(figures.read(SITE)).isEmpty();

        entries(0, 3);
        assertThat(figures.read(SITE)).isEmpty();
    }

    @Test
    void groupThatHasReadNothing_hasAllToRead() {
        entries(0, 10);
        group();

        assertThat(figures.read(SITE))
                .containsExactly(new ConsumerFigures("cms", 10, 0, Duration.ofSeconds(1000), Danger.NONE));
    }

    @Test
    void whatWasReadAndNotAcknowledged_isPending() {
        group();
        entries(0, 10);
        read(6);
        acknowledge(0);
        acknowledge(1);

        assertThat(figures.read(SITE))
                .containsExactly(new ConsumerFigures("cms", 4, 4, Duration.ofSeconds(998), Danger.NONE));
        metrics.read();
        assertThat(gauge("mizan.approved.unread")).isEqualTo(4);
        assertThat(gauge("mizan.approved.pending")).isEqualTo(4);
        assertThat(gauge("mizan.approved.oldest")).isEqualTo(998);
        assertThat(gauge("mizan.approved.danger")).isZero();
    }

    @Test
    void groupThatHasAcknowledgedAll_hasNothingLeft() {
        group();
        entries(0, 2);
        read(2);
        acknowledge(0);
        acknowledge(1);

        assertThat(figures.read(SITE)).containsExactly(new ConsumerFigures("cms", 0, 0, Duration.ZERO, Danger.NONE));
    }

    @Test
    void groupThatLagsBehindTheLengthOfTheStream_isWarnedOfOnce_beforeAnythingIsTrimmed() {
        group();
        entries(0, 60);
        read(1);
        acknowledge(0);
        try (LogLines lines = LogLines.of(ConsumerMetrics.class)) {
            metrics.read();
            assertThat(lines.seen()).isEmpty();

            entries(60, 30);
            metrics.read();
            metrics.read();

            assertThat(RealRedis.ask("XLEN", STREAM).toInteger()).isEqualTo(90);
            assertThat(gauge("mizan.approved.danger")).isEqualTo(1);
            assertThat(lines.seen()).singleElement().asString().contains("cms", "demo", "will be trimmed soon");

            RealRedis.ask("XTRIM", STREAM, "MAXLEN", "50");
            metrics.read();

            assertThat(gauge("mizan.approved.danger")).isEqualTo(2);
            assertThat(lines.seen()).hasSize(2).last().asString().contains("were trimmed");
        }
    }

    @Test
    void oldPendingEntry_isInDangerThoughAllElseIsAcknowledged() {
        group();
        entries(0, 90);
        read(90);
        for (int i = 1; i < 90; i++) {
            acknowledge(i);
        }

        assertThat(figures.read(SITE))
                .first()
                .extracting(ConsumerFigures::danger)
                .isEqualTo(Danger.SOON);

        RealRedis.ask("XTRIM", STREAM, "MAXLEN", "50");
        assertThat(figures.read(SITE))
                .first()
                .extracting(ConsumerFigures::danger)
                .isEqualTo(Danger.LOST);
    }

    @Test
    void entryThatRetentionTakesNext_isInDanger() {
        RealRedis.ask("XADD", STREAM, NOW - RETENTION.toMillis() * 9 / 10 + "-0", "event", "approved");
        group();

        assertThat(figures.read(SITE))
                .first()
                .extracting(ConsumerFigures::danger)
                .isEqualTo(Danger.SOON);
    }

    @Test
    void groupThatIsRemoved_isNoMetricAnyMore() {
        entries(0, 3);
        group();
        metrics.read();
        RealRedis.ask("XGROUP", "DESTROY", STREAM, "cms");

        metrics.read();

        assertThat(registry.find("mizan.approved.unread").gauge()).isNull();
    }

    private double gauge(String name) {
        return registry.get(name).tags("site", "demo", "group", "cms").gauge().value();
    }

    private static void group() {
        RealRedis.ask("XGROUP", "CREATE", STREAM, "cms", "0", "MKSTREAM");
    }

    /** One a second, of which the first is 1,000 seconds old. */
    private static void entries(int from, int count) {
        for (int i = from; i < from + count; i++) {
            RealRedis.ask("XADD", STREAM, id(i), "event", "approved");
        }
    }

    private static String id(int number) {
        return NOW - 1_000_000 + 1000L * number + "-0";
    }

    private static void read(int count) {
        RealRedis.ask("XREADGROUP", "GROUP", "cms", "one", "COUNT", Integer.toString(count), "STREAMS", STREAM, ">");
    }

    private static void acknowledge(int number) {
        RealRedis.ask("XACK", STREAM, "cms", id(number));
    }
}
