package mizan.desk.api;

import static mizan.desk.Desk.approve;
import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mizan.comment.CommentId;
import mizan.desk.DeskWithFakes;
import mizan.desk.FakeReviewQueue;
import mizan.moderation.Outcome;
import mizan.queue.State;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(DeskWithFakes.class)
class ReviewResourceTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String UNKNOWN_ID = "demo-00000000000000000000";

    @Inject
    FakeReviewQueue queue;

    @BeforeEach
    void emptyQueue() {
        queue.clear();
    }

    // Lists

    @Test
    void campaigns_areNamedInLists_andFoldedWhereThatIsAskedFor() {
        List<CommentId> ids = IntStream.range(0, 3)
                .mapToObj(i -> Samples.of("فرصة العمر لربح المال من البيت بدون رأس مال")
                        .in(queue))
                .toList();
        CommentId other = Samples.of("نص آخر").in(queue);

        String name = list("").body("items", hasSize(4))
                .body("items.find { it.id == '" + other + "' }.campaign", nullValue())
                .body("items.findAll { it.campaign != null }.campaign.size", contains(3, 3, 3))
                .extract()
                .path("items.find { it.id == '" + ids.get(1) + "' }.campaign.id");

        list("?fold=true").body("items", hasSize(2)).body("items.id", hasItems(other.toString()));
        list("?fold=false").body("items", hasSize(4));
        list("?campaign=" + name).body("items", hasSize(3)).body("items.id", not(hasItems(other.toString())));
        moderator()
                .get("/api/review/comments/" + ids.get(2))
                .then()
                .body("campaign.size", equalTo(3))
                .body("campaign.id", equalTo(name));
        moderator().get("/api/review/comments/" + other).then().body("campaign", nullValue());
    }

    @Test
    void heldComment_isListedWithItsReasons() {
        CommentId id = Samples.of("أنت حمـار").name("سالم").insult(4, 9).in(queue);

        list("").body("items.id", contains(id.toString()))
                .body("items[0].name", equalTo("سالم"))
                .body("items[0].original", equalTo("أنت حمـار"))
                .body("items[0].scores.abuse", equalTo(0.6f))
                .body("items[0].reasons[0].kind", equalTo("lexicon_term"))
                .body("items[0].reasons[0].axis", equalTo("abuse"))
                .body("items[0].reasons[0].ruling", equalTo("may_reject"))
                .body("items[0].reasons[0].points", equalTo(3.5f))
                .body("items[0].reasons[0].spans[0]", equalTo(Map.of("field", "text", "start", 4, "end", 9)))
                .body("items[0].reasons[0].steps[0].step", equalTo("tatweel_dropped"))
                .body("items[0].reasons[0].detail", equalTo("insult"))
                .body("items[0].submitted_at", equalTo("2026-11-24T10:15:30Z"));
    }

    @Test
    void list_neverHoldsEmailOrAddress() {
        CommentId id = Samples.of("نص").in(queue);

        String list = list("").extract().asString();
        String single = moderator().get("/api/review/comments/" + id).asString();

        assertThat(list).doesNotContain(Samples.EMAIL, Samples.ADDRESS_KEY);
        assertThat(single).contains(Samples.EMAIL).doesNotContain(Samples.ADDRESS_KEY);
    }

    @Test
    void decidedComments_areListedByTheirState() {
        CommentId approved = Samples.of("شكرا").judged(Outcome.APPROVE, 0.05).in(queue);
        CommentId rejected = Samples.of("سيئ").judged(Outcome.REJECT, 0.95).in(queue);

        list("?state=approved").body("items.id", contains(approved.toString()));
        list("?state=rejected").body("items.id", contains(rejected.toString()));
        list("?state=held").body("items", empty());
    }

    @Test
    void filters_chooseSiteArticleReasonAndWords() {
        CommentId here = Samples.of("الخبر مفيد").article("7").insult(0, 5).in(queue);
        Samples.of("texte").site("lejour").article("8").in(queue);

        list("?site=demo").body("items.id", contains(here.toString()));
        list("?article=7").body("items.id", contains(here.toString()));
        list("?reason=lexicon_term").body("items.id", contains(here.toString()));
        list("?q=مفيد").body("items.id", contains(here.toString()));
        list("?q=غائب").body("items", empty());
    }

    @Test
    void priority_isTheOrderUnlessAnotherIsAskedFor() {
        CommentId mild = Samples.of("أ")
                .judged(Outcome.HOLD, 0.5)
                .submittedAt(DeskWithFakes.NOW.minusSeconds(60))
                .in(queue);
        CommentId harsh = Samples.of("ب").judged(Outcome.HOLD, 0.8).in(queue);

        list("").body("items.id", contains(harsh.toString(), mild.toString()));
        list("?sort=oldest").body("items.id", contains(mild.toString(), harsh.toString()));
        list("?sort=newest").body("items.id", contains(harsh.toString(), mild.toString()));
    }

    @Test
    void cursor_leadsThroughAllPages_andIsAbsentOnTheLast() {
        IntStream.range(0, 5).forEach(i -> Samples.of("نص " + i).in(queue));

        String second = list("?limit=3").body("items", hasSize(3)).extract().path("next");

        list("?limit=3&cursor=" + second).body("items", hasSize(2)).body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "comments?limit=abc, limit",
        "comments?limit=0, limit",
        "comments?limit=101, limit",
        "comments?limit=99999999999999999999, limit",
        "comments?limit=%D9%A3, limit",
        "comments?cursor=x, cursor",
        "stats?days=abc, days",
        "stats?days=93, days",
        "stats?days=-1, days",
        "stats?site=elsewhere, site",
        "counts?site=elsewhere, site",
        "comments?fold=maybe, fold",
        "comments?campaign=x, campaign",
        "comments/demo-00000000000000000001/similar?by=colour, by"
    })
    void wrongQueryParameter_isRefusedByName(String address, String parameter) {
        String id = Samples.of("نص").in(queue).toString();

        moderator()
                .urlEncodingEnabled(false)
                .get("/api/review/" + address.replace("demo-00000000000000000001", id))
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("parameter", equalTo(parameter))
                .body("errors[0].field", equalTo(parameter));
    }

    @ParameterizedTest
    @CsvSource({
        "state=new, state, held",
        "sort=random, sort, priority",
        "reason=bad_mood, reason, lexicon_term",
        "site=elsewhere, site, demo"
    })
    void unknownValue_isRefusedWithTheAllowedOnes(String query, String parameter, String allowed) {
        moderator()
                .get("/api/review/comments?" + query)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("status", equalTo(400))
                .body("title", equalTo("Bad Request"))
                .body("type", equalTo("about:blank"))
                .body("parameter", equalTo(parameter))
                .body("detail", containsString(parameter))
                .body("errors.field", contains(parameter))
                .body("allowed", hasItems(allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "ten", "9999999999", "٢٠"})
    void limitOutsideItsRange_isRefused(String limit) {
        moderator()
                .queryParam("limit", limit)
                .get("/api/review/comments")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("parameter", equalTo("limit"));
    }

    @Test
    void cursorThatNoPageGave_isRefused() {
        moderator()
                .get("/api/review/comments?cursor=nonsense")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("cursor"));
    }

    // A single comment

    @Test
    void comment_isShownWithEtagHistoryAndDecisions() {
        CommentId earlier = Samples.of("أول")
                .name("سالم")
                .submittedAt(DeskWithFakes.NOW.minusSeconds(9))
                .in(queue);
        CommentId id = Samples.of("ثان").name("سالم").in(queue);
        Samples.of("لغيره").name("غيره").in(queue);
        decide(id, "\"1\"", approve()).statusCode(200);

        moderator()
                .get("/api/review/comments/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("id", equalTo(id.toString()))
                .body("email", equalTo(Samples.EMAIL))
                .body("state", equalTo("approved"))
                .body("decided_by", equalTo("moderator"))
                .body("decided_at", equalTo("2026-11-24T10:15:30Z"))
                .body("history.id", contains(earlier.toString()))
                .body("history[0].state", equalTo("held"))
                .body("decisions.by", contains("moderator"))
                .body("decisions[0].from", equalTo("held"))
                .body("decisions[0].to", equalTo("approved"));
    }

    @ParameterizedTest
    @ValueSource(strings = {UNKNOWN_ID, "nonsense", "demo-XYZ", "-", "%00"})
    void unknownComment_isNotFound(String id) {
        moderator()
                .urlEncodingEnabled(false)
                .get("/api/review/comments/" + id)
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
    }

    @ParameterizedTest
    @CsvSource({"ar, فيه", "'fr-MA,en;q=0.5', Contient", "en, Holds", "de, فيه", "'de,en;q=0.1', Holds"})
    void sentences_comeInTheAcceptedLanguage_elseTheSites(String accepted, String start) {
        CommentId id = Samples.of("أنت حمار").insult(4, 8).in(queue);

        String sentence = moderator()
                .header("Accept-Language", accepted)
                .get("/api/review/comments/" + id)
                .path("reasons[0].sentence");

        assertThat(sentence).startsWith(start);
    }

    @Test
    void sentences_comeInTheSitesLanguage_whereNoneIsAskedFor() {
        CommentId id = Samples.of("idiot").site("lejour").insult(0, 5).in(queue);

        String sentence = moderator().get("/api/review/comments/" + id).path("reasons[0].sentence");

        assertThat(sentence).startsWith("Contient");
    }

    // Decisions

    @Test
    void approve_movesTheCommentAndNamesTheDecision() {
        CommentId id = Samples.of("نص").in(queue);

        decide(id, "\"1\"", approve())
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("id", notNullValue())
                .body("comment.id", equalTo(id.toString()))
                .body("comment.state", equalTo("approved"))
                .body("comment.version", equalTo(2))
                .body("comment.email", nullValue());
        assertThat(state(id)).isEqualTo(State.APPROVED);
    }

    @Test
    void reject_keepsReasonAndNote() {
        CommentId id = Samples.of("نص").in(queue);

        decide(id, "\"1\"", "{\"outcome\":\"reject\",\"reason\":\"hate_speech\",\"note\":\" راجعه معي \"}")
                .statusCode(200);

        assertThat(queue.decisions(id)).singleElement().satisfies(decision -> {
            assertThat(decision.to()).isEqualTo(State.REJECTED);
            assertThat(decision.reason()).isEqualTo("hate_speech");
            assertThat(decision.note()).isEqualTo("راجعه معي");
            assertThat(decision.by()).isEqualTo("moderator");
        });
    }

    @Test
    void approvedComment_canStillBeRejected() {
        CommentId id = Samples.of("نص").judged(Outcome.APPROVE, 0.05).in(queue);

        decide(id, "\"1\"", "{\"outcome\":\"reject\"}").statusCode(200).body("comment.state", equalTo("rejected"));
    }

    @Test
    void staleVersion_is412AndSaysWhoAndWhen() {
        CommentId id = Samples.of("نص").in(queue);
        editor().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"outcome\":\"reject\"}")
                .post(decision(id))
                .then()
                .statusCode(200);

        decide(id, "\"1\"", approve())
                .statusCode(412)
                .contentType(PROBLEM)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Precondition Failed"))
                .body("code", equalTo("changed"))
                .body("state", equalTo("rejected"))
                .body("decided_by", equalTo("editor"))
                .body("decided_at", equalTo("2026-11-24T10:15:30Z"))
                .body("detail", containsString("editor"));
        assertThat(state(id)).isEqualTo(State.REJECTED);
    }

    @Test
    void sameDecisionTwice_isAConflict_thoughIfMatchHolds() {
        CommentId id = Samples.of("نص").in(queue);
        decide(id, "\"1\"", approve()).statusCode(200);

        decide(id, "\"2\"", approve()).statusCode(409).body("state", equalTo("approved"));
        assertThat(queue.decisions(id)).hasSize(1);
    }

    @Test
    void missingIfMatch_isAskedFor() {
        CommentId id = Samples.of("نص").in(queue);

        moderator()
                .contentType(ContentType.JSON)
                .body(approve())
                .post(decision(id))
                .then()
                .statusCode(428)
                .contentType(PROBLEM)
                .body("title", equalTo("Precondition Required"));
        assertThat(state(id)).isEqualTo(State.HELD);
    }

    @Test
    void ifMatchOfAnyVersion_saysNotWhatWasRead_andIsAskedFor() {
        CommentId id = Samples.of("نص").in(queue);

        decide(id, "*", approve()).statusCode(428).body("code", equalTo("if_match_missing"));
        assertThat(state(id)).isEqualTo(State.HELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"9\", \"1\"", "\"1\",", ", ,\"1\"", "\"a,b\",\"1\""})
    void ifMatch_thatHoldsTheVersion_passes(String ifMatch) {
        decide(Samples.of("نص").in(queue), ifMatch, approve()).statusCode(200);
    }

    @Test
    void ifMatchInSeveralLines_isOneList() {
        Response answer = moderator()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"9\"", "\"1\"")
                .body(approve())
                .post(decision(Samples.of("نص").in(queue)));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"abc\"", "\"\""})
    void ifMatch_thatDoesNotHoldTheVersion_is412(String ifMatch) {
        decide(Samples.of("نص").in(queue), ifMatch, approve()).statusCode(412).body("state", equalTo("held"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1", "\"1\"\"", "'1'", ",", "*,\"1\"", "\"1\" \"1\"", "w/\"1\"", "W/ \"1\""})
    void malformedIfMatch_isRefused(String ifMatch) {
        decide(Samples.of("نص").in(queue), ifMatch, approve()).statusCode(400).body("parameter", equalTo("If-Match"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"outcome\":\"maybe\"} | outcome",
                "{} | outcome",
                "{\"outcome\":\"reject\",\"reason\":\"ugly\"} | reason",
            })
    void wrongDecision_isRefused(String body, String field) {
        decide(Samples.of("نص").in(queue), "\"1\"", body)
                .statusCode(400)
                .contentType(PROBLEM)
                .body("parameter", equalTo(field))
                .body("allowed", not(empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"approve\"", "null", "", "{\"outcome\":{}}"})
    void bodyThatIsNoDecision_isRefused(String body) {
        decide(Samples.of("نص").in(queue), "\"1\"", body).statusCode(400).contentType(PROBLEM);
    }

    @Test
    void overlongNote_isRefused() {
        String body = "{\"outcome\":\"reject\",\"note\":\"" + "ن".repeat(2001) + "\"}";

        decide(Samples.of("نص").in(queue), "\"1\"", body).statusCode(400).body("parameter", equalTo("note"));
    }

    @Test
    void decisionAboutAnUnknownComment_isNotFound() {
        moderator()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(approve())
                .post("/api/review/comments/" + UNKNOWN_ID + "/decision")
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
    }

    // Undo

    @Test
    void undo_putsTheCommentBack() {
        CommentId id = Samples.of("نص").in(queue);
        String decision = decide(id, "\"1\"", approve()).extract().path("id");

        undo(decision)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("id", not(equalTo(decision)))
                .body("comment.state", equalTo("held"))
                .body("comment.decided_by", nullValue());
        assertThat(queue.decisions(id).getLast().undoes()).hasToString(decision);
    }

    @Test
    void undoOfAnOlderDecision_isAConflict() {
        CommentId id = Samples.of("نص").in(queue);
        String first = decide(id, "\"1\"", approve()).extract().path("id");
        decide(id, "\"2\"", "{\"outcome\":\"reject\"}").statusCode(200);

        undo(first).statusCode(409).contentType(PROBLEM).body("state", equalTo("rejected"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-1-0", "nonsense", "demo-"})
    void undoOfAnUnknownDecision_isNotFound(String id) {
        undo(id).statusCode(404).contentType(PROBLEM);
    }

    // Many at once

    @Test
    void bulk_decidesEachOnItsOwn() {
        CommentId held = Samples.of("نص").in(queue);
        CommentId settled = Samples.of("آخر").judged(Outcome.REJECT, 0.95).in(queue);

        bulk(List.of(held.toString(), settled.toString(), UNKNOWN_ID, held.toString()))
                .statusCode(200)
                .body("results.id", contains(held.toString(), settled.toString(), UNKNOWN_ID))
                .body("results.status", contains(200, 409, 404))
                .body("results[0].decision", notNullValue())
                .body("results[0].state", equalTo("approved"))
                .body("results[1].decided_by", equalTo("rules"));
        assertThat(state(settled)).isEqualTo(State.REJECTED);
    }

    @Test
    void bulk_takesTwoHundredAtMost() {
        List<String> ids = IntStream.range(0, 201).mapToObj(i -> UNKNOWN_ID).toList();

        bulk(ids).statusCode(400).body("parameter", equalTo("ids"));
        bulk(ids.subList(0, 200)).statusCode(200);
        bulk(List.of()).statusCode(400);
    }

    // Explain

    @Test
    void explain_judgesATextAndKeepsNothing() {
        explain("{\"text\":\"يا حمار\",\"name\":\"س\",\"site\":\"demo\"}")
                .statusCode(200)
                .body("verdict", equalTo("hold"))
                .body("scores.abuse", greaterThan(0.1f))
                .body("text", equalTo("يا حمار"))
                .body("reasons[0].kind", equalTo("lexicon_term"))
                .body("reasons[0].spans[0]", equalTo(Map.of("field", "text", "start", 3, "end", 7)));
        list("").body("items", empty());
    }

    @Test
    void explain_saysWhatSettledIt_andWhatWouldHaveBeenMilder() {
        explain("{\"text\":\"<b>يا</b> حمار\",\"site\":\"demo\"}")
                .statusCode(200)
                .body("because", equalTo("أحاله الفحص الآلي إلى المراجعة: اجتمعت فيه قرائن ضعيفة."))
                .body("milder", hasSize(greaterThan(0)))
                .body("milder[0].without", equalTo(List.of(0)))
                .body("milder[0].verdict", equalTo("approve"))
                .body("milder[0].sentence", equalTo("من دون سبّ أو إهانة «حمار» تكون النتيجة: يُقبل."))
                .body("milder[0].threshold", nullValue());
    }

    @Test
    void explain_needsOnlyAText() {
        explain("{\"text\":\"خبر مفيد\"}")
                .statusCode(200)
                .body("verdict", equalTo("approve"))
                .body("milder", empty())
                .body("reasons", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"text\":\" \"}|text", "{}|text", "{\"text\":\"a\",\"site\":\"nowhere\"}|site"})
    void explain_refusesWhatCannotBeJudged(String body, String field) {
        explain(body).statusCode(400).contentType(PROBLEM).body("parameter", equalTo(field));
    }

    @Test
    void explain_refusesATextThatIsTooLong() {
        explain("{\"text\":\"" + "a".repeat(65_537) + "\"}").statusCode(400).body("parameter", equalTo("text"));
    }

    // Headers and description

    @Test
    void answers_areNotCachedAndNotSniffed() {
        list("").header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void openApi_describesEveryOperationWithItsErrors() {
        Map<String, Map<String, Map<String, Object>>> paths = moderator()
                .header("Accept", "application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");

        assertThat(paths)
                .containsKeys(
                        "/api/review/comments",
                        "/api/review/comments/{id}",
                        "/api/review/comments/{id}/decision",
                        "/api/review/decisions",
                        "/api/review/decisions/{id}/undo",
                        "/api/review/explain");
        paths.forEach((path, operations) -> {
            if (path.startsWith("/api/review")) {
                operations.values().forEach(operation -> {
                    assertThat(operation).as(path).containsKeys("summary", "description");
                    assertThat(String.valueOf(operation.get("responses")))
                            .as(path)
                            .contains("401={", "403={")
                            .containsAnyOf("200={", "201={", "204={");
                });
            }
        });
        assertThat(paths.get("/api/review/comments/{id}/text")
                        .get("put")
                        .get("responses")
                        .toString())
                .contains("400={", "404={", "409={", "412={", "428={", "ETag", "code=changed");
        assertThat(paths.get("/api/review/comments")
                        .get("get")
                        .get("parameters")
                        .toString())
                .contains(
                        "name=site", "name=state", "name=reason", "name=article", "name=q", "name=sort", "name=cursor")
                .contains("name=limit")
                .doesNotContain("default=");
        assertThat(paths.keySet()).noneMatch(path -> path.startsWith("/review"));
    }

    private static ValidatableResponse list(String query) {
        return moderator().get("/api/review/comments" + query).then().statusCode(200);
    }

    private static String decision(CommentId id) {
        return "/api/review/comments/" + id + "/decision";
    }

    private static ValidatableResponse decide(CommentId id, String ifMatch, String body) {
        return moderator()
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(body)
                .post(decision(id))
                .then();
    }

    private static ValidatableResponse undo(String decision) {
        return moderator().post("/api/review/decisions/" + decision + "/undo").then();
    }

    private static ValidatableResponse bulk(List<String> ids) {
        return moderator()
                .contentType(ContentType.JSON)
                .body(Map.of("ids", ids, "outcome", "approve"))
                .post("/api/review/decisions")
                .then();
    }

    private static ValidatableResponse explain(String body) {
        return moderator()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/review/explain")
                .then();
    }

    private State state(CommentId id) {
        return queue.find(id).await().indefinitely().orElseThrow().state();
    }
}
