package mizan.article.api;

import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static mizan.openapi.DescribedAnswers.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mizan.digest.SigningKeys;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;
import mizan.testsupport.OrdinaryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles over HTTP: what a site's program says, what an editor decides, and what becomes of comments. */
@QuarkusTest
class ArticlesHttpTest {

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() & 0xFFFFF));
    private static final String KEY = "key-of-mawadi-in-tests-0123456789abcdef";
    private static final String TITLE = "القطار السريع";

    private static String token;

    private final String id = "a" + NEXT.incrementAndGet();

    // What a site's program says

    @Test
    void article_isToldSeenAndForgotten() {
        String body = """
                {"id":"%s","title":"<b>القطار</b> السريع","url":"https://mawadi.example/news/7","author":"سارة",
                "text":"<p>يصل القطار غدا</p>","closes_at":"2099-12-24T19:00:00+01:00","language":"ar"}""".formatted(id);

        put(body)
                .statusCode(201)
                .header("Location", containsString("/api/sites/mawadi/articles/" + id))
                .body("title", equalTo(TITLE))
                .body("closes_at", equalTo("2099-12-24T18:00:00Z"))
                .body("mode", equalTo("open"))
                .body("source", equalTo("cms"));
        String tag = put(body).statusCode(200).extract().header("ETag");
        program()
                .get(address())
                .then()
                .statusCode(200)
                .header("ETag", tag)
                .body("author", equalTo("سارة"))
                .body("words", equalTo(4))
                .body("text", nullValue());
        program().header("If-None-Match", tag).get(address()).then().statusCode(304);
        program().delete(address()).then().statusCode(204);
        program().get(address()).then().statusCode(404);
        program().delete(address()).then().statusCode(404);
    }

    @Test
    void whatIsLeftOut_isNotKnownAnyMore() {
        put("{\"title\":\"أ\",\"author\":\"سارة\",\"closes_at\":\"2099-12-24T18:00:00Z\",\"text\":\"قطار\"}");

        put("{\"title\":\"أ\",\"author\":null,\"url\":null}")
                .statusCode(200)
                .body("author", emptyOrNullString())
                .body("closes_at", nullValue())
                .body("words", equalTo(1));
    }

    @Test
    void outdatedChange_isNotMade() {
        String tag = put("{\"title\":\"أ\"}").extract().header("ETag");
        put("{\"title\":\"ب\"}").statusCode(200);

        program()
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body("{\"title\":\"ج\"}")
                .put(address())
                .then()
                .statusCode(412);
        program().header("If-Match", tag).delete(address()).then().statusCode(412);
        program().get(address()).then().body("title", equalTo("ب"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"x\"", "7", "{", "{\"title\":\"\uD800", "{\"title\":\"a\"} x{"})
    void bodiesThatAreNoObject_areRefused(String body) {
        put(body).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|title",
                "{\"title\":null}|title",
                "{\"title\":\" \"}|title",
                "{\"title\":\"<p></p>\"}|title",
                "{\"title\":7}|title",
                "{\"title\":[\"a\"]}|title",
                "{\"title\":\"a\",\"url\":\"https://elsewhere.example/7\"}|url",
                "{\"title\":\"a\",\"url\":\"javascript:alert(1)\"}|url",
                "{\"title\":\"a\",\"url\":\"/news/7\"}|url",
                "{\"title\":\"a\",\"url\":{}}|url",
                "{\"title\":\"a\",\"author\":true}|author",
                "{\"title\":\"a\",\"text\":1.5}|text",
                "{\"title\":\"a\",\"closes_at\":\"tomorrow\"}|closes_at",
                "{\"title\":\"a\",\"closes_at\":\"2026-12-24\"}|closes_at",
                "{\"title\":\"a\",\"closes_at\":\"2026-12-24T18:00:00\"}|closes_at",
                "{\"title\":\"a\",\"closes_at\":\"+999999999-12-31T23:59:59Z\"}|closes_at",
                "{\"title\":\"a\",\"closes_at\":1790000000}|closes_at",
                "{\"title\":\"a\",\"language\":\"arabic!\"}|language",
                "{\"title\":\"a\",\"id\":\"another\"}|id",
            })
    void wrongField_isNamed(String body, String field) {
        put(body).statusCode(422).contentType("application/problem+json").body("errors.field", equalTo(List.of(field)));
        program().get(address()).then().statusCode(404);
    }

    @Test
    void everyWrongField_isNamedAtOnce() {
        put("{\"url\":\"x\",\"closes_at\":\"y\",\"author\":\"" + "a".repeat(101) + "\"}")
                .statusCode(422)
                .body("errors.field", hasItems("title", "url", "closes_at", "author"));
    }

    @Test
    void sizes_areLimited() {
        put("{\"title\":\"" + "ع".repeat(300) + "\",\"text\":\"" + "x".repeat(200_000) + "\"}")
                .statusCode(201);
        put("{\"title\":\"" + "ع".repeat(301) + "\"}").statusCode(422).body("errors.field", hasItem("title"));
        put("{\"title\":\"a\",\"text\":\"" + "x".repeat(200_001) + "\"}")
                .statusCode(422)
                .body("errors.field", hasItem("text"));
        RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body("{\"title\":\"a\",\"text\":\"" + "x".repeat(1_100_000) + "\"}")
                .put(address())
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("status", equalTo(413))
                .body("detail", containsString("its body can have 1048576 bytes"));
        put("[".repeat(2_000)).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%20b", "%E2%80%8F"})
    void idsThatNoCommentCanHave_areRefused(String other) {
        program()
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"title\":\"a\"}")
                .put("/api/sites/mawadi/articles/" + other)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("id"));
    }

    @Test
    void idsThatAreAddresses_areTaken() {
        String other = "news%2F" + id;
        program()
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"title\":\"a\"}")
                .put("/api/sites/mawadi/articles/" + other)
                .then()
                .statusCode(201)
                .body("id", equalTo("news/" + id));
    }

    // Who may say so

    @Test
    void siteOwnProgram_signsTimeAndBody() {
        String body = "{\"title\":\"موقّع\"}";
        long now = Instant.now().getEpochSecond();

        signed(header(KEY, now, body), body).put(address()).then().statusCode(201);
        signed(header("another-key-0123456789-0123456789-abc", now, body), body)
                .put(address())
                .then()
                .statusCode(401);
        signed(header(KEY, now, body), "{\"title\":\"أخرى\"}")
                .put(address())
                .then()
                .statusCode(401);
        signed(header(KEY, now - 301, body), body).put(address()).then().statusCode(401);
        signed(header(KEY, now, body), body)
                .put("/api/sites/akhbar/articles/" + id)
                .then()
                .statusCode(401);
        program().get(address()).then().body("title", equalTo("موقّع"));
    }

    @Test
    void whereThereIsNoBody_methodAndPathAreSigned() {
        put("{\"title\":\"موقّع\"}").statusCode(201);
        long now = Instant.now().getEpochSecond();
        String get = header(KEY, now, "GET " + address());

        given().header("Mizan-Signature", get).get(address()).then().statusCode(200);
        given().header("Mizan-Signature", get).delete(address()).then().statusCode(401);
        given().header("Mizan-Signature", get)
                .get("/api/sites/mawadi/articles/other")
                .then()
                .statusCode(401);
        given().header("Mizan-Signature", header(KEY, now, ""))
                .delete(address())
                .then()
                .statusCode(401);
        given().header("Mizan-Signature", header(KEY, now, "DELETE " + address()))
                .delete(address())
                .then()
                .statusCode(204);
    }

    @Test
    void nobodyElse_mayTellOrSee() {
        String body = "{\"title\":\"كلمات القارئ\"}";
        List<RequestSpecification> strangers = List.of(
                given(),
                given().header("Authorization", "Bearer mizan_none_00"),
                given().header("Authorization", "Bearer"),
                given().header("Mizan-Signature", "t=1,v1=x"),
                given().auth().preemptive().basic("editor", "editor-in-tests-1"),
                given().header("Origin", "https://mawadi.example"));
        for (RequestSpecification stranger : strangers) {
            int refused = stranger.contentType(ContentType.JSON)
                    .body(body)
                    .put(address())
                    .statusCode();
            assertThat(refused).isIn(401, 403);
        }
        given().get(address()).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        given().delete(address()).then().statusCode(401);
        given().get("/api/sites/nowhere/articles/7").then().statusCode(401);
        program().get("/api/sites/nowhere/articles/7").then().statusCode(404);
        program().get(address()).then().statusCode(404);
    }

    // What becomes of comments

    @Test
    void siteThatTellsAll_takesNoCommentOnAnUnknownArticle() {
        String text = OrdinaryText.next();

        api("mawadi", id, text)
                .statusCode(422)
                .body("errors.field", equalTo(List.of("article")))
                .body("detail", equalTo(said("error.article_unknown")));
        script("mawadi", id, text)
                .statusCode(200)
                .body("cssClass", equalTo("k2FormLogError"))
                .body("message", equalTo(said("error.article_unknown")));
        browser("mawadi", id, text)
                .statusCode(422)
                .body(containsString(text), containsString(said("error.article_unknown")));
        put("{\"title\":\"القطار\"}");
        api("mawadi", id, text).statusCode(201).body("status", equalTo("approved"));
        program().delete(address()).then().statusCode(204);
        api("mawadi", id, OrdinaryText.next()).statusCode(422);
    }

    @Test
    void otherSites_takeCommentsOnUnknownArticles() {
        api("akhbar", id, OrdinaryText.next()).statusCode(201);
    }

    @Test
    void articleWhoseTimeIsOver_takesNoComment_inWords_andTheTextIsKept() {
        String text = OrdinaryText.next();
        put("{\"title\":\"القطار\",\"closes_at\":\"" + Instant.now().minusSeconds(1) + "\"}");

        api("mawadi", id, text).statusCode(403).body("detail", equalTo(said("error.article_closed")));
        script("mawadi", id, text)
                .statusCode(200)
                .body("cssClass", equalTo("k2FormLogError"))
                .body("message", equalTo(said("error.article_closed")));
        browser("mawadi", id, text)
                .statusCode(403)
                .body(containsString(text), containsString(said("error.article_closed")));
        put("{\"title\":\"القطار\",\"closes_at\":\"" + Instant.now().plusSeconds(600) + "\"}");
        api("mawadi", id, text).statusCode(201);
    }

    @Test
    void editorsDecision_countsAtOnce_andIsUndone() {
        mode("akhbar", id, "closed").statusCode(200).body("mode", equalTo("closed"));
        api("akhbar", id, OrdinaryText.next()).statusCode(403).body("detail", equalTo(said("error.article_closed")));

        mode("akhbar", id, "hold").statusCode(200);
        String receipt = api("akhbar", id, OrdinaryText.next())
                .statusCode(201)
                .body("status", equalTo("held"))
                .extract()
                .path("receipt");
        assertThat(receipt).isNotNull();
        moderator()
                .get("/api/review/comments?article=" + id)
                .then()
                .body("items[0].because", containsString("المقال"))
                .body("items[0].reasons.kind", hasItem("article_held"));
        moderator().get("/api/review/articles/modes").then().body("article", hasItem(id));

        mode("akhbar", id, "open").statusCode(200);
        api("akhbar", id, OrdinaryText.next()).statusCode(201).body("status", equalTo("approved"));
        moderator().get("/api/review/articles/modes").then().body("article", not(hasItem(id)));
        String entry = editor().get("/api/review/audit?action=article_mode_changed&limit=1")
                .then()
                .extract()
                .path("items[0].id");
        editor().post("/api/review/audit/" + entry + "/undo").then().statusCode(204);
        api("akhbar", id, OrdinaryText.next()).statusCode(201).body("status", equalTo("held"));
    }

    @Test
    void decisions_areAnEditors_andWrongOnesAreNamed() {
        moderator()
                .contentType(ContentType.JSON)
                .body("{\"mode\":\"closed\"}")
                .put(modeAddress("akhbar", id))
                .then()
                .statusCode(403);
        mode("akhbar", id, "shut").statusCode(400).body("allowed", equalTo(List.of("open", "hold", "closed")));
        for (String body : List.of("", "null", "{}", "{\"mode\":null}", "{\"mode\":1}")) {
            editor().contentType(ContentType.JSON)
                    .body(body)
                    .put(modeAddress("akhbar", id))
                    .then()
                    .statusCode(400);
        }
        mode("nowhere", id, "closed").statusCode(400);
        mode("akhbar", "x".repeat(129), "closed").statusCode(400);
        api("akhbar", id, OrdinaryText.next()).statusCode(201);
    }

    @Test
    void desk_calls_theArticleByItsTitle() {
        put("{\"title\":\"" + TITLE + " " + id + "\",\"url\":\"https://mawadi.example/news/" + id + "\"}");
        mode("mawadi", id, "hold");
        api("mawadi", id, OrdinaryText.next()).statusCode(201);

        moderator()
                .get("/api/review/comments?article=" + id)
                .then()
                .body("items[0].article", equalTo(id))
                .body("items[0].article_title", equalTo(TITLE + " " + id))
                .body("items[0].article_url", equalTo("https://mawadi.example/news/" + id));
        String page =
                moderator().accept("text/html").get("/review?article=" + id).asString();
        assertThat(page.split(TITLE + " " + id, -1)).as("filter, row and card").hasSizeGreaterThan(3);
        assertThat(page).contains("href=\"https://mawadi.example/news/" + id + "\"");
        assertThat(editor().accept("text/html").get("/review/articles").asString())
                .contains(TITLE + " " + id);
        editor().put("/api/review/sites/mawadi/articles/" + id + "/breaking?hours=1")
                .then()
                .body("article_title", equalTo(TITLE + " " + id));
        assertThat(editor().accept("text/html").get("/review/settings").asString())
                .contains(TITLE + " " + id);
    }

    @Test
    void newspapersOwnWords_areNotHeldAgainstReaders_whoCannotChooseThem() {
        String comment = "القروض السكنية بدون فوائد أفضل من الإيجار";
        String article = "القروض السكنية بدون فوائد";

        api("akhbar", id, comment).body("status", equalTo("held"));
        Map<String, String> injected = fields("qadim", id, comment);
        injected.put("article_title", article);
        injected.put("article_text", comment);
        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", nextAddress())
                .body(injected)
                .post("/comments")
                .then()
                .body("status", equalTo("held"));
        program()
                .contentType(ContentType.JSON)
                .body(Map.of("title", article, "text", comment))
                .put(address())
                .then()
                .statusCode(201);
        api("mawadi", id, comment).body("status", equalTo("approved"));
        api("mawadi", id, "أنت حمار").body("status", equalTo("held"));
    }

    @Test
    void pageOfAnUnknownArticle_isReadInTheBackground_andItsFailureLosesNoComment() {
        double before = failed();

        api("safahat", id, OrdinaryText.next()).statusCode(201).body("status", equalTo("approved"));

        await().until(() -> failed() > before);
        api("safahat", id, OrdinaryText.next()).statusCode(201);
    }

    private static double failed() {
        return moderator()
                .accept("text/plain")
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("mizan_article_pages_total{outcome=\"no_connection\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    // Requests

    private static synchronized RequestSpecification program() {
        if (token == null) {
            token = editor().contentType(ContentType.JSON)
                    .body(Map.of("name", "cms-" + NEXT.incrementAndGet(), "role", "moderator", "days", 1))
                    .post("/api/review/tokens")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("token");
        }
        return given().header("Authorization", "Bearer " + token);
    }

    private ValidatableResponse put(String body) {
        return program().contentType(ContentType.JSON).body(body).put(address()).then();
    }

    private String address() {
        return "/api/sites/mawadi/articles/" + id;
    }

    private static RequestSpecification signed(String header, String body) {
        return given().contentType(ContentType.JSON)
                .header("Mizan-Signature", header)
                .body(body);
    }

    private static String header(String key, long time, String signed) {
        return "t=" + time + ",v1=" + SigningKeys.sign(key, time, signed.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse mode(String site, String article, String mode) {
        return editor().contentType(ContentType.JSON)
                .body(Map.of("mode", mode))
                .put(modeAddress(site, article))
                .then();
    }

    private static String modeAddress(String site, String article) {
        return "/api/review/sites/" + site + "/articles/" + article + "/mode";
    }

    private static ValidatableResponse api(String site, String article, String text) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", nextAddress())
                .body(fields(site, article, text))
                .post("/comments")
                .then();
    }

    private static ValidatableResponse script(String site, String article, String text) {
        return form(site, article, text)
                .header("X-Requested-With", "XMLHttpRequest")
                .post("/index.php")
                .then();
    }

    private static ValidatableResponse browser(String site, String article, String text) {
        return form(site, article, text).accept("text/html").post("/comments").then();
    }

    private static RequestSpecification form(String site, String article, String text) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Forwarded-For", nextAddress())
                .header("Origin", "https://" + site + ".example")
                .formParams(fields(site, article, text));
    }

    private static Map<String, String> fields(String site, String article, String text) {
        return new HashMap<>(
                Map.of("text", text, "name", "سالم", "email", nextEmail(), "article", article, "site", site));
    }

    private static String nextEmail() {
        return "reader" + NEXT.incrementAndGet() + "@example.com";
    }

    private static String nextAddress() {
        int n = NEXT.incrementAndGet();
        return "10." + (n >> 16 & 255) + "." + (n >> 8 & 255) + "." + (n & 255);
    }

    private static String said(String key) {
        return ReaderMessages.get(Language.ARABIC, key);
    }
}
