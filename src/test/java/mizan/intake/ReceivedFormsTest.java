package mizan.intake;

import static mizan.openapi.DescribedAnswers.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.parsing.Parser;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import mizan.intake.form.HostileForm;
import mizan.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms over HTTP that are damaged, partial or of the wrong types: each gets a clear answer, and none breaks anything. */
@QuarkusTest
class ReceivedFormsTest {

    static {
        RestAssured.registerParser(Problem.MEDIA_TYPE, Parser.JSON);
    }

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() & 0xFFFF));
    private static final int FORMS = 400;

    @TestHTTPResource("/comments")
    URI comments;

    @Test
    void damagedForms_neverBreakAnything() throws IOException, InterruptedException {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < FORMS; i++) {
                HostileForm form = HostileForm.of(random);
                boolean isScript = random.nextBoolean();
                HttpResponse<String> reply = send(client, form, isScript);
                if (!isClear(reply, form, isScript)) {
                    throw new AssertionError("-Dfuzz.seed=" + seed + ": " + reply.statusCode() + " " + reply.body()
                            + " for the form kept as " + form.save());
                }
            }
        }
    }

    @Test
    void formsThatOnceBrokeSomething_doNoMore() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (HostileForm form : HostileForm.crashers()) {
                for (boolean isScript : new boolean[] {true, false}) {
                    HttpResponse<String> reply = send(client, form, isScript);
                    assertThat(isClear(reply, form, isScript))
                            .as("%s %s for %s", reply.statusCode(), reply.body(), form)
                            .isTrue();
                }
            }
        }
    }

    private HttpResponse<String> send(HttpClient client, HostileForm form, boolean isScript)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(comments)
                .header("Accept", isScript ? "application/json" : "text/html")
                .header("Origin", "https://gazette.example")
                .header("X-Forwarded-For", address())
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.body()));
        if (!form.contentType().isEmpty()) {
            request.header("Content-Type", form.contentType());
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static boolean isClear(HttpResponse<String> reply, HostileForm form, boolean isScript) {
        if (form.contentType().startsWith("application/json")) {
            return reply.statusCode() < 300
                    || reply.statusCode() < 500 && reply.body().contains("\"detail\"");
        }
        return isScript
                ? reply.statusCode() == 200 && reply.body().contains("\"cssClass\"")
                : List.of(303, 400, 403, 413, 415, 422).contains(reply.statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "text, null",
        "name, null",
        "email, null",
        "article, null",
        "text, '[null]'",
        "name, '{}'",
        "email, '[\"sara@example.com\"]'",
        "url, '{\"href\":\"https://example.com\"}'",
        "article, '[17]'",
        "text, '[]'",
    })
    void fieldOfTheWrongType_isNamed(String field, String value) {
        sendJson(jsonWith(field, value)).statusCode(422).body("errors.field", equalTo(List.of(field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[\"akhbar\"]", "{}", "12", "\"\"", "\"nobody\"", "\"../akhbar\""})
    void siteOfTheWrongType_isNamed(String value) {
        sendJson(jsonWith("site", value)).statusCode(422).body("errors.field", equalTo(List.of("site")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "name", "email", "article"})
    void missingField_isNamed(String field) {
        String whole = jsonWith("extra", "null");
        String partial = whole.replaceFirst("\"" + field + "\":[^,}]*,?", "");

        sendJson(partial).statusCode(422).body("errors.field", equalTo(List.of(field)));
    }

    @ParameterizedTest
    @CsvSource({"url, null", "homepage, '[null]'", "mizanToken, '{}'", "mizanToken, 12", "GDPR, '[]'", "extra, '[{}]'"})
    void optionalOrUnknownField_mayHoldAnything(String field, String value) {
        sendJson(jsonWith(field, value)).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "[null]", "\"text\"", "12", "", "{\"text\":", "{}{}"})
    void whatIsNoObject_isRefused(String body) {
        sendJson(body).statusCode(400).body("detail", not(equalTo("")));
    }

    @Test
    void emptyObject_isToldWhatIsMissing() {
        sendJson("{}").statusCode(422).body("errors.field", hasItem("site"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/comments/token?limit=abc", "/comments/token?limit", "/comments/token?%00=%00&a[]=b"})
    void queryThatNobodyAsksFor_isPassedOver(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(200);
    }

    private static ValidatableResponse sendJson(String body) {
        return given().header("X-Forwarded-For", address())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/comments")
                .then();
    }

    /** A complete comment as JSON, with {@code field} as it is given here. */
    private static String jsonWith(String field, String value) {
        int number = NEXT.incrementAndGet();
        StringBuilder json = new StringBuilder("{");
        for (String member : List.of(
                "text:" + TestTexts.ordinary(number),
                "name:سارة",
                "email:reader" + number + "@example.com",
                "article:17",
                "site:akhbar")) {
            int colon = member.indexOf(':');
            String name = member.substring(0, colon);
            if (!name.equals(field)) {
                json.append('"')
                        .append(name)
                        .append("\":\"")
                        .append(member.substring(colon + 1))
                        .append("\",");
            }
        }
        return json.append('"')
                .append(field)
                .append("\":")
                .append(value)
                .append('}')
                .toString();
    }

    private static String address() {
        int n = NEXT.incrementAndGet();
        return "10.8." + (n >> 8 & 255) + "." + (n & 255);
    }
}
