package mizan.desk;

import static io.restassured.RestAssured.given;
import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mizan.comment.SiteId;
import mizan.learning.newsroom.Newsroom;
import mizan.learning.newsroom.NewsroomLearner;
import mizan.queue.ReviewQueue;
import mizan.testsupport.AsShipped;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An editor looks at the terms that decisions suggest, accepts one, dismisses one and takes both back: by the API and the page. */
@QuarkusTest
@TestProfile(AsShipped.class)
class SuggestedTermsPagesTest {

    private static final String PATH = "/api/review/sites/demo/learning/terms";

    /** What the newsroom of these tests rejects; no lexicon holds it. */
    private static final String TERM = "بطيخة";

    /** What many people use without meaning any harm. */
    private static final String ORDINARY = "مدير";

    private static boolean isOrdinaryWordRejected;

    @Inject
    ReviewQueue queue;

    @Inject
    NewsroomLearner learner;

    @BeforeEach
    void decideOnce() {
        DecidedDemo.in(queue, learner);
    }

    @AfterEach
    void asItWas() {
        for (String form : List.of(TERM, ORDINARY)) {
            deskTerms(form).forEach(key -> editor().queryParam("key", key).delete("/api/review/lexicon/terms"));
        }
        editor().queryParam("form", TERM).delete(PATH + "/dismissed");
    }

    @Test
    void termOfRejectedComments_isSuggested_withItsFigures() {
        list().body("missing", equalTo(0))
                .body("rejected", greaterThan(100))
                .body("items[0].form", equalTo(TERM))
                .body("items[0].match", equalTo("exact"))
                .body("items[0].axis", equalTo("abuse"))
                .body("items[0].category", equalTo("insult"))
                .body("items[0].rejected", greaterThan(100))
                .body("items[0].rejected_authors", greaterThanOrEqualTo(5))
                .body("items[0].approved", equalTo(0))
                .body("items[0].collisions", empty())
                .body("items[0].examples", hasSize(3));
    }

    @Test
    void acceptedTerm_isInTheLexicon_andTheNextCommentCarriesIt() {
        assertThat(kinds()).doesNotContain("lexicon_term");

        accept(Map.of("form", TERM)).statusCode(204);

        assertThat(kinds()).contains("lexicon_term");
        editor().queryParam("q", TERM)
                .get("/api/review/lexicon/terms")
                .then()
                .body("items[0].severity", equalTo("low"))
                .body("items[0].category", equalTo("insult"))
                .body("items[0].origin", equalTo("desk"));
        list().body("items.form", not(hasItem(TERM)));
        accept(Map.of("form", TERM)).statusCode(404);

        undoLast("term_added");

        await().atMost(5, TimeUnit.SECONDS).untilAsserted(() -> list().body("items.form", hasItem(TERM)));
        assertThat(kinds()).doesNotContain("lexicon_term");
    }

    @Test
    void dismissedTerm_isNotSuggestedAgain_untilItIsRestored() {
        dismiss(TERM).statusCode(204);

        list().body("items.form", not(hasItem(TERM))).body("dismissed", equalTo(List.of(TERM)));
        editor().get("/api/review/audit?action=term_dismissed&limit=1")
                .then()
                .body("items[0].subject", equalTo("demo بطيخه"));

        undoLast("term_dismissed");
        list().body("items.form", hasItem(TERM)).body("dismissed", empty());

        dismiss(TERM).statusCode(204);
        editor().queryParam("form", TERM).delete(PATH + "/dismissed").then().statusCode(204);
        list().body("items.form", hasItem(TERM));
        editor().queryParam("form", TERM).delete(PATH + "/dismissed").then().statusCode(404);
    }

    @Test
    void whatCannotBe_isNamed() {
        accept(Map.of()).statusCode(400).body("errors[0].field", equalTo("form"));
        accept(Map.of("form", "قمر")).statusCode(404);
        accept(Map.of("form", TERM, "category", "nonsense")).statusCode(400).body("parameter", equalTo("category"));
        accept(Map.of("form", TERM, "note", "x".repeat(201))).statusCode(400).body("parameter", equalTo("note"));
        dismiss("قمر").statusCode(404);
        editor().delete(PATH + "/dismissed").then().statusCode(400);
        editor().get("/api/review/sites/nowhere/learning/terms").then().statusCode(400);
        moderator().get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void byThePage_withoutScript() {
        Document learning = page("/review/learning?lang=en");
        Document page = page(learning.selectFirst("#demo a[href*=terms]").attr("href"));
        Element row = row(page);
        assertThat(row.text()).contains(TERM).contains("comments").contains("authors");
        assertThat(row.select("mark"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(mark -> assertThat(mark.text()).isEqualTo(TERM));
        assertThat(page("/review/learning/demo/terms?lang=ar").text()).contains("ألفاظ تقترحها قراراتكم");

        post(row.selectFirst("form[action*=dismissed]"));
        page = page("/review/learning/demo/terms?lang=en");
        assertThat(row(page)).isNull();
        post(page.selectFirst("form[action*=restored]"));

        row = row(page("/review/learning/demo/terms?lang=en"));
        post(row.selectFirst("form[action*=accepted]"));
        assertThat(row(page("/review/learning/demo/terms?lang=en"))).isNull();
        assertThat(page("/review/lexicon?lang=en&q=" + TERM).text())
                .contains(TERM, "low: needs another reason", "Suggested by the decisions of demo");
    }

    @Test
    void termThatHitsOrdinaryWords_isAddedByTheApiOnlyOnceTheyWereSeen() {
        rejectAnOrdinaryWord();

        acceptAtGazette(Map.of("form", ORDINARY))
                .statusCode(409)
                .body("code", equalTo("not_confirmed"))
                .body("parameter", equalTo("confirm"))
                .body("errors[0].field", equalTo("confirm"))
                .body("words", hasItem(ORDINARY));
        acceptAtGazette(Map.of("form", ORDINARY, "confirm", false)).statusCode(409);
        assertThat(deskTerms(ORDINARY)).isEmpty();

        acceptAtGazette(Map.of("form", ORDINARY, "confirm", true)).statusCode(204);

        assertThat(deskTerms(ORDINARY)).hasSize(1);
    }

    @Test
    void termThatHitsOrdinaryWords_isAddedByThePageOnlyOnceTheyWereSeen() {
        rejectAnOrdinaryWord();
        String address = "/review/learning/gazette/terms?lang=en";
        Element form = row(page(address), ORDINARY).selectFirst("form[action*=accepted]");
        assertThat(form.select(".notice").text()).contains(ORDINARY);
        assertThat(form.selectFirst("input[type=checkbox]").attributes().hasKey("required"))
                .isTrue();

        String answer = post(form);

        assertThat(answer).contains("outcome=suggestion_not_confirmed");
        assertThat(page(answer).text()).contains("Nothing was saved: the term hits ordinary words");
        assertThat(row(page(address), ORDINARY)).isNotNull();
        assertThat(deskTerms(ORDINARY)).isEmpty();

        form.selectFirst("input[type=checkbox]").attr("checked", true);
        assertThat(post(form)).contains("outcome=done");

        assertThat(row(page(address), ORDINARY)).isNull();
        assertThat(deskTerms(ORDINARY)).hasSize(1);
    }

    /** At another site, once: a word that many people use stands in every comment that is rejected. */
    private void rejectAnOrdinaryWord() {
        if (isOrdinaryWordRejected) {
            return;
        }
        Random random = new Random(2);
        for (int i = 0; i < 220; i++) {
            boolean isRejected = i % 2 == 0;
            String sentence = Newsroom.sentence(random);
            String text = isRejected ? sentence + " " + ORDINARY : sentence;
            DecidedDemo.decide(queue, new SiteId("gazette"), i, text, isRejected, "salma");
        }
        isOrdinaryWordRejected = true;
    }

    private static ValidatableResponse acceptAtGazette(Map<String, Object> term) {
        return editor().contentType(ContentType.JSON)
                .body(term)
                .post("/api/review/sites/gazette/learning/terms")
                .then();
    }

    private static List<String> deskTerms(String form) {
        return editor().queryParam("q", form)
                .get("/api/review/lexicon/terms")
                .path("items.findAll { it.origin == 'desk' }.key");
    }

    private static Element row(Document page) {
        return row(page, TERM);
    }

    private static Element row(Document page, String form) {
        return page.select("tbody tr").stream()
                .filter(row -> row.selectFirst("form[action*=accepted]") != null)
                .filter(row -> row.selectFirst("th").text().equals(form))
                .findFirst()
                .orElse(null);
    }

    /** The reasons that the next comment with the term carries. */
    private static List<String> kinds() {
        return moderator()
                .contentType(ContentType.JSON)
                .body(Map.of("text", "رأيي في الموضوع أن الكاتب على حق يا " + TERM, "site", "demo"))
                .post("/api/review/explain")
                .then()
                .statusCode(200)
                .extract()
                .path("reasons.kind");
    }

    private static void undoLast(String action) {
        String entry =
                editor().get("/api/review/audit?limit=1&action=" + action).path("items[0].id");
        editor().post("/api/review/audit/" + entry + "/undo").then().statusCode(204);
    }

    private static ValidatableResponse list() {
        return editor().get(PATH).then().statusCode(200);
    }

    private static ValidatableResponse accept(Map<String, Object> term) {
        return editor().contentType(ContentType.JSON).body(term).post(PATH).then();
    }

    private static ValidatableResponse dismiss(String form) {
        return editor().contentType(ContentType.JSON)
                .body(Map.of("form", form))
                .post(PATH + "/dismissed")
                .then();
    }

    private static Document page(String address) {
        return Jsoup.parse(
                editor().get(address).then().statusCode(200).extract().asString());
    }

    /** Sends {@code form} as a browser does; returns where it leads. */
    private static String post(Element form) {
        Map<String, String> fields = new HashMap<>();
        form.select("input[name]:not([type=checkbox]), input[checked], select[name]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        return editor().redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post(form.attr("action"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }
}
