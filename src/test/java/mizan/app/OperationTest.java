package mizan.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mizan.testsupport.Distinct;
import mizan.testsupport.LogLines;
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

        metrics()
                .body(containsString("mizan_submissions_total{outcome=\"hold\",site=\"akhbar\"}"))
                .body(containsString("mizan_signals_total{kind=\"LEXICON_TERM\",site=\"akhbar\"}"))
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
        try (LogLines log = LogLines.ofAll()) {
            send("أنت حمار ولا تفهم");

            assertThat(String.join("\n", log.seen()))
                    .contains("akhbar-")
                    .contains("LEXICON_TERM")
                    .doesNotContain("حمار")
                    .doesNotContain("example.com")
                    .doesNotContain("10.77");
        }
    }

    /** Names, help texts and units, of what Quarkus measures too. */
    @Test
    void metrics_satisfyPromtool() throws Exception {
        Path promtool = Path.of("/usr/bin/promtool");
        assumeTrue(Files.isExecutable(promtool), promtool + " is not installed");
        send("أنت حمار");
        String metrics = metrics("*/*").extract().asString();

        Process check = new ProcessBuilder(promtool.toString(), "check", "metrics")
                .redirectErrorStream(true)
                .start();
        try (OutputStream input = check.getOutputStream()) {
            input.write(metrics.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).isEmpty();
        assertThat(check.waitFor()).isZero();
        metrics.lines()
                .filter(line -> line.startsWith("# HELP "))
                .forEach(line -> assertThat(line.strip()).contains(" ").matches("# HELP \\S+ \\S.*"));
    }

    @Test
    void formForNoSite_isCountedWithoutTheNameThatTheSenderChose() {
        given().contentType(ContentType.JSON)
                .body(Map.of("site", "elsewhere-17", "article", "1", "text", "شكرا"))
                .post("/comments")
                .then()
                .statusCode(not(201));

        metrics()
                .body(containsString("mizan_submissions_total{outcome=\"refused\",site=\"_NONE\"}"))
                .body(not(containsString("elsewhere-17")));
    }

    private ValidatableResponse metrics() {
        return metrics("application/openmetrics-text; version=1.0.0; charset=utf-8");
    }

    private ValidatableResponse metrics(String accepted) {
        return given().accept(accepted)
                .auth()
                .preemptive()
                .basic("moderator", password)
                .get("/q/metrics")
                .then()
                .statusCode(200);
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
