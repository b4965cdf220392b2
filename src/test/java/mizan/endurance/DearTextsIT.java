package mizan.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mizan.bench.DearTexts;
import mizan.endurance.Readers.Sending;
import mizan.testsupport.Distinct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends fifty of the dearest known texts a second, 4,500 characters each, beside ordinary readers: the slowest in a hundred of
 * those are answered within a quarter of a second. {@code ./mizan flood} runs it.
 */
class DearTextsIT {

    /** A reader may send 5,000, counted when markup is gone; of half a tag some characters more are left than were sent. */
    private static final int LENGTH = 4_500;

    private static final int DEAR_A_SECOND = 50;
    private static final int READERS_A_SECOND = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final double MOST_MILLIS = 250;

    private static final List<String> DEAR =
            DearTexts.texts(LENGTH).stream().map(DearTextsIT::inJson).toList();

    @TempDir
    private Path folder;

    @Test
    void dearestTexts_hardlyDelayOrdinaryReaders() throws Exception {
        AtomicInteger numbers = new AtomicInteger();
        try (MizanProcess mizan = new MizanProcess(folder, Map.of()).withoutLimits();
                Readers readers = new Readers(mizan.comments(), Sending::ordinary);
                Readers dear = new Readers(mizan.comments(), () -> dear(numbers.incrementAndGet()))) {
            mizan.start();
            mizan.awaitReady();
            readers.begin(READERS_A_SECOND);
            Thread.sleep(WARM_UP);
            double quiet = p99AfterNow(readers);
            dear.begin(DEAR_A_SECOND);
            Thread.sleep(WARM_UP);
            int before = numbers.get();
            double beside = p99AfterNow(readers);
            double rate = (numbers.get() - before) / (double) MEASURED.toSeconds();
            dear.endAtOnce();
            readers.end();
            mizan.stop();
            System.out.printf(
                    "readers: p99 %.1f ms quiet, %.1f ms beside %.0f of the dearest texts a second; %s; dear: %s%n",
                    quiet, beside, rate, readers.counts(), dear.counts());
            assertThat(dear.acknowledged()).isNotEmpty();
            assertThat(rate).isGreaterThan(0.9 * DEAR_A_SECOND);
            assertThat(readers.refused()).isZero();
            assertThat(beside).isLessThanOrEqualTo(MOST_MILLIS);
        }
    }

    private static double p99AfterNow(Readers readers) throws InterruptedException {
        readers.forgetWaits();
        Thread.sleep(MEASURED);
        return readers.percentile(0.99).toNanos() / 1e6;
    }

    private static Sending dear(int number) {
        return new Sending(DEAR.get(number % DEAR.size()) + " " + Distinct.word(), Distinct.address());
    }

    /** As it stands between the quotes of a JSON string. */
    private static String inJson(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
}
