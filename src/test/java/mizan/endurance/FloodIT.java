package mizan.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import mizan.endurance.Readers.Sending;
import mizan.queue.attack.AttackRule;
import mizan.testsupport.Distinct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends 10,000 adverts beside ordinary readers and with the settings of a new site: such that are nearly the same, from 500
 * networks; such as a person must look at, nearly the same too; and different ones from thousands of networks. No reader may be
 * refused, and the slowest in a hundred wait at most three times as long as before; no advert that repeats others may be
 * published, and of different ones no more than few before attack mode began; and the desk has one card of what waits. {@code
 * ./mizan flood} runs it.
 */
class FloodIT {

    private static final int ADVERTS = 10_000;
    private static final int ADDRESSES = 500;
    private static final int ADVERTS_A_SECOND = 100;

    /** From thousands of networks that send little, beside which the site's limit must leave room for readers. */
    private static final int DIFFERENT_A_SECOND = 60;

    private static final int READERS_A_SECOND = 10;
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final String PASSWORD = "editor-of-the-flood-1";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void plainAdverts_areRejected_andReadersAreServedBesideThem() throws Exception {
        assertThat(flooded(ADVERTS_A_SECOND, FloodIT::advert).published()).isZero();
    }

    @Test
    void doubtfulTexts_areOneCard_andReadersAreServedBesideThem() throws Exception {
        Flooded flooded = flooded(ADVERTS_A_SECOND, FloodIT::doubtful);

        // What is not doubtful by itself is published until there are many of it.
        assertThat(flooded.published()).isLessThanOrEqualTo(AttackRule.MANY_ALIKE);
        assertThat(flooded.card()).isGreaterThan(ADVERTS * 9 / 10);
    }

    @Test
    void differentAdverts_areOneCard_andReadersAreServedBesideThem() throws Exception {
        List<String> adverts = adverts();
        Random random = new Random(5);
        Flooded flooded = flooded(DIFFERENT_A_SECOND, number -> {
            String text = adverts.get(number % adverts.size()) + " " + adverts.get(random.nextInt(adverts.size()));
            return new Sending(
                    text + " " + Distinct.word(), "100." + (64 + random.nextInt(64)) + "." + network(random));
        });

        assertThat(flooded.published()).isLessThan(ADVERTS / 100);
        assertThat(flooded.card()).isPositive();
    }

    /** The last two numbers of an address, so that few senders share a network. */
    private static String network(Random random) {
        return random.nextInt(256) + "." + random.nextInt(256);
    }

    private static Sending reader(Random random) {
        return new Sending(Sending.ordinary().text(), "10." + random.nextInt(256) + "." + network(random));
    }

    /** How many adverts were published, and how many stand in the card of the attack. */
    private record Flooded(long published, long card) {}

    private Flooded flooded(int rate, IntFunction<Sending> adverts) throws Exception {
        AtomicInteger numbers = new AtomicInteger();
        Random networks = new Random(7);
        try (MizanProcess mizan = new MizanProcess(folder, Map.of("MIZAN_DESK_EDITOR_PASSWORD", PASSWORD));
                Readers readers = new Readers(mizan.comments(), () -> reader(networks));
                Readers flood = new Readers(mizan.comments(), () -> adverts.apply(numbers.incrementAndGet()))) {
            mizan.start();
            mizan.awaitReady();
            readers.begin(READERS_A_SECOND);
            Thread.sleep(QUIET);
            double quiet = p99AfterNow(readers);
            flood.begin(rate);
            readers.forgetWaits();
            while (numbers.get() < ADVERTS) {
                Thread.sleep(LOOK);
            }
            double flooded = p99(readers);
            flood.endAtOnce();
            readers.end();
            JsonNode attacks = attacks(mizan.comments());
            mizan.stop();
            KeptComments kept = KeptComments.ofEmbedded(mizan.redisFolder());
            long published = flood.acknowledged().stream()
                    .filter(word -> "approved".equals(kept.states().get(word)))
                    .count();
            System.out.printf(
                    "readers: p99 %.1f ms quiet, %.1f ms beside the flood (%.2f times); %s%n",
                    quiet, flooded, flooded / quiet, readers.counts());
            System.out.printf(
                    "flood: %d acknowledged, %d published; attacks %s; %s%n",
                    flood.acknowledged().size(), published, attacks, flood.counts());
            assertThat(readers.refused()).isZero();
            assertThat(flooded / quiet).isLessThanOrEqualTo(3);
            assertThat(attacks.size()).as("cards").isLessThanOrEqualTo(1);
            return new Flooded(published, attacks.path(0).path("held").asLong());
        }
    }

    /** What the desk shows as cards. */
    private static JsonNode attacks(URI comments) throws IOException, InterruptedException {
        String account = "editor:" + PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(comments.resolve("/api/review/attacks"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
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
        return from(
                number, "شركة نقل عفش بالرياض مع الفك والتركيب بأقل الأسعار، اتصل الآن 0551234567 رمز الخصم " + number);
    }

    private static Sending doubtful(int number) {
        return from(
                number,
                "كل من يقرأ هذا الكلام يدخل على صفحتي الشخصية ويشوف بنفسه كيف تغيرت حياتي من أول أسبوع " + number);
    }

    private static Sending from(int number, String text) {
        int address = number % ADDRESSES;
        return new Sending(text, "172." + (16 + address / 250) + "." + address % 250 + ".1");
    }

    private static List<String> adverts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/mizan/learning/train/written_adverts.tsv"))) {
            String[] columns = line.split("\t");
            if (columns.length > 3 && columns[3].equals("1")) {
                texts.add(columns[1].replace("\"", "").replace("\\", ""));
            }
        }
        return texts;
    }
}
