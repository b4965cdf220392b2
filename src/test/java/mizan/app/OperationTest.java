package mizan.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import mizan.testsupport.Distinct;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What an operator sees of a running service. */
@QuarkusTest
class OperationTest {

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    @Test
    void health_knowsRedisAndTheLexicons() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("Lexicons", "Redis connection health check"))
                .body("checks.find { it.name == 'Lexicons' }.data.terms", greaterThan(150));
    }

    @Test
    void metrics_countSubmissionsSignalsAndStages() {
        send("أنت حمار");

        given().auth()
                .preemptive()
                .basic("moderator", password)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("mizan_submissions_total{outcome=\"hold\"}"))
                .body(containsString("mizan_signals_total{kind=\"LEXICON_TERM\"}"))
                .body(containsString("mizan_stage_seconds_count{stage=\"store\"}"))
                .body(containsString("mizan_stage_seconds_bucket{stage=\"store\",le=\"0.005\"}"))
                .body(containsString("http_server_requests_seconds_bucket{"))
                .body(containsString("mizan_lexicon_refused 0.0"))
                .body(containsString("mizan_lexicon_terms "))
                .body(containsString("mizan_model_used "))
                .body(containsString("mizan_queue_held{site=\"akhbar\"}"))
                .body(containsString("mizan_queue_oldest_held_seconds{site=\"akhbar\"}"));
    }

    @Test
    void log_holdsIdsAndReasonsButNothingOfThePerson() {
        StringBuilder logged = new StringBuilder();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.append(new SimpleFormatter().format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("mizan");
        log.addHandler(listening);
        try {
            send("أنت حمار ولا تفهم");
        } finally {
            log.removeHandler(listening);
        }

        assertThat(logged.toString())
                .contains("akhbar-")
                .contains("LEXICON_TERM")
                .doesNotContain("حمار")
                .doesNotContain("example.com")
                .doesNotContain("10.77");
    }

    private static void send(String insult) {
        String unique = Distinct.syllables();
        given().header("X-Forwarded-For", "10.77.0.1")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "site",
                        "akhbar",
                        "article",
                        "1",
                        "name",
                        "سارة",
                        "email",
                        unique + "@example.com",
                        "text",
                        insult + " " + unique))
                .post("/comments")
                .then()
                .statusCode(201)
                .body("status", equalTo("held"));
    }
}
