package mizan.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mizan.endurance.Readers.Sending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends 10,000 adverts that are nearly the same, from 500 networks, beside ordinary readers and with the limits
 * of a new site: no advert may be published, no reader refused, and the slowest in a hundred wait at most three times as
 * long as before. {@code ./mizan flood} runs it.
 */
class FloodIT {

    private static final int ADVERTS = 10_000;
    private static final int ADDRESSES = 500;
    private static final int ADVERTS_A_SECOND = 100;
    private static final int READERS_A_SECOND = 10;
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    @Test
    void flood_publishesNothing_andReadersAreServedBesideIt() throws Exception {
        AtomicInteger numbers = new AtomicInteger();
        try (MizanProcess mizan = new MizanProcess(folder, Map.of());
                Readers readers = new Readers(mizan.comments(), Sending::ordinary);
                Readers flood = new Readers(mizan.comments(), () -> advert(numbers.incrementAndGet()))) {
            mizan.start();
            mizan.awaitReady();
            readers.begin(READERS_A_SECOND);
            Thread.sleep(QUIET);
            double quiet = p99AfterNow(readers);
            flood.begin(ADVERTS_A_SECOND);
            readers.forgetWaits();
            while (numbers.get() < ADVERTS) {
                Thread.sleep(LOOK);
            }
            double flooded = p99(readers);
            flood.endAtOnce();
            readers.end();
            mizan.stop();
            KeptComments kept = KeptComments.ofEmbedded(mizan.redisFolder());
            long published = flood.acknowledged().stream()
                    .filter(word -> "approved".equals(kept.states().get(word)))
                    .count();
            System.out.printf(
                    "readers: p99 %.1f ms quiet, %.1f ms beside the flood (%.2f times); %s%n",
                    quiet, flooded, flooded / quiet, readers.counts());
            System.out.printf(
                    "flood: %d acknowledged, %d published; %s%n",
                    flood.acknowledged().size(), published, flood.counts());
            assertThat(published).isZero();
            assertThat(readers.refused()).isZero();
            assertThat(flooded / quiet).isLessThanOrEqualTo(3);
        }
    }

    private static double p99AfterNow(Readers readers) throws InterruptedException {
        readers.forgetWaits();
        Thread.sleep(QUIET);
        return p99(readers);
    }

    private static double p99(Readers readers) {
        return readers.percentile(0.99).toNanos() / 1e6;
    }

    private static Sending advert(int number) {
        int address = number % ADDRESSES;
        String text = "شركة نقل عفش بالرياض مع الفك والتركيب بأقل الأسعار، اتصل الآن 0551234567 رمز الخصم " + number;
        return new Sending(text, "172." + (16 + address / 250) + "." + address % 250 + ".1");
    }
}
