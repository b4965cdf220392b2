package mizan.desk;

import static io.restassured.RestAssured.given;
import static mizan.desk.Desk.browser;
import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.parsing.Parser;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mizan.access.account.DeskAccounts;
import mizan.audit.SettingsStore;
import mizan.problem.Problem;
import mizan.testsupport.ApprovedStream;
import org.junit.jupiter.api.Test;

/** The desk over the real queue, the real rules and accounts in Redis. */
@QuarkusTest
class DeskWithRedisTest {

    static {
        RestAssured.registerParser(Problem.MEDIA_TYPE, Parser.JSON);
    }

    private static final String INSULT = "يا حمار";

    @Inject
    SettingsStore settingsStore;

    @Inject
    RedisDataSource redis;

    @Inject
    ApprovedStream stream;

    /** Everything is held at the site mughlaq, so that no change of weights decides these tests. */
    private static final String SITE = "mughlaq";

    /** Redis keeps what other tests left: an article of its own keeps this one's comments apart. */
    private final String article = UUID.randomUUID().toString();

    @Test
    void cursorThatNoPageGave_isRefusedByName() {
        send(INSULT);
        send(INSULT + " وأكثر");
        String list = "/api/review/comments?site=" + SITE + "&article=" + article + "&limit=1";
        String cursor = moderator().get(list).path("next");
        assertThat(cursor).isNotEmpty();
        Stream<String> mutilated = IntStream.range(0, cursor.length())
                .boxed()
                .flatMap(at -> Stream.of(
                        cursor.substring(0, at),
                        cursor.substring(0, at) + "\u0000" + cursor.substring(at + 1),
                        cursor.substring(0, at) + "9".repeat(30) + cursor.substring(at),
                        cursor.substring(0, at) + "-" + cursor.substring(at)));
        Stream<String> invented = Stream.of(
                "x", "0-0", "-1", "1e400", "NaN", "Infinity", ":", "::", "a:b:c", "null", "{}", "٣", "\uD83D\uDE00");

        assertThat(Stream.concat(mutilated, invented)).allSatisfy(wrong -> {
            Response answer = moderator().queryParam("cursor", wrong).get(list);
            assertThat(answer.statusCode()).as(wrong + answer.asString()).isIn(200, 400);
            if (answer.statusCode() == 400) {
                assertThat(answer.<String>path("parameter")).isEqualTo("cursor");
            }
        });
        for (String wrong : List.of("x", "0-0", "NaN", "{}", "a:b:c")) {
            moderator().queryParam("cursor", wrong).get(list).then().statusCode(400);
        }
    }

    @Test
    void insult_isHeldShownApprovedAndTakenBack() {
        send(INSULT);
        String id = held().body("items", hasSize(1))
                .body("items[0].reasons.kind", hasItem("lexicon_term"))
                .extract()
                .path("items[0].id");

        String decision = decide(id, 1, "approve")
                .statusCode(200)
                .body("comment.state", equalTo("approved"))
                .extract()
                .path("id");
        assertThat(stream.last(SITE)).containsEntry("event", "approved").containsEntry("id", id);

        moderator()
                .post("/api/review/decisions/" + decision + "/undo")
                .then()
                .statusCode(200)
                .body("comment.state", equalTo("held"));
        assertThat(stream.last(SITE)).containsEntry("event", "retracted").containsEntry("id", id);
        moderator()
                .get("/api/review/comments/" + id)
                .then()
                .header("ETag", "\"3\"")
                .body("decisions.to", contains("approved", "held"))
                .body("decisions.by", contains("moderator", "moderator"));
    }

    @Test
    void changedLists_areSaidBesideAVerdictThatTheFormerReached() {
        send(INSULT);
        String id = held().extract().path("items[0].id");
        String judgedBy = editor().get("/api/review/comments/" + id)
                .then()
                .body("judged_with.lexicons", matchesPattern("[0-9a-f]{8}"))
                .extract()
                .path("judged_with.lexicons");
        String changed = "The lexicons or the model have changed since this check";
        card(id).body(not(containsString(changed)));

        editor().contentType(ContentType.JSON)
                .body(Map.of("form", "شنقربوط", "category", "insult", "severity", "low"))
                .post("/api/review/lexicon/terms")
                .then()
                .statusCode(204);
        explained().body("judged_with.lexicons", not(equalTo(judgedBy)));
        card(id).body(containsString(changed));

        editor().queryParam("key", termKey("شنقربوط"))
                .delete("/api/review/lexicon/terms")
                .then()
                .statusCode(204);
        explained().body("judged_with.lexicons", equalTo(judgedBy));
        card(id).body(not(containsString(changed)));
    }

    private static ValidatableResponse card(String id) {
        return browser().get("/review/comments/" + id + "?lang=en").then().statusCode(200);
    }

    private static ValidatableResponse explained() {
        return moderator()
                .contentType(ContentType.JSON)
                .body(Map.of("text", "نص", "site", SITE))
                .post("/api/review/explain")
                .then()
                .statusCode(200);
    }

    private static String termKey(String form) {
        return editor().queryParam("q", form)
                .get("/api/review/lexicon/terms")
                .then()
                .extract()
                .path("items.find { it.form == '" + form + "' }.key");
    }

    @Test
    void markedPlaces_areWhatTheReasonSaw() {
        send("<p>قال له</p><p>يا حمــار</p>");

        String page = browser().get("/review?article=" + article).asString();

        assertThat(page).contains("<mark class=\"r1\">حمــار</mark>").contains("&lt;p&gt;");
    }

    @Test
    void staleVersion_isAConflictThatSaysWhoAndWhen() {
        send(INSULT);
        String id = held().extract().path("items[0].id");
        editor().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("outcome", "reject"))
                .post("/api/review/comments/" + id + "/decision")
                .then()
                .statusCode(200);

        decide(id, 1, "approve")
                .statusCode(412)
                .header("ETag", "\"2\"")
                .body("state", equalTo("rejected"))
                .body("decided_by", equalTo("editor"));
        decide(id, 2, "reject").statusCode(409);
        moderator()
                .get("/api/review/comments?state=rejected&article=" + article)
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void bulk_settlesWhatIsHeld() {
        send(INSULT);
        String id = held().extract().path("items[0].id");

        bulk(id).body("results[0].status", equalTo(200)).body("results[0].state", equalTo("rejected"));
        bulk(id).body("results[0].status", equalTo(409)).body("results[0].decided_by", equalTo("moderator"));
        held().body("items", empty());
    }

    @Test
    void lists_goOnWhereTheCursorSays() {
        send(INSULT + " أولا");
        send(INSULT + " ثانيا");
        String query = "/api/review/comments?sort=oldest&limit=1&article=" + article;
        String first = moderator().get(query).path("items[0].id");
        String next = moderator().get(query).path("next");

        moderator().get(query + "&cursor=" + next).then().statusCode(200).body("items", hasSize(1));
        assertThat((String) moderator().get(query + "&cursor=" + next).path("items[0].id"))
                .isNotEqualTo(first);
        moderator().get(query + "&cursor=!!").then().statusCode(400).body("parameter", equalTo("cursor"));
    }

    @Test
    void explain_usesTheRealRules_andKeepsNothing() {
        moderator()
                .contentType(ContentType.JSON)
                .body(Map.of("text", INSULT, "site", SITE))
                .post("/api/review/explain")
                .then()
                .statusCode(200)
                .body("reasons.kind", hasItem("lexicon_term"));
        held().body("items", empty());
    }

    @Test
    void accounts_areKeptAsHashes() {
        String kept = redis.hash(String.class).hget("mizan:{desk}:accounts", "moderator");

        assertThat(kept).contains("$argon2id$", "moderator").doesNotContain(DeskWithFakes.MODERATOR_PASSWORD);
    }

    @Test
    void anotherInstance_findsTheAccounts() {
        DeskAccounts other = new DeskAccounts(settingsStore, new SecureRandom(), Clock.systemUTC());

        assertThat(other.prepare(null, null)).isEmpty();
        assertThat(other.verify("editor", DeskWithFakes.EDITOR_PASSWORD)).isPresent();
    }

    private void send(String text) {
        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", "10.9.8." + (article.hashCode() & 0xFF))
                .body(Map.of(
                        "text",
                        text,
                        "name",
                        "قارئ " + article,
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

    private ValidatableResponse held() {
        return moderator()
                .get("/api/review/comments?site=" + SITE + "&article=" + article)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse decide(String id, int version, String outcome) {
        return moderator()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("outcome", outcome))
                .post("/api/review/comments/" + id + "/decision")
                .then();
    }

    private static ValidatableResponse bulk(String id) {
        return moderator()
                .contentType(ContentType.JSON)
                .body(Map.of("ids", List.of(id), "outcome", "reject"))
                .post("/api/review/decisions")
                .then()
                .statusCode(200);
    }
}
