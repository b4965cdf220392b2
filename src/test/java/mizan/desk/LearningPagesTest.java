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
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mizan.comment.SiteId;
import mizan.learning.model.BaseFeatures;
import mizan.learning.model.SiteLayer;
import mizan.learning.newsroom.KeptLayer;
import mizan.learning.newsroom.LayerStore;
import mizan.learning.newsroom.LayersInUse;
import mizan.learning.newsroom.Newsroom;
import mizan.learning.newsroom.NewsroomLearner;
import mizan.learning.newsroom.NewsroomSampling.SampledSoFar;
import mizan.learning.newsroom.TrainingSummary;
import mizan.learning.newsroom.quality.Quality;
import mizan.moderation.Thresholds;
import mizan.queue.ReviewQueue;
import mizan.testsupport.AsShipped;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An editor looks at what the site learnt, has it judge and takes it back: over the API, and by the pages without script. */
@QuarkusTest
@TestProfile(AsShipped.class)
class LearningPagesTest {

    private static final SiteId DEMO = new SiteId("demo");
    private static final String PATH = "/api/review/sites/demo/learning";

    @Inject
    ReviewQueue queue;

    @Inject
    NewsroomLearner learner;

    @Inject
    LayersInUse layers;

    @Inject
    LayerStore store;

    @BeforeEach
    void decideOnce() {
        DecidedDemo.in(queue, learner);
        choose(Map.of("mode", "shadow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "waiting=abc",
                "waiting=0,03",
                "waiting=-1",
                "waiting=1e9",
                "one_rejected_in=abc",
                "one_rejected_in=99999999999"
            })
    void costsOfWhatIsNoNumber_areRefusedWithItsName(String query) {
        editor().get(PATH + "/costs?" + query)
                .then()
                .statusCode(400)
                .body("detail", startsWith(query.substring(0, query.indexOf('='))));
    }

    /** Half of the comments hold what the second model abhors, and a person rejected each of them. */
    @Test
    void secondModel_isComparedWithTheOneThatJudges_andDecidesNothing() {
        ValidatableResponse compared =
                editor().get(PATH + "/shadow-model").then().statusCode(200);

        compared.body("version", matchesPattern("[0-9a-f]{8}"))
                .body("outcomes.judged", greaterThanOrEqualTo(DecidedDemo.DECISIONS))
                .body("catches", greaterThanOrEqualTo(DecidedDemo.DECISIONS / 2))
                .body("false_alarms", equalTo(0))
                .body("left_out", equalTo(0));
        moderator().get(PATH + "/shadow-model").then().statusCode(403);
        Document page = Jsoup.parse(
                editor().get("/review/learning/demo/shadow-model?lang=en").asString());
        assertThat(page.text())
                .contains("Another model on trial", compared.extract().path("version"))
                .doesNotContain("Promote");
        assertThat(page.select("form[action^=/review/learning/demo]")).isEmpty();
        assertThat(Jsoup.parse(editor().get("/review/learning?lang=en").asString())
                        .select("a[href^=/review/learning/demo/shadow-model]"))
                .hasSize(1);
    }

    @Test
    void layerIsFitted_andJudgesOnlyOnceAnEditorWantsIt() {
        String shadow = learnt().body("mode", equalTo("shadow"))
                .body("judging", equalTo(""))
                .body("latest.approved", greaterThan(100))
                .body("latest.alarms", empty())
                .extract()
                .path("shadow");
        assertThat(shadow).hasSize(8);
        assertThat(verdict()).isEqualTo("approve");

        choose(Map.of("mode", "live", "note", "تجربة"))
                .body("judging", equalTo(shadow))
                .body("shadow", equalTo(""));
        assertThat(verdict()).isEqualTo("hold");
        explain().body("reasons.kind", hasItem("learned_site_abuse"));

        choose(Map.of("mode", "pinned", "version", shadow)).body("judging", equalTo(shadow));
        choose(Map.of("mode", "off")).body("judging", equalTo(""));
        assertThat(verdict()).isEqualTo("approve");
    }

    @Test
    void choice_isAudited_andUndoneFromTheAuditLog() {
        choose(Map.of("mode", "live", "note", "أقنعتني\u0000 المقارنة\u001B\u202E"))
                .body("note", equalTo("أقنعتني المقارنة"));
        String entry = editor().get("/api/review/audit?action=learning_changed&limit=1")
                .then()
                .body("items[0].subject", equalTo("demo"))
                .extract()
                .path("items[0].id");

        editor().post("/api/review/audit/" + entry + "/undo").then().statusCode(204);

        await().atMost(2, TimeUnit.SECONDS).untilAsserted(() -> learnt().body("mode", equalTo("shadow")));
    }

    @Test
    void promise_thatIsUndoneInTheAuditLog_isKeptAgainByTheThresholds() {
        choose(Map.of("mode", "live", "waiting", 0.05, "one_rejected_in", 50));
        Optional<Thresholds> ofFirst = layers.promised(DEMO);
        choose(Map.of("mode", "live", "waiting", 0.004, "one_rejected_in", 50));
        assertThat(ofFirst).isPresent();
        assertThat(layers.promised(DEMO)).as("too little for it").isEmpty();
        String entry = editor().get("/api/review/audit?action=learning_changed&limit=1")
                .path("items[0].id");

        editor().post("/api/review/audit/" + entry + "/undo").then().statusCode(204);

        await().atMost(10, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(layers.promised(DEMO)).isEqualTo(ofFirst));
    }

    @Test
    void shadow_saysWhatItWouldHaveDecidedOtherwise() {
        editor().get(PATH + "/shadow")
                .then()
                .statusCode(200)
                .body("version", not(equalTo("")))
                .body("outcomes.judged", greaterThanOrEqualTo(DecidedDemo.DECISIONS))
                .body("catches", greaterThan(DecidedDemo.DECISIONS / 20))
                .body("false_alarms", equalTo(0));
    }

    @Test
    void promise_setsTheThresholds_andIsMeasuredFirst() {
        choose(Map.of("mode", "live"));
        editor().get(PATH + "/costs?waiting=0.05&one_rejected_in=50")
                .then()
                .statusCode(200)
                .body("enough", equalTo(true))
                .body("kept", equalTo(true))
                .body("curve.size()", equalTo(33));
        float before =
                editor().get("/api/review/settings").path("items.find { it.site == 'demo' }.settings.abuse_hold");

        choose(Map.of("mode", "live", "waiting", 0.05, "one_rejected_in", 50)).body("waiting", equalTo(0.05f));

        float set =
                editor().get(PATH + "/costs?waiting=0.05&one_rejected_in=50").path("thresholds.abuse_hold");
        assertThat(set).isNotEqualTo(before);
        learnt().body("one_rejected_in", equalTo(50));
    }

    @Test
    void whatCannotBe_isNamed() {
        wrong(Map.of("mode", "maybe")).body("detail", equalTo("mode must be off, shadow, live or pinned"));
        wrong(Map.of("mode", "pinned")).body("detail", equalTo("version is missing: which layer is to judge"));
        wrong(Map.of("mode", "pinned", "version", "00000000"))
                .body("detail", equalTo("version must be one of the layers that are kept."));
        wrong(Map.of("mode", "live", "waiting", 0.05))
                .body("detail", equalTo("waiting and one_rejected_in belong together"));
        put(Map.of()).statusCode(400).body("errors[0].field", equalTo("mode"));
        editor().get(PATH + "/costs?waiting=1.5").then().statusCode(422);
        editor().get("/api/review/sites/nowhere/learning").then().statusCode(400);
        moderator().get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void byThePages_withoutScript() {
        Document page = page("/review/learning?lang=en");
        assertThat(page.selectFirst("#demo").text())
                .contains("It learns, and decides nothing", "Approvals learned from");
        assertThat(page("/review/learning?lang=ar").selectFirst("#demo").text()).contains("يتعلّم ولا يبتّ");

        Document shadow = page(page.selectFirst("#demo a[href*=shadow]").attr("href"));
        assertThat(shadow.text()).contains("What would change?", Newsroom.INSULT);
        post(shadow.selectFirst("main form"));
        assertThat(page("/review/learning?lang=en").selectFirst("#demo").text())
                .contains("The newest version decides", "Decides now");

        Document costs = page("/review/learning/demo/costs?lang=en&waiting=5&one_rejected_in=50");
        assertThat(costs.select("svg polyline")).hasSize(1);
        post(costs.selectFirst("form.save"));
        assertThat(page("/review/learning?lang=en").selectFirst("#demo").text())
                .contains("at most 5.0% of what is published waits", "one in 50");

        Element pin = page("/review/learning?lang=en").selectFirst("#demo form:has(select)");
        Map<String, String> off = fields(pin);
        off.put("mode", "shadow");
        post(pin.attr("action"), off);
        assertThat(page("/review/learning?lang=en").selectFirst("#demo").text())
                .contains("It learns, and decides nothing");
    }

    @Test
    void sitesThatCannotLearnYet_areALineEach_andOpenToTheirChoices() {
        Document page = page("/review/learning?lang=en");

        assertThat(page.selectFirst("#demo").tagName()).isEqualTo("section");
        Element site = page.selectFirst("details#akhbar");
        assertThat(site.hasAttr("open")).isFalse();
        assertThat(site.selectFirst("summary").text()).contains("(akhbar)", "approvals: 0, rejections: 0");
        assertThat(site.text()).contains("200 more decisions are needed");
        assertThat(site.selectFirst("form").attr("action")).startsWith("/review/learning/akhbar");
        assertThat(site.parents().select("section > h2").first().text())
                .isEqualTo("Sites that have too few decisions to learn from ("
                        + page.select("details[id]").size() + ")");
    }

    @Test
    void layerOfAnotherModel_isSaidToBeOutOfUse() {
        SiteId site = new SiteId("journal");
        SiteLayer.Weights weights =
                new SiteLayer.Weights(new float[1 << SiteLayer.BITS], new float[BaseFeatures.SIZE], new float[0], 1);
        SiteLayer layer = SiteLayer.of("00000000", List.of(weights, weights));
        String version = layer.version();
        store.keep(
                site,
                new KeptLayer(version, Instant.now(), "", TrainingSummary.NOTHING, layer.model()),
                layer,
                Quality.NONE,
                SampledSoFar.NOTHING,
                version);
        String path = "/api/review/sites/journal/learning";

        editor().contentType(ContentType.JSON)
                .body(Map.of("mode", "pinned", "version", version))
                .put(path)
                .then()
                .statusCode(200);

        editor().get(path)
                .then()
                .body("judging", equalTo(version))
                .body("outdated", equalTo(true))
                .body("history[0].outdated", equalTo(true));
        learnt().body("outdated", equalTo(false)).body("history[0].outdated", equalTo(false));
        Element shown = page("/review/learning?lang=en").selectFirst("#journal");
        assertThat(shown.select(".notice.bad").text()).contains("decides nothing");
        assertThat(shown.selectFirst("tbody").text()).contains("out of use").doesNotContain("Decides now");
        assertThat(page("/review/learning?lang=en").selectFirst("#demo").text()).doesNotContain("out of use");
        assertThat(editor().get("/q/metrics").asString())
                .containsPattern("mizan_learning_layer\\{site=\"journal\",?} 0\\.0");
        editor().contentType(ContentType.JSON).body(Map.of("mode", "shadow")).put(path);
    }

    private String verdict() {
        return explain().extract().path("verdict");
    }

    private static ValidatableResponse explain() {
        return moderator()
                .contentType(ContentType.JSON)
                .body(Map.of("text", "رأيي في الموضوع أن الكاتب على حق " + Newsroom.INSULT, "site", "demo"))
                .post("/api/review/explain")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse learnt() {
        return editor().get(PATH).then().statusCode(200);
    }

    private static ValidatableResponse choose(Map<String, Object> wanted) {
        return put(wanted).statusCode(200);
    }

    private static ValidatableResponse wrong(Map<String, Object> wanted) {
        return put(wanted).statusCode(422);
    }

    private static ValidatableResponse put(Map<String, Object> wanted) {
        return editor().contentType(ContentType.JSON).body(wanted).put(PATH).then();
    }

    private static Document page(String address) {
        return Jsoup.parse(
                editor().get(address).then().statusCode(200).extract().asString());
    }

    private static void post(Element form) {
        post(form.attr("action"), fields(form));
    }

    private static void post(String action, Map<String, String> fields) {
        editor().redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post(action)
                .then()
                .statusCode(303);
    }

    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new HashMap<>();
        form.select("input[name], select[name]").forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }
}
