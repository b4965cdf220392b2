package mizan.desk;

import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.State;
import mizan.queue.statistics.DayFigures;
import mizan.queue.statistics.DecisionTimeHistogram;
import mizan.testsupport.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What moderators do beside deciding about one comment: edit, note, claim, decide about many. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class DeskActionsTest {

    private static final String UNKNOWN_ID = "demo-00000000000000000000";

    @Inject
    FakeReviewQueue queue;

    @Inject
    FakeStatistics statistics;

    @BeforeEach
    void emptyQueue() {
        queue.clear();
    }

    // Editing

    @Test
    void edit_changesWhatIsPublished_andKeepsWhatWasSent() {
        CommentId id = Samples.of("أنت حمار").name("سالم").in(queue);

        edit(id, 1, "{\"text\":\"لا أتفق\",\"note\":\"بلا شتيمة\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("id", notNullValue())
                .body("comment.text", equalTo("لا أتفق"))
                .body("comment.name", equalTo("سالم"))
                .body("comment.original", equalTo("أنت حمار"))
                .body("comment.sent", equalTo(Map.of("name", "سالم", "text", "أنت حمار")));
        show(id).body("decisions.kind", contains("edit")).body("decisions.note", contains("بلا شتيمة"));
    }

    @Test
    void editedText_keepsWhatLooksLikeMarkup_andLosesWhatReordersIt() {
        CommentId id = Samples.of("نص").in(queue);

        edit(id, 1, "{\"text\":\" 3 <b>4</b> &amp; \\u202eب\\r\\nج \",\"name\":\"a\\nb\"}")
                .body("comment.text", equalTo("3 <b>4</b> &amp; ب\nج"))
                .body("comment.name", equalTo("a b"));
    }

    @Test
    void undoOfAnEdit_isThatOfADecision() {
        CommentId id = Samples.of("كما كتبت").in(queue);
        String edit = edit(id, 1, "{\"text\":\"غيره\"}").extract().path("id");

        moderator()
                .post("/api/review/decisions/" + edit + "/undo")
                .then()
                .statusCode(200)
                .body("comment.text", equalTo("كما كتبت"))
                .body("comment.sent", nullValue());
    }

    @Test
    void restoring_publishesWhatWasSent() {
        CommentId id = Samples.of("كما كتبت").in(queue);
        edit(id, 1, "{\"text\":\"غيره\"}");

        moderator()
                .header("If-Match", "\"2\"")
                .delete(text(id))
                .then()
                .statusCode(200)
                .body("comment.text", equalTo("كما كتبت"));
        moderator().header("If-Match", "\"3\"").delete(text(id)).then().statusCode(409);
        moderator().delete(text(id)).then().statusCode(428).body("code", equalTo("if_match_missing"));
    }

    @Test
    void staleEdit_is412() {
        CommentId id = Samples.of("نص").in(queue);
        edit(id, 1, "{\"text\":\"أول\"}");

        edit(id, 1, "{\"text\":\"ثان\"}")
                .statusCode(412)
                .header("ETag", "\"2\"")
                .body("code", equalTo("changed"))
                .body("decided_by", equalTo("moderator"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\" \"}",
                "{\"text\":\"\\u202e\"}",
                "{\"text\":null}",
                "{\"text\":\"...\"}",
                "{\"text\":\"\\ufffd\\ufffd\"}",
                "{\"text\":\"\\u3164\\u2800\"}",
                "{\"text\":\"ãÑÍÈÇ\"}"
            })
    void editWithoutAText_isRefused(String body) {
        edit(Samples.of("نص").in(queue), 1, body).statusCode(400).body("parameter", equalTo("text"));
    }

    @Test
    void overlongEdit_isRefused() {
        CommentId id = Samples.of("نص").in(queue);

        edit(id, 1, "{\"text\":\"" + "ن".repeat(5001) + "\"}").statusCode(400).body("parameter", equalTo("text"));
        edit(id, 1, "{\"text\":\"ن\",\"name\":\"" + "ن".repeat(101) + "\"}").body("parameter", equalTo("name"));
        edit(id, 1, "{\"text\":\"" + "ن".repeat(5000) + "\"}").statusCode(200);
    }

    @Test
    void missingParts_areAskedFor() {
        CommentId id = Samples.of("نص").in(queue);

        moderator()
                .contentType(ContentType.JSON)
                .body("{\"text\":\"أ\"}")
                .put(text(id))
                .then()
                .statusCode(428);
        moderator()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .put(text(id))
                .then()
                .statusCode(400);
        edit(CommentId.parse(UNKNOWN_ID).orElseThrow(), 1, "{\"text\":\"أ\"}").statusCode(404);
    }

    // Notes

    @Test
    void note_standsInTheHistory() {
        CommentId id = Samples.of("نص").in(queue);

        note(id, "{\"note\":\"نفس\\u0000 الكاتب\\u001b\"}")
                .statusCode(200)
                .body("kind", equalTo("note"))
                .body("by", equalTo("moderator"));

        show(id).header("ETag", "\"1\"").body("decisions.note", contains("نفس الكاتب"));
        note(id, "{\"note\":\"\\u0000\"}").statusCode(400).body("parameter", equalTo("note"));
        note(id, "{\"note\":\" \"}").statusCode(400).body("parameter", equalTo("note"));
        note(id, "{\"note\":\"" + "ن".repeat(2001) + "\"}").statusCode(400);
        note(CommentId.parse(UNKNOWN_ID).orElseThrow(), "{\"note\":\"ن\"}").statusCode(404);
    }

    // Claims

    @Test
    void claim_isShownToOthers_andKeepsNobodyFromDeciding() {
        CommentId id = Samples.of("نص").in(queue);

        moderator()
                .put(claim(id))
                .then()
                .statusCode(200)
                .body("by", equalTo("moderator"))
                .body("until", equalTo("2026-11-24T10:16:30Z"));
        moderator().put(claim(id)).then().statusCode(200);
        editor().put(claim(id))
                .then()
                .statusCode(409)
                .body("code", equalTo("claimed"))
                .body("claimed_by", equalTo("moderator"));
        editor().get("/api/review/comments").then().body("items[0].claim.by", equalTo("moderator"));
        editor().get("/api/review/comments/" + id).then().body("claim.by", equalTo("moderator"));
        editor().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"outcome\":\"approve\"}")
                .post("/api/review/comments/" + id + "/decision")
                .then()
                .statusCode(200);
    }

    @Test
    void releasedClaim_isGone_andAnothersStays() {
        CommentId id = Samples.of("نص").in(queue);
        moderator().put(claim(id)).then().statusCode(200);

        editor().delete(claim(id)).then().statusCode(204);
        show(id).body("claim.by", equalTo("moderator"));
        moderator().delete(claim(id)).then().statusCode(204);
        show(id).body("claim", nullValue());
        moderator().put(claim(CommentId.parse(UNKNOWN_ID).orElseThrow())).then().statusCode(404);
        moderator().put("/api/review/comments/nonsense/claim").then().statusCode(404);
    }

    // Many at once

    @Test
    void similarComments_areCountedAndShown() {
        List<CommentId> campaign = campaign(30);
        Samples.of("غير ذلك").in(queue);
        CommentId first = campaign.getFirst();

        moderator()
                .get("/api/review/comments/" + first + "/similar")
                .then()
                .statusCode(200)
                .body("count", equalTo(29))
                .body("more", equalTo(false))
                .body("ids", hasSize(20))
                .body("items", hasSize(20))
                .body("items[0].text", equalTo("إعلان"));
        show(first)
                .body("similar.count", equalTo(29))
                .body("similar.ids", hasSize(5))
                .body("similar.items", nullValue());
        moderator()
                .get("/api/review/comments/" + first + "/similar?by=mood")
                .then()
                .statusCode(400)
                .body("allowed", contains("text", "author", "address"));
    }

    @Test
    void author_isShownByStandingNotByHash() {
        CommentId first = Samples.of("أ").name("سالم").in(queue);
        Samples.of("ب").name("سالم").judged(Outcome.REJECT, 0.95).in(queue);
        Samples.of("ج").name("سالم").in(queue);
        Samples.of("د").name("هدى").in(queue);

        String body = show(first)
                .body("author.approved", equalTo(0))
                .body("author.rejected", equalTo(1))
                .body("author.held.count", equalTo(1))
                .body("author.held_from_address.count", equalTo(2))
                .extract()
                .asString();
        assertThat(body).doesNotContain(Samples.ADDRESS_KEY, "author-");
    }

    @Test
    void campaign_isCountedThenRejectedThenUndone() {
        List<CommentId> campaign = campaign(12);
        String like = campaign.getFirst().toString();

        bulk(Map.of("like", like, "by", "text", "dry_run", true))
                .statusCode(200)
                .body("matched", equalTo(12))
                .body("bulk", nullValue())
                .body("results", empty());
        assertThat(states(campaign)).isEqualTo(Map.of(State.HELD, 12L));

        String bulk = bulk(Map.of("like", like, "outcome", "reject", "reason", "advert"))
                .body("matched", equalTo(12))
                .body("remaining", equalTo(0))
                .body("results.status.unique()", contains(200))
                .extract()
                .path("bulk");
        assertThat(states(campaign)).isEqualTo(Map.of(State.REJECTED, 12L));

        undo(bulk)
                .statusCode(200)
                .body("results", hasSize(12))
                .body("remaining", equalTo(0))
                .body("bulk", notNullValue());
        assertThat(states(campaign)).isEqualTo(Map.of(State.HELD, 12L));
        undo(bulk).statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    void undoneBulk_isABulkThatCanBeUndone() {
        List<CommentId> campaign = campaign(3);
        String bulk = reject(campaign.getFirst(), null).extract().path("bulk");
        String undoing = undo(bulk).extract().path("bulk");

        undo(undoing).statusCode(200);

        assertThat(states(campaign)).isEqualTo(Map.of(State.REJECTED, 3L));
    }

    @Test
    void largeCampaign_goesOnInBatches_asOneBulk() {
        List<CommentId> campaign = campaign(450);
        CommentId first = campaign.getFirst();

        String bulk = reject(first, null)
                .body("results", hasSize(200))
                .body("remaining", equalTo(250))
                .extract()
                .path("bulk");
        reject(first, bulk)
                .body("results", hasSize(200))
                .body("remaining", equalTo(50))
                .body("bulk", equalTo(bulk));
        reject(first, bulk).body("results", hasSize(50)).body("remaining", equalTo(0));

        assertThat(states(campaign)).isEqualTo(Map.of(State.REJECTED, 450L));
        undo(bulk).body("results", hasSize(200)).body("remaining", equalTo(250));
        undo(bulk).body("remaining", equalTo(50));
        undo(bulk).body("remaining", equalTo(0));
        assertThat(states(campaign)).isEqualTo(Map.of(State.HELD, 450L));
    }

    @Test
    void undoOfABulk_leavesWhatWasDecidedSince() {
        List<CommentId> campaign = campaign(3);
        String bulk = reject(campaign.getFirst(), null).extract().path("bulk");
        queue.decide(campaign.get(1), 2, State.APPROVED, "", "", "editor");

        undo(bulk).body("results.status", containsInAnyOrder(200, 409, 200)).body("remaining", equalTo(0));

        assertThat(states(campaign)).isEqualTo(Map.of(State.HELD, 2L, State.APPROVED, 1L));
    }

    @Test
    void authorsHeldComments_areDecidedTogether() {
        CommentId one = Samples.of("أ").name("سالم").in(queue);
        CommentId two = Samples.of("ب").name("سالم").in(queue);
        CommentId other = Samples.of("ج").name("هدى").in(queue);

        bulk(Map.of("like", one.toString(), "by", "author", "outcome", "reject"))
                .body("matched", equalTo(2));

        assertThat(states(List.of(one, two))).isEqualTo(Map.of(State.REJECTED, 2L));
        assertThat(states(List.of(other))).isEqualTo(Map.of(State.HELD, 1L));
    }

    @Test
    void selection_canBeCountedFirst() {
        CommentId held = Samples.of("أ").in(queue);
        CommentId settled = Samples.of("ب").judged(Outcome.APPROVE, 0.05).in(queue);

        int before = queue.readings();

        bulk(Map.of("ids", List.of(held.toString(), settled.toString(), UNKNOWN_ID), "dry_run", true))
                .body("matched", equalTo(1));

        assertThat(queue.readings() - before).as("read at once").isEqualTo(1);
    }

    @Test
    void nonsenseInABulk_isRefused() {
        CommentId id = Samples.of("أ").in(queue);

        bulk(Map.of("like", id.toString(), "outcome", "reject", "bulk", "x"))
                .statusCode(400)
                .body("parameter", equalTo("bulk"));
        bulk(Map.of("like", id.toString(), "by", "x", "outcome", "reject"))
                .statusCode(400)
                .body("parameter", equalTo("by"));
        bulk(Map.of("like", UNKNOWN_ID, "outcome", "reject")).statusCode(404);
        undo("nonsense").statusCode(404);
    }

    // Breaking articles

    @Test
    void editor_marksBreakingArticles_andModeratorsSeeThem() {
        String path = "/api/review/sites/demo/articles/7/breaking";

        moderator().put(path).then().statusCode(403);
        editor().put(path + "?hours=3")
                .then()
                .statusCode(200)
                .body("article", equalTo("7"))
                .body("until", notNullValue());
        moderator()
                .get("/api/review/articles/breaking")
                .then()
                .body("site", contains("demo"))
                .body("article", contains("7"));
        editor().put(path + "?hours=73").then().statusCode(400).body("parameter", equalTo("hours"));
        editor().put("/api/review/sites/nowhere/articles/7/breaking").then().statusCode(400);
        editor().delete(path).then().statusCode(204);
        moderator().get("/api/review/articles/breaking").then().body("", empty());
    }

    // Numbers

    @Test
    void counts_areThoseOfEachSite() {
        Samples.of("أنت حمار").insult(4, 8).in(queue);
        Samples.of("ب").judged(Outcome.APPROVE, 0.05).in(queue);

        moderator()
                .get("/api/review/counts")
                .then()
                .statusCode(200)
                .body("site", contains("demo", "lejour"))
                .body("[0].held", equalTo(1))
                .body("[0].approved", equalTo(1))
                .body("[0].reasons", equalTo(Map.of("lexicon_term", 1)))
                .body("[0].oldest_held_at", equalTo("2026-11-24T10:15:30Z"))
                .body("[1].oldest_held_at", nullValue());
        moderator().get("/api/review/counts?site=lejour").then().body("site", contains("lejour"));
        moderator().get("/api/review/counts?site=nowhere").then().statusCode(400);
    }

    @Test
    void stats_addUpDaysAndSites() {
        LocalDate today = LocalDate.now();
        statistics.put(today, figures(4, 3, 1));
        statistics.put(today.minusDays(1), figures(6, 1, 3));

        moderator()
                .get("/api/review/stats?days=3")
                .then()
                .statusCode(200)
                .body("to", equalTo(today.toString()))
                .body("from", equalTo(today.minusDays(2).toString()))
                .body("sites", hasSize(2))
                .body("sites[0].days.day", hasSize(3))
                .body("sites[0].totals.arrived", equalTo(10))
                .body("totals.arrived", equalTo(20))
                .body("totals.outcomes.held", equalTo(20))
                .body("sites[0].days[2].figures.agreement", equalTo(0.75f))
                .body("totals.agreement", equalTo(0.5f))
                .body("totals.time_to_decision.count", equalTo(0))
                .body("totals.time_to_decision.median_seconds", nullValue())
                .body("sites[0].days[0].figures.agreement", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "93", "x", "-1", "1000"})
    void wrongNumberOfDays_isRefused(String days) {
        moderator().get("/api/review/stats?days=" + days).then().statusCode(400).body("parameter", equalTo("days"));
    }

    @Test
    void statsPage_hasDatesBelowTheBars_rulesWithTheirPrecision_andFiles() {
        LocalDate today = LocalDate.now();
        statistics.put(
                today,
                DayFigures.read(Map.of(
                        "arrived:approved", "5",
                        "arrived:held", "4",
                        "arrived:rejected", "1",
                        "decided:hold:approved", "1",
                        "decided:hold:rejected", "3",
                        "rule:lexicon_term:rejected", "3",
                        "rule:lexicon_term:approved", "1",
                        "rule:link:rejected", "9",
                        "rule:link:approved", "1")));

        moderator()
                .get("/api/review/stats?days=1")
                .then()
                .body("totals.rules.lexicon_term.approved", equalTo(2))
                .body("sites[0].totals.rules.lexicon_term.too_few", equalTo(true))
                .body("sites[0].totals.rules.link.precision", equalTo(0.9f))
                .body("sites[0].totals.rules.link.precision_lower", equalTo(0.596f))
                .body("sites[0].totals.rules.link.precision_upper", equalTo(0.982f))
                .body("sites[0].totals.rules.link.too_few", equalTo(false));
        Document page =
                Jsoup.parse(moderator().get("/review/stats?days=14&lang=en").asString());
        Element site = page.selectFirst(".numbers");
        assertThat(site.select(".plot").first().select(".dates li")).hasSize(14);
        assertThat(site.select(".plot").first().select(".dates li").last().text())
                .isEqualTo(today.getDayOfMonth() + "/" + today.getMonthValue());
        assertThat(site.select(".plot .key").eachText())
                .containsExactly(
                        "Approved by the automatic check",
                        "Held for moderators",
                        "Rejected by the automatic check",
                        "Approved by moderators",
                        "Rejected by moderators");
        assertThat(site.select(".figures tbody tr").eachText())
                .containsExactly("Link 10 9 90% 60%–98%", "Term from the lexicons 4 3 too few decisions 30%–95%");
        assertThat(page.select(".files a").eachAttr("href"))
                .containsExactly("/review/stats/days.csv?days=14", "/review/stats/rules.csv?days=14");
    }

    @Test
    void statsFiles_areTablesForSpreadsheets() {
        LocalDate today = LocalDate.now();
        statistics.put(
                today,
                DayFigures.read(Map.of(
                        "arrived:approved", "5",
                        "arrived:held", "4",
                        "decided:hold:rejected", "3",
                        "agreed", "3",
                        "rule:link:rejected", "3",
                        "rule:link:approved", "1")));

        Response days = moderator().get("/review/stats/days.csv?days=2");
        days.then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"mizan-days-" + today.minusDays(1) + "-" + today + ".csv\"");
        assertThat(days.asString().split("\r\n"))
                .hasSize(5)
                .contains(
                        "demo," + today + ",9,5,4,0,0,3,1.0,0,0,,",
                        "lejour," + today.minusDays(1) + ",0,0,0,0,0,0,,0,0,,");
        assertThat(moderator().get("/review/stats/rules.csv?days=2").asString())
                .isEqualTo(
                        "site,rule,approved_by_people,rejected_by_people,precision,precision_lower,precision_upper,too_few\r\n"
                                + "demo,link,1,3,0.75,0.301,0.954,true\r\nlejour,link,1,3,0.75,0.301,0.954,true\r\n");
        moderator()
                .accept("text/html,*/*;q=0.8")
                .get("/review/stats/days.csv?days=0")
                .then()
                .statusCode(400);
        moderator().get("/review/stats/other.csv").then().statusCode(404);
    }

    private static DayFigures figures(long held, long agreed, long differed) {
        DayFigures none = DayFigures.NONE;
        return new DayFigures(
                Map.of(State.HELD, held, State.APPROVED, 0L, State.REJECTED, 0L),
                none.decided(),
                agreed,
                differed,
                0,
                0,
                DecisionTimeHistogram.NONE,
                Map.of());
    }

    private List<CommentId> campaign(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Samples.of("إعلان").name("قارئ " + i).in(queue))
                .toList();
    }

    private Map<State, Long> states(List<CommentId> ids) {
        return ids.stream()
                .map(id -> queue.find(id).await().indefinitely().orElseThrow().state())
                .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
    }

    private static ValidatableResponse reject(CommentId like, String bulk) {
        Map<String, Object> body = Stream.of(
                        new String[] {"like", like.toString()},
                        new String[] {"outcome", "reject"},
                        new String[] {"bulk", bulk == null ? "" : bulk})
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return bulk(body).statusCode(200);
    }

    private static ValidatableResponse bulk(Map<String, Object> body) {
        return moderator()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/review/decisions")
                .then();
    }

    private static ValidatableResponse undo(String bulk) {
        return moderator().post("/api/review/bulk/" + bulk + "/undo").then();
    }

    private static ValidatableResponse edit(CommentId id, int version, String body) {
        return moderator()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(text(id))
                .then();
    }

    private static ValidatableResponse note(CommentId id, String body) {
        return moderator()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/review/comments/" + id + "/notes")
                .then();
    }

    private static ValidatableResponse show(CommentId id) {
        return moderator().get("/api/review/comments/" + id).then().statusCode(200);
    }

    private static String text(CommentId id) {
        return "/api/review/comments/" + id + "/text";
    }

    private static String claim(CommentId id) {
        return "/api/review/comments/" + id + "/claim";
    }
}
