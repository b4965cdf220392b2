package mizan.intake;

import static mizan.openapi.DescribedAnswers.given;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.parsing.Parser;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.problem.Problem;
import mizan.queue.Edition;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.testsupport.Distinct;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The approved comments of an article over HTTP. */
@QuarkusTest
class PublishedCommentsTest {

    static {
        RestAssured.registerParser(Problem.MEDIA_TYPE, Parser.JSON);
    }

    private static final String ORIGIN = "https://akhbar.example";

    @Inject
    ReviewQueue queue;

    private final String article = "published-" + UUID.randomUUID();

    @Test
    void approvedComment_isListed_withoutWhatIsNobodysBusiness() {
        Comment comment = add(sample().text("5 < 6 & رأي\n\nثان"));

        Response answer = list("").statusCode(200).extract().response();

        assertThat(answer.asString()).doesNotContain(Samples.EMAIL, Samples.ADDRESS_KEY, "author-1", "verdict");
        list("").contentType(ContentType.JSON)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(comment.id().toString()))
                .body("items[0].name", equalTo("سعاد"))
                .body("items[0].url", equalTo("https://souad.example/"))
                .body("items[0].text", equalTo("5 < 6 & رأي\n\nثان"))
                .body("items[0].html", equalTo("<p>5 &lt; 6 &amp; رأي</p><p>ثان</p>"))
                .body("items[0].submitted_at", equalTo(Samples.NOW.toString()))
                .body("items[0].keySet().size()", equalTo(6))
                .body("total", equalTo(1))
                .body("next", nullValue());
    }

    @Test
    void decisionAtTheDesk_showsAndHides() {
        CommentId id = add(sample().outcome(Outcome.HOLD)).id();
        list("").body("items", hasSize(0)).body("total", equalTo(0));

        decide(id, State.APPROVED);
        list("").body("items.id", hasItem(id.toString()));

        decide(id, State.REJECTED);
        list("").body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oldest", "newest"})
    void pages_leadFromOneToTheNext(String sort) {
        List<String> oldest = new ArrayList<>();
        for (int i = 7; i > 0; i--) {
            oldest.add(add(sample().submittedAgo(Duration.ofMinutes(i))).id().toString());
        }

        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            Response page = list("&limit=3&sort=" + sort + "&cursor=" + cursor)
                    .statusCode(200)
                    .body("total", equalTo(7))
                    .extract()
                    .response();
            read.addAll(page.jsonPath().getList("items.id"));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);

        assertThat(read).isEqualTo(sort.equals("oldest") ? oldest : oldest.reversed());
    }

    @Test
    void unchangedList_isNotSentAgain() {
        CommentId id = add(sample()).id();
        String tag =
                list("").header("Cache-Control", "public, max-age=10").extract().header("ETag");
        assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\"");

        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            given().header("If-None-Match", known)
                    .get(path(""))
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Cache-Control", "public, max-age=10")
                    .body(equalTo(""));
        }
        given().header("If-None-Match", "\"other\",, ,W/").get(path("")).then().statusCode(200);

        QueuedComment now = queue.find(id).await().indefinitely().orElseThrow();
        queue.edit(id, now.version(), new Edition("نص آخر", "سعاد"), "", "amina");
        given().header("If-None-Match", tag)
                .get(path(""))
                .then()
                .statusCode(200)
                .body("items[0].text", equalTo("نص آخر"));
    }

    @Test
    void head_isAnsweredLikeGet_withoutABody() {
        add(sample());
        String tag = list("").extract().header("ETag");

        RestAssured.given()
                .head(path(""))
                .then()
                .statusCode(200)
                .header("ETag", tag)
                .header("Cache-Control", "public, max-age=10")
                .contentType(ContentType.JSON)
                .body(equalTo(""));
        RestAssured.given().head("/comments").then().statusCode(400).body(equalTo(""));
    }

    // Scripts of pages

    @ParameterizedTest
    @ValueSource(strings = {"https://akhbar.example", "https://www.akhbar.example"})
    void scriptOfTheSite_mayReadIt(String origin) {
        given().header("Origin", origin)
                .get(path(""))
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", origin)
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Vary", "Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://journal.example", "https://evil.example", "null", "x"})
    void scriptOfAnotherPage_mayNot_butCachesKnowThatItDepends(String origin) {
        given().header("Origin", origin)
                .get(path(""))
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Vary", "Origin");
    }

    @Test
    void scriptThatSendsATag_isAllowedTo() {
        RestAssured.given()
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match")
                .options("/comments")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"));
    }

    @Test
    void refusal_canBeReadByTheSitesScript() {
        given().header("Origin", ORIGIN)
                .get(path("&limit=0"))
                .then()
                .statusCode(400)
                .header("Access-Control-Allow-Origin", ORIGIN)
                .header("Cache-Control", "no-store");
    }

    // What is asked wrongly

    @ParameterizedTest
    @CsvSource({
        "'', site",
        "'?article=1', site",
        "'?site=akhbar', article",
        "'?site=akhbar&article=%20', article",
        "'?site=unknown&article=1', site",
        "'?site=AKHBAR%00&article=1', site",
        "'?site=akhbar&article=1&limit=0', limit",
        "'?site=akhbar&article=1&limit=101', limit",
        "'?site=akhbar&article=1&limit=-1', limit",
        "'?site=akhbar&article=1&limit=1.5', limit",
        "'?site=akhbar&article=1&limit=99999999999999999999', limit",
        "'?site=akhbar&article=1&limit=٥', limit",
        "'?site=akhbar&article=1&sort=priority', sort",
        "'?site=akhbar&article=1&sort=NEWEST', sort",
        "'?site=akhbar&article=1&cursor=x', cursor",
        "'?site=akhbar&article=1&cursor=%D9%85', cursor",
        "'?site=akhbar&article=1&cursor=LTUgeA', cursor"
    })
    void wrongParameter_isNamed(String query, String field) {
        given().urlEncodingEnabled(false)
                .get("/comments" + query)
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .body("errors.field", hasItem(field))
                .body("errors[0].message", notNullValue());
    }

    @Test
    void everyMistake_isNamedAtOnce() {
        given().get("/comments?sort=x&limit=x")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("site", "article", "sort", "limit")));
    }

    @Test
    void articleWithALongId_isRefused_andOneWithAHostileOneIsEmpty() {
        given().queryParam("site", "akhbar")
                .queryParam("article", "a".repeat(129))
                .get("/comments")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("article"));
        given().queryParam("site", "akhbar")
                .queryParam("article", "*\n:}{approved")
                .get("/comments")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void listsForPrograms_areNotPages() {
        RestAssured.given().accept(ContentType.HTML).get(path("")).then().statusCode(406);
    }

    @Test
    void addressThatAsksTooOften_isToldWhenToComeBack_andOthersAreServed() {
        String busy = Distinct.address();
        Response last = null;
        for (int i = 0; i < 700 && (last == null || last.statusCode() == 200); i++) {
            last = RestAssured.given().header("X-Forwarded-For", busy).get(path(""));
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
        assertThat(last.jsonPath().getString("detail")).contains("Too many requests");
        list("").statusCode(200);
    }

    private Samples.Sample sample() {
        return submission().site("akhbar").article(article);
    }

    private Comment add(Samples.Sample sample) {
        return sample.addedTo(queue).comment();
    }

    private void decide(CommentId id, State to) {
        long version = queue.find(id).await().indefinitely().orElseThrow().version();
        queue.decide(id, version, to, "", "", "amina");
    }

    private String path(String more) {
        return "/comments?site=akhbar&article=" + article + more;
    }

    private ValidatableResponse list(String more) {
        return given().header("X-Forwarded-For", Distinct.address())
                .get(path(more))
                .then();
    }
}
