package mizan.desk.page.queue;

import static mizan.desk.Desk.browser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mizan.comment.CommentId;
import mizan.desk.Desk;
import mizan.desk.DeskWithFakes;
import mizan.desk.FakeReviewQueue;
import mizan.moderation.Outcome;
import mizan.queue.Claims;
import mizan.queue.State;
import mizan.signal.Axis;
import mizan.signal.Field;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a browser without script sees it. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class QueuePageTest {

    private static final String CAMPAIGN = "فرصة العمر لربح المال من البيت بدون رأس مال";

    @Inject
    FakeReviewQueue queue;

    @Inject
    Claims claims;

    @BeforeEach
    void emptyQueue() {
        queue.clear();
    }

    @Test
    void heldComment_isShownWithItsReasonsAndMarks() {
        Samples.of("أنت حمـار فعلا").name("سالم").article("77").insult(4, 9).in(queue);

        assertThat(page(""))
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("سالم")
                .contains("أنت <mark class=\"r1\">حمـار</mark> فعلا")
                .contains("href=\"https://demo.example/articles/77\"")
                .contains("فيه لفظ من قوائم الألفاظ")
                .contains("5%", "60%")
                .contains("datetime=\"2026-11-24T10:15:30Z\"")
                .contains("24 نوفمبر 2026، 10:15")
                .contains("<option value=\"insult\" selected>")
                .doesNotContain(Samples.EMAIL, Samples.ADDRESS_KEY, "style=", "onclick");
    }

    @Test
    void meters_changeColourAtTheSitesThresholds() {
        // Another test of the same instance may have set others.
        Desk.editor().delete("/api/review/settings/demo").then().statusCode(200);
        Samples.of("نص").in(queue);

        assertThat(page(""))
                .contains("low=\"0.1\" high=\"0.9\" optimum=\"0\" value=\"0.6\"")
                .contains("low=\"0.4\" high=\"0.9\" optimum=\"0\" value=\"0.05\"");
    }

    @Test
    void campaign_isOneRow_thatSaysHowManyItStandsFor_andLeadsToThemAll() {
        List<CommentId> ids = IntStream.range(0, 4)
                .mapToObj(i -> Samples.of(CAMPAIGN)
                        .name("مرسل " + i)
                        .submittedAgo(Duration.ofMinutes(10 - i))
                        .in(queue))
                .toList();
        Samples.of("نص آخر").name("سالم").in(queue);

        String page = page("");

        assertThat(page)
                .contains("مرسل 0", "سالم", ">ومعه 3 تعليقات أخرى مثله</a>")
                .contains("href=\"/review?campaign=" + ids.getFirst() + "\"")
                .contains("href=\"/review/bulk?like=" + ids.getFirst() + "&amp;by=text\"")
                .doesNotContain("مرسل 1", "مرسل 3");
        assertThat(page("?campaign=" + ids.getFirst()))
                .contains("مرسل 0", "مرسل 1", "مرسل 2", "مرسل 3")
                .doesNotContain("سالم");
        assertThat(page("?fold=false")).contains("مرسل 0", "مرسل 3", "سالم");
        assertThat(page("?q=العمر")).contains("مرسل 0", "مرسل 3");
    }

    @Test
    void campaign_isDecidedAtOnce_andUndoneAtOnce() {
        List<CommentId> ids = IntStream.range(0, 450)
                .mapToObj(i -> Samples.of(CAMPAIGN).in(queue))
                .toList();

        String undo = browser()
                .contentType(ContentType.URLENC)
                .formParams("like", ids.get(7).toString(), "by", "text", "outcome", "reject", "reason", "advert")
                .redirects()
                .follow(false)
                .post("/review/bulk?lang=ar")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertThat(ids).allMatch(id -> state(id) == State.REJECTED);
        String bulk = undo.replaceAll(".*bulk=([0-9a-f-]+).*", "$1");
        browser()
                .contentType(ContentType.URLENC)
                .redirects()
                .follow(false)
                .post("/review/bulk/" + bulk + "/undo?lang=ar")
                .then()
                .statusCode(303);
        assertThat(ids).allMatch(id -> state(id) == State.HELD);
    }

    @Test
    void abuseInAFlood_isNotOfferedAsAnAdvert() {
        SignalKind kind = SignalKind.LEXICON_TERM;
        Signal term = new Signal(kind, kind.axis(), 3.5, kind.maxOutcome(), List.of(), Set.of(), "insult");
        Samples.of("نص")
                .signals(Signal.weighing(SignalKind.FLOOD, 6, List.of(), ""), term)
                .in(queue);

        assertThat(page("")).contains("<option value=\"insult\" selected>");
    }

    @Test
    void reasonsInFavour_comeLast_andSaySo() {
        SignalKind kind = SignalKind.LEARNED_ABUSE;
        Signal cleared = new Signal(kind, kind.axis(), -2.3, kind.maxOutcome(), List.of(), Set.of(), "");
        Signal link = Signal.of(SignalKind.LINK, List.of(new Span(Field.TEXT, 4, 10)), "a.example");
        Samples.of("زرت موقعنا").signals(cleared, link).in(queue);

        String page = page("");

        assertThat(page)
                .contains("<mark class=\"r1\">موقعنا</mark>")
                .contains("<span class=\"axis favour\">لصالحه</span> لا يشبه ما صُنّف إساءةً.")
                .doesNotContain("<span class=\"sign \">يشبه");
        assertThat(page.indexOf("reason w1\" tabindex")).isBetween(0, page.indexOf("axis favour"));
        assertThat(page("?reason=learned_abuse")).doesNotContain("موقعنا");
        assertThat(page("?reason=link")).contains("موقعنا");
    }

    @Test
    void breakingArticle_isNamedInTheListAndOnTheCard_untilItIsNoLonger() {
        var id = Samples.of("نص").article("77").in(queue);
        Samples.of("نص آخر").article("78").in(queue);
        String chip = "<span class=\"chip breaking\">مقال عاجل</span>";
        Desk.editor().put("/api/review/sites/demo/articles/77/breaking").then().statusCode(200);

        String list = browser().get("/review?lang=ar&current=" + id).asString();
        assertThat(list.split(chip, -1))
                .as("once in the list, once on the card")
                .hasSize(3);
        browser()
                .get("/review/comments/" + id + "?lang=fr")
                .then()
                .body(containsString("breaking\">Dernière minute</span>"));
        browser().get("/review/comments/" + id + "?lang=en").then().body(containsString("breaking\">Breaking</span>"));

        Desk.editor()
                .delete("/api/review/sites/demo/articles/77/breaking")
                .then()
                .statusCode(204);
        browser().get("/review?lang=ar&current=" + id).then().body(not(containsString("chip breaking")));
    }

    @Test
    void openingAComment_takesNoClaim_forPreviewsAndPrefetchOpenPagesToo() {
        CommentId id = Samples.of("نص").in(queue);

        page("");
        page("?current=" + id);
        browser().get("/review/comments/" + id).then().statusCode(200);

        assertThat(claims.of(List.of(id))).isEmpty();
    }

    @Test
    void commentThatAnotherHasClaimed_saysWho_inTheListAndOnTheCard() {
        CommentId id = Samples.of("نص").in(queue);
        claims.claim(id, "editor");

        assertThat(page("?lang=en").split("class=\"in-hand\"", -1)).hasSize(3);
        browser().get("/review/comments/" + id).then().body(containsString("<bdi>editor</bdi>"));
    }

    @Test
    void navigation_leadsAModeratorToWhatIsOpenToThem() {
        assertThat(page("?lang=fr"))
                .contains("<a href=\"/review?lang=fr\" aria-current=\"page\">Commentaires</a>")
                .contains("<bdi>moderator</bdi>", "action=\"/logout?lang=fr\"")
                .doesNotContain("/review/accounts");
    }

    @Test
    void openComment_isTheOneThatTheAddressNames_elseTheFirst() {
        CommentId pressing = Samples.of("الأول").judged(Outcome.HOLD, 0.8).in(queue);
        CommentId other = Samples.of("الثاني").judged(Outcome.HOLD, 0.5).in(queue);

        assertThat(page(""))
                .contains("data-comment=\"" + pressing + "\" data-state=\"held\" tabindex")
                .contains("name=\"next\" value=\"" + other + "\"");
        assertThat(page("?current=" + other)).contains("data-comment=\"" + other + "\" data-state=\"held\" tabindex");
    }

    @Test
    void commentHasAPage_withItsHistoryAndItsAuthors() {
        CommentId id = Samples.of("نص").name("سالم").in(queue);
        Samples.of("رأي آخر").name("سالم").judged(Outcome.APPROVE, 0.01).in(queue);
        queue.decide(id, 1, State.REJECTED, "advert", "يكرر الرابط", "editor");

        String page = browser()
                .get("/review/comments/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains("رفضه <bdi>editor</bdi> · إعلان أو ترويج", "يكرر الرابط")
                .contains("تعليق واحد مقبول", "رأي آخر")
                .contains("name=\"alone\" value=\"1\"");
    }

    @Test
    void commentThatIsNotThere_hasNoPage() {
        Response answer = browser().get("/review/comments/demo-00000000000000000000?lang=fr");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).contains("Commentaire introuvable", "href=\"/review?lang=fr\"");
    }

    @Test
    void decisionOnTheCommentsOwnPage_leadsBackToIt() {
        CommentId id = Samples.of("نص").in(queue);

        Response posted = browser()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("version", 1)
                .formParam("outcome", "approve")
                .formParam("reason", "insult")
                .formParam("note", "لا بأس به")
                .formParam("alone", 1)
                .post("/review/comments/" + id + "/decision");

        assertThat(path(posted)).isEqualTo("/review/comments/" + id + "?done=" + id);
        assertThat(queue.decisions(id).getLast().note()).isEqualTo("لا بأس به");
        assertThat(queue.decisions(id).getLast().reason())
                .as("an approval has no reason")
                .isEmpty();
    }

    @Test
    void emptyList_saysThatAllIsDone_andWhenThatWas() {
        assertThat(page("")).contains("تمّ كل شيء").doesNotContain("آخر قرار");
        CommentId held = Samples.of("نص").in(queue);
        queue.decide(held, 1, State.REJECTED, "", "", "سعاد");

        assertThat(page("")).contains("تمّ كل شيء", "آخر قرار", "<bdi>سعاد</bdi>");
        assertThat(page("?q=نص")).contains("لا توجد تعليقات بهذه الشروط").doesNotContain("تمّ كل شيء");
    }

    @Test
    void whatTheMachineRejected_isATab_andIsRestoredByOneButton() {
        CommentId held = Samples.of("رفضه مشرف").in(queue);
        queue.decide(held, 1, State.REJECTED, "", "", "سعاد");
        Samples.of("رفضته القواعد").judged(Outcome.REJECT, 0.95).in(queue);

        String page = page("?state=rejected&decided=rules");

        assertThat(page)
                .contains(
                        "رفضته القواعد", "aria-current=\"page\">رفضها الفحص الآلي", "<option value=\"rules\" selected>")
                .contains("aria-keyshortcuts=\"f\"")
                .doesNotContain("dir=\"auto\">رفضه مشرف<");
        assertThat(page("?state=rejected&decided=people"))
                .contains("dir=\"auto\">رفضه مشرف<")
                .doesNotContain("dir=\"auto\">رفضته القواعد<");
        assertThat(page("?state=rejected&decided=سعاد"))
                .contains("dir=\"auto\">رفضه مشرف<")
                .doesNotContain("dir=\"auto\">رفضته القواعد<");
        assertThat(page("?state=rejected")).contains("href=\"/review?state=rejected&amp;decided=rules\"");
        assertThat(page("")).doesNotContain("decided=rules\"");
    }

    @Test
    void daysAndScore_narrowTheList() {
        Samples.of("شديد").judged(Outcome.HOLD, 0.9).in(queue);
        Samples.of("خفيف").judged(Outcome.HOLD, 0.6).in(queue);

        assertThat(page("?score=80&from=2026-11-24&to=2026-11-24"))
                .contains("شديد", "<option value=\"80\" selected>", "value=\"2026-11-24\"")
                .doesNotContain("dir=\"auto\">خفيف<");
        assertThat(page("?to=2026-11-20")).doesNotContain("شديد", "خفيف");
    }

    @Test
    void wordsThatWereSearchedFor_areMarked_inTheRowAndOnTheCard() {
        Samples.of("سافر إلى بغداد أمس").in(queue);

        assertThat(page("?q=بغداد").split("<mark class=\"hit\">بغداد</mark>", -1))
                .hasSize(3);
        assertThat(page("")).doesNotContain("class=\"hit\"");
    }

    @ParameterizedTest
    @CsvSource({
        "?lang=fr, fr, ltr, Accepter",
        "?lang=en, en, ltr, Approve",
        "?lang=ar, ar, rtl, قبول",
        "'', ar, rtl, قبول",
    })
    void page_speaksThreeLanguages(String query, String tag, String direction, String button) {
        Samples.of("نص").in(queue);

        assertThat(page(query)).contains("<html lang=\"" + tag + "\" dir=\"" + direction + "\">", button);
    }

    @Test
    void browsersLanguage_isUsed_whereTheAddressNamesNone() {
        assertThat(browser()
                        .header("Accept-Language", "de,fr;q=0.8")
                        .get("/review")
                        .asString())
                .contains("<html lang=\"fr\"");
    }

    @Test
    void markup_isShownAsText() {
        String hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;";
        SignalKind kind = SignalKind.LEXICON_TERM;
        Signal signal = new Signal(
                kind,
                Axis.ABUSE,
                1,
                MaxOutcome.MAY_HOLD,
                List.of(new Span(Field.TEXT, 1, 7)),
                Set.of(),
                "<b>detail</b>");
        Samples.of(hostile)
                .name(hostile)
                .url("javascript:alert(3)")
                .signals(signal)
                .in(queue);

        String page = page("?q=" + "&article=\"><script>x</script>");
        String list = page("?q=alert");

        assertThat(page).doesNotContain("<script>", "\"><script");
        assertThat(list)
                .containsOnlyOnce("<script")
                .doesNotContain("<img", "<b>", "href=\"javascript:")
                .contains(
                        "&lt;</mark><mark class=\"r1 hit\">script</mark><mark class=\"hit\">&gt;alert(1)&lt;/script&gt;")
                .contains("&lt;b&gt;detail&lt;/b&gt;")
                .contains("&amp;amp;");
    }

    @Test
    void bidiControls_areNamedAndDoNotAct() {
        Samples.of("abc\u202Edef\u2066").name("a\u202Eb").in(queue);

        assertThat(page("")).contains("U+202E", "U+2066").doesNotContain("\u202E", "\u2066");
    }

    @Test
    void approve_comesBackWithANoticeAndUndo() {
        CommentId id = Samples.of("نص").name("سالم").in(queue);
        CommentId next = Samples.of("التالي").in(queue);

        Response posted = browser()
                .contentType(ContentType.URLENC)
                .formParam("version", 1)
                .formParam("outcome", "approve")
                .formParam("next", next.toString())
                .post("/review/comments/" + id + "/decision?site=demo");

        posted.then().statusCode(303);
        assertThat(path(posted)).isEqualTo("/review?site=demo&current=" + next + "&done=" + id);
        assertThat(state(id)).isEqualTo(State.APPROVED);
        assertThat(follow(posted))
                .contains("قُبل التعليق", "سالم")
                .contains("/review/decisions/" + queue.decisions(id).getLast().id() + "/undo?site=demo");
    }

    @Test
    void reject_keepsTheReason() {
        CommentId id = Samples.of("نص").in(queue);

        Response posted = click(id, 1, "reject", "insult", "");

        assertThat(state(id)).isEqualTo(State.REJECTED);
        assertThat(queue.decisions(id).getLast().reason()).isEqualTo("insult");
        assertThat(follow(posted)).contains("رُفض التعليق");
    }

    @Test
    void undo_putsTheCommentBack() {
        CommentId id = Samples.of("نص").in(queue);
        click(id, 1, "reject", "", "");

        Response posted =
                post("/review/decisions/" + queue.decisions(id).getLast().id() + "/undo?lang=ar");

        posted.then().statusCode(303);
        assertThat(state(id)).isEqualTo(State.HELD);
        assertThat(follow(posted)).contains("أُعيد التعليق إلى الانتظار").doesNotContain("/undo");
    }

    @Test
    void conflict_saysWhoAndWhen() {
        CommentId id = Samples.of("نص").in(queue);
        queue.decide(id, 1, State.REJECTED, "", "", "editor");

        Response posted = click(id, 1, "approve", "", "");

        posted.then().statusCode(303);
        assertThat(state(id)).isEqualTo(State.REJECTED);
        assertThat(follow(posted)).contains("لم يُنفَّذ قرارك", "رفضه <bdi>editor</bdi>", "24 نوفمبر 2026، 10:15");
    }

    @Test
    void commentThatIsGone_isSaidToBeGone() {
        Response posted = click(new CommentId(new mizan.comment.SiteId("demo"), "0".repeat(20)), 1, "approve", "", "");

        assertThat(follow(posted)).contains("لا يوجد هذا التعليق");
    }

    @ParameterizedTest
    @CsvSource({
        "'', approve, ''",
        "x, approve, ''",
        "1, maybe, ''",
        "1, reject, ugly",
        "99999999999999999999, approve, ''",
    })
    void formThatIsNotOurs_isRefusedInWords(String version, String outcome, String reason) {
        CommentId id = Samples.of("نص").in(queue);

        Response answer = browser()
                .contentType(ContentType.URLENC)
                .formParam("version", version)
                .formParam("outcome", outcome)
                .formParam("reason", reason)
                .post("/review/comments/" + id + "/decision");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString()).contains("تعذّر تنفيذ الطلب");
        assertThat(queue.decisions(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?state=new", "?site=nowhere", "?sort=x", "?reason=x"})
    void unknownFilter_isRefusedInWords(String query) {
        Response answer = browser().get("/review" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("تعذّر تنفيذ الطلب");
    }

    @Test
    void refusal_speaksTheLanguageOfTheAddress() {
        assertThat(browser().get("/review?state=new&lang=fr").asString())
                .contains("La demande", "href=\"/review?lang=fr\"");
    }

    @Test
    void filters_chooseAndStayChosen() {
        Samples.of("مقبول").judged(Outcome.APPROVE, 0.05).in(queue);
        Samples.of("منتظر").name("ليلى").in(queue);

        assertThat(page("?state=approved&site=demo&q="))
                .contains("dir=\"auto\">مقبول<")
                .doesNotContain("dir=\"auto\">منتظر<")
                .contains("aria-current=\"page\">مقبول ", "<option value=\"demo\" selected>");
    }

    @Test
    void settledComments_offerOnlyTheOtherDecision() {
        Samples.of("مقبول").judged(Outcome.APPROVE, 0.05).in(queue);

        assertThat(page("?state=approved")).contains("value=\"reject\"").doesNotContain("value=\"approve\"");
    }

    @Test
    void nextPage_isALink() {
        IntStream.range(0, 25).forEach(i -> Samples.of("نص " + i).in(queue));

        assertThat(page("?state=held&lang=fr"))
                .contains("rel=\"next\" href=\"/review?state=held&amp;lang=fr&amp;cursor=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?done=nonsense", "?conflict=%3Cscript%3E", "?done=demo-00000000000000000000"})
    void forgedNotice_saysNothingOfItsOwn(String query) {
        assertThat(page(query)).doesNotContain("nonsense", "<script>", "قُبل التعليق");
    }

    private static String page(String query) {
        return browser().get("/review" + query).then().statusCode(200).extract().asString();
    }

    private static Response click(CommentId id, long version, String outcome, String reason, String query) {
        return browser()
                .contentType(ContentType.URLENC)
                .formParam("version", version)
                .formParam("outcome", outcome)
                .formParam("reason", reason)
                .post("/review/comments/" + id + "/decision" + query);
    }

    private static Response post(String path) {
        return browser().contentType(ContentType.URLENC).post(path);
    }

    private static String follow(Response posted) {
        return browser()
                .urlEncodingEnabled(false)
                .get(posted.header("Location"))
                .asString();
    }

    private static String path(Response posted) {
        java.net.URI location = java.net.URI.create(posted.header("Location"));
        return location.getRawPath() + "?" + location.getRawQuery();
    }

    private State state(CommentId id) {
        return queue.find(id).await().indefinitely().orElseThrow().state();
    }
}
