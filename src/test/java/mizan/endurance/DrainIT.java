package mizan.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import mizan.endurance.Readers.Sending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service that is told to end answers what was begun. */
class DrainIT {

    private static final int IN_FLIGHT = 120;
    private static final int CREATED = 201;
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Nothing tells that the service has read a request and waits for Redis. */
    private static final Duration TO_BE_READ = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    @Test
    void requestsInFlight_areAnswered_andThenNobodyListens() throws Exception {
        List<Sending> sendings = new ArrayList<>();
        for (int i = 0; i < IN_FLIGHT; i++) {
            sendings.add(Sending.ordinary());
        }
        try (MizanProcess mizan = new MizanProcess(folder, Map.of());
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            mizan.start();
            mizan.awaitReady();
            mizan.signalRedis("STOP");
            List<CompletableFuture<HttpResponse<String>>> answers = sendings.stream()
                    .map(sending -> client.sendAsync(
                            Readers.request(mizan.comments(), sending), HttpResponse.BodyHandlers.ofString()))
                    .toList();
            Thread.sleep(TO_BE_READ);
            CompletableFuture<Process> ended = mizan.askToEnd();
            await("connections are closed after their answers").atMost(SOON).until(() -> isEnding(mizan));
            assertThat(answers).noneMatch(CompletableFuture::isDone);
            mizan.signalRedis("CONT");

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer)
                            .succeedsWithin(Duration.ofSeconds(10))
                            .extracting(HttpResponse::statusCode)
                            .isEqualTo(CREATED));
            assertThat(ended).succeedsWithin(Duration.ofSeconds(20));
            assertThatThrownBy(() -> isEnding(mizan)).isInstanceOf(ConnectException.class);
        }
        assertThat(KeptComments.ofEmbedded(folder.resolve("data/redis"))
                        .stored()
                        .keySet())
                .containsAll(words(sendings));
    }

    private static Set<String> words(List<Sending> sendings) {
        Set<String> words = new HashSet<>();
        sendings.forEach(sending -> words.add(sending.word()));
        return words;
    }

    /** True when a request on a connection of its own is answered and told not to send another. */
    private static boolean isEnding(MizanProcess mizan) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(mizan.comments().resolve("/comments/token"))
                .build();
        try (HttpClient other =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return other.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Connection")
                    .filter("close"::equals)
                    .isPresent();
        }
    }
}
