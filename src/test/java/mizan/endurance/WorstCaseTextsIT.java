package mizan.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mizan.bench.WorstCaseTexts;
import mizan.endurance.Readers.Sending;
import mizan.testsupport.Distinct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends fifty of the costliest known texts a second, 4,500 characters each, beside ordinary readers: the slowest in a hundred of
 * those are answered within a quarter of a second. {@code ./mizan flood} runs it.
 */
class WorstCaseTextsIT {

    /** A reader may send 5,000, counted when markup is gone; of half a tag some characters more are left than were sent. */
    private static final int LENGTH = 4_500;

    private static final int COSTLY_A_SECOND = 50;
    private static final int READERS_A_SECOND = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final double MOST_MILLIS = 250;

    private static final List<String> COSTLY =
            WorstCaseTexts.texts(LENGTH).stream().map(WorstCaseTextsIT::inJson).toList();

    @TempDir
    private Path folder;

    @Test
    void costliestTexts_hardlyDelayOrdinaryReaders() throws Exception {
        AtomicInteger numbers = new AtomicInteger();
        try (MizanProcess mizan = new MizanProcess(folder, Map.of()).withoutLimits();
                Readers readers = new Readers(mizan.comments(), Sending::ordinary);
                Readers costly = new Readers(mizan.comments(), () -> costly(numbers.incrementAndGet()))) {
            mizan.start();
            mizan.awaitReady();
            readers.begin(READERS_A_SECOND);
            Thread.sleep(WARM_UP);
            double quiet = p99AfterNow(readers);
            costly.begin(COSTLY_A_SECOND);
            Thread.sleep(WARM_UP);
            int before = numbers.get();
            double beside = p99AfterNow(readers);
            double rate = (numbers.get() - before) / (double) MEASURED.toSeconds();
            costly.endAtOnce();
            readers.end();
            mizan.stop();
            System.out.printf(
                    "readers: p99 %.1f ms quiet, %.1f ms beside %.0f of the costliest texts a second; %s; costly: %s%n",
                    quiet, beside, rate, readers.counts(), costly.counts());
            assertThat(costly.acknowledged()).isNotEmpty();
            assertThat(rate).isGreaterThan(0.9 * COSTLY_A_SECOND);
            assertThat(readers.refused()).isZero();
            assertThat(beside).isLessThanOrEqualTo(MOST_MILLIS);
        }
    }

    private static double p99AfterNow(Readers readers) throws InterruptedException {
        readers.forgetWaits();
        Thread.sleep(MEASURED);
        return readers.percentile(0.99).toNanos() / 1e6;
    }

    private static Sending costly(int number) {
        return new Sending(COSTLY.get(number % COSTLY.size()) + " " + Distinct.word(), Distinct.address());
    }

    /** As it stands between the quotes of a JSON string. */
    private static String inJson(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
}
