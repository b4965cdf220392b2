package mizan.desk;

import static io.restassured.RestAssured.given;
import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.testsupport.Distinct;
import mizan.webhook.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks in the running service: from a reader's comment to a real HTTP receiver, and what an editor sees of it. */
@QuarkusTest
class WebhooksPageTest {

    private Receiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void heldComment_isToldToTheReceiver_andInTheLog() {
        String id = json().body(Map.of("url", receiver.url(), "site", "akhbar", "events", List.of("entered")))
                .post("/api/review/webhooks")
                .then()
                .statusCode(201)
                .body("secret", containsString("whsec_"))
                .extract()
                .path("id");

        send("أنت حمار " + Distinct.syllables());

        await().atMost(Duration.ofSeconds(20)).until(() -> !receiver.received().isEmpty());
        assertThat(receiver.received().getFirst().body())
                .contains("\"type\":\"entered\"", "\"site\":\"akhbar\"")
                .doesNotContain("حمار", "@");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> editor().get("/api/review/webhooks/attempts")
                        .then()
                        .statusCode(200)
                        .body("items.findAll { it.webhook == '" + id + "' }.outcome", hasItems("delivered")));
        editor().get("/review/webhooks?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("delivered"), containsString(id), not(containsString("whsec_")));
        editor().delete("/api/review/webhooks/" + id).then().statusCode(204);
        editor().delete("/api/review/webhooks/" + id).then().statusCode(404);
    }

    @Test
    void everyButton_works() {
        Response added = editor().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("url", receiver.url())
                .formParam("site", "")
                .formParam("event", "approved", "rejected")
                .post("/review/webhooks?lang=ar");
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(secret(added)).isNotEmpty();
        String id = editor().get("/api/review/webhooks").path("items.find { it.url == '" + receiver.url() + "' }.id");

        assertThat(secret(post(id, "secret"))).isNotEmpty().isNotEqualTo(secret(added));
        shown(id, "rotating", true);
        post(id, "rotated").then().statusCode(303).header("Location", endsWith("outcome=done"));
        shown(id, "rotating", false);
        post(id, "paused").then().statusCode(303);
        shown(id, "paused", true);
        post(id, "resumed").then().statusCode(303);
        post(id, "removed").then().statusCode(303);
        post(id, "removed").then().header("Location", endsWith("outcome=unknown_webhook"));
    }

    @Test
    void whyThereWasNoAnswer_isToldInWords_andARemovedWebhookIsNotTriedAgain() {
        String gone = json().body(
                        Map.of("url", "http://127.0.0.1:9/hook", "site", "akhbar", "events", List.of("entered")))
                .post("/api/review/webhooks")
                .path("id");
        receiver.answers(request -> 410);
        String id = json().body(Map.of("url", receiver.url(), "site", "akhbar", "events", List.of("entered")))
                .post("/api/review/webhooks")
                .path("id");
        send("أنت حمار " + Distinct.syllables());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> editor().get("/api/review/webhooks/attempts")
                        .then()
                        .body("items.findAll { it.webhook == '" + gone + "' }.answer", hasItems("refused"))
                        .body("items.findAll { it.webhook == '" + id + "' }.outcome", hasItems("dead")));
        String delivery = editor().get("/api/review/webhooks/attempts")
                .path("items.find { it.webhook == '" + id + "' }.delivery");
        String retry = "/review/webhooks/deliveries/" + delivery + "/retry";

        editor().get("/review/webhooks?lang=fr")
                .then()
                .body(containsString("La connexion a été refusée."), containsString("HTTP 410"), containsString(retry))
                .body(not(containsString("ConnectException")));
        post(id, "removed");
        post(gone, "removed");
        editor().get("/review/webhooks?lang=fr")
                .then()
                .body(containsString("webhook supprimé"), not(containsString(retry)));
        editor().post("/api/review/webhooks/deliveries/" + delivery + "/retry")
                .then()
                .statusCode(404);
    }

    @Test
    void whatCannotBe_isRefused() {
        json().body(Map.of("url", "nonsense"))
                .post("/api/review/webhooks")
                .then()
                .statusCode(422)
                .body("code", equalTo("bad_url"));
        json().body("{}").post("/api/review/webhooks").then().statusCode(400);
        editor().contentType(ContentType.URLENC)
                .formParam("url", "https://example.com")
                .post("/review/webhooks")
                .then()
                .header("Location", endsWith("outcome=bad_events"));
        editor().post("/api/review/webhooks/deliveries/msg_x/retry").then().statusCode(404);
        editor().get("/api/review/webhooks/attempts?cursor=x").then().statusCode(400);
        moderator().get("/review/webhooks").then().statusCode(403);
        moderator().get("/api/review/webhooks").then().statusCode(403);
    }

    private static void shown(String id, String field, boolean value) {
        editor().get("/api/review/webhooks")
                .then()
                .body("items.find { it.id == '" + id + "' }." + field, equalTo(value));
    }

    private static String secret(Response page) {
        Matcher matcher = Pattern.compile("whsec_[^<\"]+").matcher(page.asString());
        return matcher.find() ? matcher.group() : "";
    }

    private static Response post(String id, String act) {
        return editor().contentType(ContentType.URLENC).post("/review/webhooks/" + id + "/" + act);
    }

    private static void send(String text) {
        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", "10.77.1.1")
                .body(Map.of(
                        "text", text, "name", "قارئ", "email", "reader@example.com", "article", "77", "site", "akhbar"))
                .post("/comments")
                .then()
                .statusCode(201);
    }

    private static RequestSpecification json() {
        return editor().contentType(ContentType.JSON);
    }
}
