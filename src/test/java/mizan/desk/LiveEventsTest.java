package mizan.desk;

import static io.restassured.RestAssured.given;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mizan.access.DeskAuthentication;
import mizan.access.account.AccountResult;
import mizan.access.account.ApiTokens;
import mizan.access.account.DeskAccounts;
import mizan.access.account.DeskRole;
import mizan.access.account.TokenResult;
import mizan.comment.SiteId;
import mizan.queue.Journal;
import mizan.testsupport.EventStream;
import org.junit.jupiter.api.Test;

/** The live stream over HTTP, as a client reads it, from the journal in Redis. */
@QuarkusTest
class LiveEventsTest {

    private static final String SITE = "mughlaq";

    private static final String PASSPHRASE = "a good passphrase for tests";

    /** Every instance looks every two seconds. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @TestHTTPResource("/api/review/events")
    URI events;

    @Inject
    DeskAccounts accounts;

    @Inject
    ApiTokens tokens;

    @Inject
    Journal journal;

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
        // Other tests have filled the journal of the site; who begins at its beginning is ended for not keeping up.
        String begin = SITE + "-" + journal.end(new SiteId(SITE)).await().atMost(SOON);
        send("نص أول");
        String id = held();
        String last;
        try (EventStream stream = open("?site=" + SITE, begin)) {
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

    @Test
    void accountThatIsDisabled_hearsNothingMore() throws Exception {
        String name = account();
        try (EventStream its = EventStream.open(events, name, PASSPHRASE, "");
                EventStream other = open("", "")) {
            awaitFirst(its, other);

            accounts.disable(name, true, "editor");

            await().atMost(SOON).until(its::isOver);
            assertThat(other.isOver()).isFalse();
        }
    }

    @Test
    void accountThatGetsAnotherRole_hasToComeAgain() throws Exception {
        String name = account();
        accounts.changeRole(name, DeskRole.EDITOR, "editor");
        try (EventStream its = EventStream.open(events, name, PASSPHRASE, "")) {
            awaitFirst(its);

            accounts.changeRole(name, DeskRole.MODERATOR, "editor");

            await().atMost(SOON).until(its::isOver);
        }
    }

    @Test
    void tokenThatIsRevoked_hearsNothingMore() throws Exception {
        String name = "t" + UUID.randomUUID();
        String text = ((TokenResult.Made) tokens.make(name, DeskRole.MODERATOR, 1, "editor")).text();
        try (EventStream its = EventStream.openWith(events, "Authorization", "Bearer " + text, "")) {
            awaitFirst(its);

            tokens.revoke(name, "editor");

            await().atMost(SOON).until(its::isOver);
        }
    }

    @Test
    void tokenWhoseMakerIsDisabled_hearsNothingMore() throws Exception {
        String maker = account();
        accounts.changeRole(maker, DeskRole.EDITOR, "editor");
        String text = ((TokenResult.Made) tokens.make("t" + UUID.randomUUID(), DeskRole.MODERATOR, 1, maker)).text();
        try (EventStream its = EventStream.openWith(events, "Authorization", "Bearer " + text, "")) {
            awaitFirst(its);

            accounts.disable(maker, true, "editor");

            await().atMost(SOON).until(its::isOver);
        }
    }

    @Test
    void sessionThatIsSignedOut_hearsNothingMore_andAnotherOfTheAccountGoesOn() throws Exception {
        String name = account();
        String first = session(name);
        String second = session(name);
        try (EventStream its = EventStream.openWith(events, "Cookie", first, "");
                EventStream other = EventStream.openWith(events, "Cookie", second, "")) {
            awaitFirst(its, other);

            given().redirects()
                    .follow(false)
                    .header("Cookie", first)
                    .header("Sec-Fetch-Site", "same-origin")
                    .post("/logout")
                    .then()
                    .statusCode(303);

            await().atMost(SOON).until(its::isOver);
            assertThat(other.isOver()).isFalse();
        }
    }

    @Test
    void accountWithTooManyStreams_isRefused_andNobodyElse() throws Exception {
        String name = account();
        List<EventStream> open = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                open.add(EventStream.open(events, name, PASSPHRASE, ""));
            }

            given().auth()
                    .preemptive()
                    .basic(name, PASSPHRASE)
                    .get("/api/review/events")
                    .then()
                    .statusCode(429)
                    .body("code", equalTo("too_many_streams"));
            open("", "").close();
        } finally {
            for (EventStream stream : open) {
                stream.close();
            }
        }
    }

    private static void awaitFirst(EventStream... streams) {
        await().until(() ->
                Arrays.stream(streams).noneMatch(stream -> stream.lines().isEmpty()));
    }

    /** A new moderator, who has chosen a password. */
    private String account() {
        String name = "m" + UUID.randomUUID();
        String oneTime = ((AccountResult.Done) accounts.add(name, DeskRole.MODERATOR, "editor")).password();
        assertThat(accounts.changePassword(name, oneTime, PASSPHRASE)).isInstanceOf(AccountResult.Done.class);
        return name;
    }

    /** The cookie of a new session. */
    private static String session(String name) {
        Response signedIn = given().redirects()
                .follow(false)
                .formParams(Map.of("j_username", name, "j_password", PASSPHRASE))
                .post("/j_security_check");
        return DeskAuthentication.SESSION_COOKIE + "=" + signedIn.cookie(DeskAuthentication.SESSION_COOKIE);
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
                .header("If-Match", "\"1\"")
                .body("{\"outcome\":\"reject\"}")
                .post("/api/review/comments/" + id + "/decision")
                .then()
                .statusCode(200);
    }
}
