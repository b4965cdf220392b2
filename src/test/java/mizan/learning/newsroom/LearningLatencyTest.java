package mizan.learning.newsroom;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long it takes until three instances on one Redis, which look as often as the service does, judge by what was decided. */
@ExtendWith(RealRedis.class)
class LearningLatencyTest {

    private static final Logger LOG = Logger.getLogger(LearningLatencyTest.class);

    private final MovableClock clock = new MovableClock(NOW);
    private final List<Newsroom> instances =
            IntStream.range(0, 3).mapToObj(i -> new Newsroom(clock)).toList();

    @Test
    void decision_isInAllLayersWithin90Seconds_evenAfterAFit_andAChoiceCountsWithinTwo() {
        try (ScheduledExecutorService timer = Executors.newScheduledThreadPool(6)) {
            instances.getFirst().choose(LayerMode.LIVE, "");
            instances.getFirst().decide(240, 1);
            for (Newsroom instance : instances) {
                timer.scheduleWithFixedDelay(instance::refresh, 1, 1, TimeUnit.SECONDS);
                timer.scheduleWithFixedDelay(() -> instance.learner.look(SITE), 10, 10, TimeUnit.SECONDS);
            }
            measured("first layer", 90, () -> !version(0).isEmpty() && areAgreed(version(0)));
            String before = version(0);

            // Right after a fit: the next one waits for its minute.
            instances.getFirst().decide(20, 2);
            measured("decision", 90, () -> !version(0).equals(before) && areAgreed(version(0)));
            String after = version(0);

            instances.get(1).choose(LayerMode.PINNED, before);
            measured("return", 2, () -> areAgreed(before));
            instances.get(2).choose(LayerMode.LIVE, "");
            measured("promotion", 2, () -> areAgreed(after));
            timer.shutdownNow();
        }
    }

    private String version(int instance) {
        return instances.get(instance).layer().version();
    }

    private boolean areAgreed(String version) {
        return instances.stream()
                .allMatch(instance -> instance.layer().version().equals(version));
    }

    /** Waits until it is so on all instances; fails after {@code seconds}. */
    private static void measured(String what, int seconds, Callable<Boolean> isSo) {
        long start = System.nanoTime();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(seconds))
                .until(isSo);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        LOG.infof("%s on three instances after %d ms", what, took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(seconds));
    }
}
