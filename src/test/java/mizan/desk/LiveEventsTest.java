package mizan.desk;

import static io.restassured.RestAssured.given;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import mizan.testsupport.EventStream;
import org.junit.jupiter.api.Test;

/** The live stream over HTTP, as a client reads it, from the journal in Redis. */
@QuarkusTest
class LiveEventsTest {

    private static final String SITE = "mughlaq";

    @TestHTTPResource("/api/review/events")
    URI events;

    private final String article = UUID.randomUUID().toString();

    @Test
    void changes_comeAsTheyHappen() throws Exception {
        try (EventStream stream = open("?site=" + SITE, "")) {
            assertThat(stream.contentType()).startsWith("text/event-stream");
            await().until(() -> stream.lines().stream().anyMatch(line -> line.startsWith("retry")));
            send("نص أول");
            await().until(() -> stream.about(article).size() == 1);
            String id = held();

            moderator().put("/api/review/comments/" + id + "/claim").then().statusCode(200);
            reject(id);

            await().until(() -> stream.about(article).size() == 4);
            assertThat(stream.about(article))
                    .satisfiesExactly(
                            line -> assertThat(line).contains("\"event\":\"held\"", "\"by\":\"rules\"", id),
                            line -> assertThat(line)
                                    .contains("\"event\":\"claimed\"", "\"by\":\"moderator\"", "\"until\":\""),
                            line -> assertThat(line).contains("\"event\":\"released\"", "\"state\":\"rejected\""),
                            line -> assertThat(line).contains("\"event\":\"rejected\"", "\"decision\":\"" + SITE));
            assertThat(stream.lines()).noneMatch(line -> line.contains("نص أول") || line.contains("@example.com"));
        }
    }

    @Test
    void clientThatComesBack_hearsWhatItMissed_once() throws Exception {
        send("نص أول");
        String id = held();
        String last;
        try (EventStream stream = open("?site=" + SITE, SITE + "-0-0")) {
            await().until(() -> stream.about(article).size() == 1);
            last = stream.lastId();
        }
        reject(id);

        try (EventStream stream = open("?site=" + SITE, last)) {
            await().until(() -> stream.about(article).size() == 2);
            assertThat(stream.about(article)).noneMatch(line -> line.contains("\"event\":\"held\""));
            send("نص ثان");
            await().until(() -> stream.about(article).size() == 3);
        }
    }

    @Test
    void allSites_shareOneStream() throws Exception {
        try (EventStream one = open("", "");
                EventStream two = open("", "")) {
            await().until(() -> !one.lines().isEmpty() && !two.lines().isEmpty());
            send("نص");

            await().until(() ->
                    one.about(article).size() == 1 && two.about(article).size() == 1);
        }
    }

    @Test
    void strangersAndUnknownSites_areRefused() throws Exception {
        HttpResponse<String> stranger = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(events).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(stranger.statusCode()).isEqualTo(401);
        moderator().get("/api/review/events?site=nowhere").then().statusCode(400);
    }

    private EventStream open(String query, String last) throws Exception {
        return EventStream.open(URI.create(events + query), "moderator", DeskWithFakes.MODERATOR_PASSWORD, last);
    }

    private void send(String text) {
        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", "10.8.7." + (article.hashCode() & 0xFF))
                .body(Map.of(
                        "text",
                        text,
                        "name",
                        "قارئ",
                        "email",
                        article + "@example.com",
                        "article",
                        article,
                        "site",
                        SITE))
                .post("/comments")
                .then()
                .statusCode(201);
    }

    private String held() {
        return moderator()
                .get("/api/review/comments?site=" + SITE + "&article=" + article)
                .path("items[0].id");
    }

    private static void reject(String id) {
        moderator()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"outcome\":\"reject\"}")
                .post("/api/review/comments/" + id + "/decision")
                .then()
                .statusCode(200);
    }
}
