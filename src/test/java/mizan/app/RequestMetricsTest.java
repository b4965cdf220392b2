package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URL;
import java.util.Locale;
import mizan.testsupport.RawRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What strangers send grows no time series. */
@QuarkusTest
class RequestMetricsTest {

    @TestHTTPResource("/comments")
    URL comments;

    @ConfigProperty(name = "mizan.desk.editor-password")
    String password;

    @ParameterizedTest
    @CsvSource({"GET, GET", "PATCH, PATCH", "get, _OTHER", "BREW, _OTHER"})
    void method_isOneOfTheKnown(String sent, String tag) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        registry.config().meterFilter(RequestMetrics.boundedTags());

        registry.counter("http.server.requests", "method", sent, "status", "200")
                .increment();

        assertThat(registry.get("http.server.requests").counter().getId().getTag("method"))
                .isEqualTo(tag);
        assertThat(registry.get("http.server.requests").counter().getId().getTag("status"))
                .isEqualTo("200");
    }

    @Test
    void inventedMethodsAndPaths_areOneSeries() throws IOException {
        long before = series();
        for (int i = 0; i < 60; i++) {
            send("INVENTED" + i + " /comments HTTP/1.1");
            send("GET /invented/" + i + "/path HTTP/1.1");
            send("GET /comments/invented-" + i + " HTTP/1.1");
            send("POST /api/review/invented" + i + " HTTP/1.1");
        }

        assertThat(metrics()
                        .lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).contains("invented")))
                .isEmpty();
        assertThat(series() - before).isLessThan(14);
    }

    private long series() {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .count();
    }

    private String metrics() {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic("editor", password)
                .get("/q/metrics")
                .asString();
    }

    private void send(String requestLine) throws IOException {
        RawRequest.send(comments, requestLine + "\r\nHost: localhost\r\nContent-Length: 0\r\n", "");
    }
}
