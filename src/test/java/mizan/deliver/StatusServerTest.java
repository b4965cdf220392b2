package mizan.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import mizan.testsupport.MovableClock;
import org.junit.jupiter.api.Test;

class StatusServerTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-30T12:00:00Z"));
    private final DeliveryFigures figures = new DeliveryFigures("akhbar", "k2", clock);

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (StatusServer server = new StatusServer(new InetSocketAddress("127.0.0.1", 0), figures);
                HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void metrics_areThoseOfPrometheus() throws Exception {
        figures.count(Outcome.Kind.INSERTED);

        assertThat(get("/metrics").body())
                .contains("# TYPE mizan_deliver_entries_total counter\n")
                .contains("mizan_deliver_entries_total{site=\"akhbar\",destination=\"k2\",outcome=\"inserted\"} 1\n")
                .contains(
                        "mizan_deliver_last_success_timestamp_seconds{site=\"akhbar\",destination=\"k2\"} 1796040000\n")
                .doesNotContain("mizan_deliver_lag_entries{");
    }

    @Test
    void health_isBadAfterAMinuteOfFailures() throws Exception {
        figures.failed("the database cannot be used");
        assertThat(get("/health").statusCode()).isEqualTo(200);

        clock.move(Duration.ofSeconds(61));
        HttpResponse<String> bad = get("/health");
        assertThat(bad.statusCode()).isEqualTo(503);
        assertThat(bad.body()).isEqualTo("DOWN: the database cannot be used\n");

        figures.succeeded();
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }
}
