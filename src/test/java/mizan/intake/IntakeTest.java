package mizan.intake;

import static mizan.openapi.DescribedAnswers.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.parsing.Parser;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mizan.comment.Receipt;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;
import mizan.moderation.DecidingReason;
import mizan.problem.Problem;
import mizan.queue.DecideResult;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.testsupport.ApprovedStream;
import mizan.testsupport.OrdinaryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form over HTTP, as its three kinds of caller send it, against a real Redis. */
@QuarkusTest
class IntakeTest {

    static {
        RestAssured.registerParser(Problem.MEDIA_TYPE, Parser.JSON);
    }

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() & 0xFFFFF));

    @TestHTTPResource("/")
    URI server;

    @Inject
    ReviewQueue queue;

    @Inject
    ApprovedStream stream;

    // The three kinds of caller

    @Test
    void k2Script_hears200AndItsMessage() {
        k2(form("akhbar", OrdinaryText.next()))
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("message", equalTo(text("ar", "status.approved")))
                .body("cssClass", equalTo("k2FormLogSuccess"))
                .body("refresh", nullValue());
    }

    @Test
    void k2ScriptOnTheDemo_isToldToLoadThePageAnew() {
        k2(form("demo", OrdinaryText.next())).body("refresh", equalTo(1));
    }

    @Test
    void k2Script_hears200AlsoWhenSomethingIsWrong() {
        k2(form("akhbar", ""))
                .statusCode(200)
                .body("cssClass", equalTo("k2FormLogError"))
                .body("message", equalTo(text("ar", "error.required.text")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"commentText=%ZZ", "commentText=%FF%FE", "commentText=%00a"})
    void k2Script_hears200AlsoForWhatCannotBeRead(String body) {
        k2(body + "&userName=a&commentEmail=a%40example.com&itemID=1&site=akhbar")
                .statusCode(200)
                .body("cssClass", equalTo("k2FormLogError"));
    }

    @Test
    void k2ScriptFromAnotherHost_isToldByWhatItAccepts() {
        sender().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("application/json, text/javascript, */*; q=0.01")
                .header("Origin", "https://akhbar.example")
                .body(form("", OrdinaryText.next()))
                .post("/index.php")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://akhbar.example")
                .body("cssClass", equalTo("k2FormLogSuccess"));
    }

    @Test
    void browserWithoutScript_isSentToItsReceipt() {
        String location = browser(form("akhbar", OrdinaryText.next()))
                .statusCode(303)
                .extract()
                .header("Location");

        assertThat(location).contains("/comments/akhbar-");
        given().accept(ContentType.HTML)
                .get(location)
                .then()
                .statusCode(200)
                .body(containsString(text("ar", "status.approved")))
                .body(containsString("dir=\"rtl\""));
    }

    @Test
    void browserWithoutScript_getsTheFormBackWithItsText() {
        browser("commentText=" + encoded("نص <b>لا يضيع</b>") + "&userName=&commentEmail=x&itemID=5&site=akhbar")
                .statusCode(422)
                .contentType(ContentType.HTML)
                .body(containsString("نص &lt;b&gt;لا يضيع&lt;/b&gt;"))
                .body(containsString(text("ar", "error.required.name")))
                .body(containsString(text("ar", "error.email")));
    }

    @Test
    void apiClient_gets201AndALocation() {
        api(Map.of("text", OrdinaryText.next(), "name", "سارة", "email", email(), "article", "17", "site", "akhbar"))
                .statusCode(201)
                .header("Location", matchesPattern(".*/comments/akhbar-[0-9a-z]{16}"))
                .body("receipt", matchesPattern("akhbar-[0-9a-z]{16}"))
                .body("status", equalTo("approved"));
    }

    @Test
    void apiClient_getsProblemDetailsWithFields() {
        api(Map.of("text", "", "site", "journal"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("status", equalTo(422))
                .body("errors.field", equalTo(List.of("text", "name", "email", "article")))
                .body("errors.message", hasItem(text("fr", "error.required.name")));
    }

    @ParameterizedTest
    @CsvSource({"journal, fr", "gazette, en", "akhbar, ar"})
    void messages_areInTheSitesLanguage(String site, String language) {
        api(Map.of("site", site)).body("detail", equalTo(text(language, "error.summary")));
    }

    // What is asked for

    @Test
    void placeholdersOfASite_countAsEmpty() {
        k2(form("akhbar", "نص خاص بالموقع")).body("message", equalTo(text("ar", "error.required.text")));
    }

    @Test
    void siteThatAsksForConsentOnly_isContentWithIt() {
        api(Map.of("site", "gazette", "article", "1", "text", OrdinaryText.next()))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("consent")));
        api(Map.of("site", "gazette", "article", "1", "text", OrdinaryText.next(), "GDPR", "1"))
                .statusCode(201);
    }

    @Test
    void markupWithoutText_isEmpty() {
        api(complete("akhbar", "<p><br></p><script>x</script>"))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("text")));
    }

    // What is malformed

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, text=%ZZ, 400",
        "application/x-www-form-urlencoded, text=%FF, 400",
        "application/x-www-form-urlencoded; charset=klingon, text=a, 415",
        "application/json, '{\"text\":', 400",
        "text/plain, text=a, 415",
        "multipart/form-data, x, 400",
    })
    void whatCannotBeRead_getsAClear4xx(String contentType, String body, int status) {
        assertThat(raw(contentType, "text/html", "", body).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00\\ud800"})
    void whatCannotBeStored_isNamed(String escaped) {
        sender().contentType(ContentType.JSON)
                .body("{\"text\":\"abc" + escaped
                        + "\",\"name\":\"a\",\"email\":\"a@example.com\",\"article\":\"1\",\"site\":\"akhbar\"}")
                .post("/comments")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("text")));
    }

    @Test
    void moreThan64KiB_isRefusedInTheSitesLanguage() {
        k2(form("akhbar", "ا".repeat(20_000)))
                .statusCode(200)
                .body("message", equalTo(ReaderMessages.get(Language.ARABIC, "error.body_too_large", 64)));
    }

    @Test
    void textOf5000ArabicLetters_fits() {
        k2(form("akhbar", ("كلام " + NEXT.incrementAndGet() + " ").repeat(1000).substring(0, 5000)))
                .body("cssClass", equalTo("k2FormLogSuccess"));
    }

    @Test
    void windows1256_arrivesAsTheRightLetters() {
        Charset windows1256 = Charset.forName("windows-1256");
        String word = "قرية" + NEXT.incrementAndGet();
        String body = "commentText=" + URLEncoder.encode("شكرا لكم من " + word, windows1256)
                + "&userName=Ali&commentEmail=" + email() + "&itemID=1";

        assertThat(raw("application/x-www-form-urlencoded", "application/json", "https://qadim.example/article/1", body)
                        .body())
                .contains("k2FormLogSuccess");
        assertThat(stream.last("qadim").get("text")).isEqualTo("شكرا لكم من " + word);
    }

    // What is sent twice

    @Test
    void doubleClick_isOneComment() {
        Map<String, String> comment = complete("akhbar", OrdinaryText.next());
        String first = api(comment).statusCode(201).extract().path("receipt");
        long length = stream.length("akhbar");

        api(comment).statusCode(200).body("receipt", equalTo(first));

        assertThat(stream.length("akhbar")).isEqualTo(length);
    }

    @Test
    void idempotencyKey_isOneCommentAndBelongsToIt() {
        String key = "key-" + NEXT.incrementAndGet();
        Map<String, String> comment = complete("akhbar", OrdinaryText.next());
        String first = apiWith("Idempotency-Key", key, comment)
                .statusCode(201)
                .extract()
                .path("receipt");

        apiWith("Idempotency-Key", key, comment).statusCode(200).body("receipt", equalTo(first));
        apiWith("Idempotency-Key", key, with(comment, "text", OrdinaryText.next()))
                .statusCode(422)
                .body("detail", equalTo(text("ar", "error.idempotency_key")));
    }

    // Where it comes from

    @ParameterizedTest
    @CsvSource({"Origin, https://evil.example", "Referer, https://evil.example/akhbar.example/"})
    void foreignPage_isRefused(String header, String value) {
        apiWith(header, value, complete("akhbar", OrdinaryText.next()))
                .statusCode(403)
                .header("Access-Control-Allow-Origin", header.equals("Origin") ? equalTo(value) : nullValue());
    }

    @Test
    void noOriginAtAll_isLetInWithASignal() {
        String receipt = api(complete("akhbar", OrdinaryText.next()))
                .statusCode(201)
                .extract()
                .path("receipt");

        assertThat(kinds(receipt)).contains(SignalKind.ORIGIN_MISSING);
    }

    @Test
    void returnAddress_isOnlyEverTheSitesOwn() {
        String location = sender().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept(ContentType.HTML)
                .header("Referer", "https://akhbar.example/news/17?x=1")
                .body(form("akhbar", OrdinaryText.next())
                        + "&return=https%3A%2F%2Fevil.example&backUrl=https%3A%2F%2Fevil.example")
                .post("/comments")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        given().accept(ContentType.HTML)
                .get(location)
                .then()
                .body(containsString("href=\"https://akhbar.example/news/17?x=1\""))
                .body(not(containsString("evil.example")));
    }

    @Test
    void preflight_letsPagesSendFormsAndHearWhatBecameOfThem() {
        given().header("Origin", "https://akhbar.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/comments")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://akhbar.example");
        given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/comments")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://evil.example")
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    // Who is it

    @Test
    void honeypot_raisesASignalAndDiscardsNothing() {
        String receipt = api(with(complete("akhbar", OrdinaryText.next()), "homepage", "http://spam.example"))
                .statusCode(201)
                .extract()
                .path("receipt");

        assertThat(kinds(receipt)).contains(SignalKind.HONEYPOT_FILLED);
    }

    @Test
    void formThatComesBackAtOnce_raisesASignalAndDiscardsNothing() {
        String token =
                given().get("/comments/token").then().statusCode(200).extract().path("token");
        String receipt = api(with(complete("akhbar", OrdinaryText.next()), "mizanToken", token))
                .statusCode(201)
                .extract()
                .path("receipt");

        assertThat(kinds(receipt)).contains(SignalKind.SENT_TOO_FAST);
    }

    @Test
    void tooManyFromOneAddress_areToldWhenToComeAgain() {
        String address = address();
        Response last = null;
        for (int i = 0; i <= 20; i++) {
            last = given().header("X-Forwarded-For", address)
                    .contentType(ContentType.JSON)
                    .body(complete("akhbar", OrdinaryText.next()))
                    .post("/comments");
        }
        last.then().statusCode(429).header("Retry-After", matchesPattern("[0-9]+"));

        given().header("X-Forwarded-For", address)
                .header("X-Requested-With", "XMLHttpRequest")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(form("akhbar", OrdinaryText.next()))
                .post("/index.php")
                .then()
                .statusCode(200)
                .body("cssClass", equalTo("k2FormLogError"));
        given().header("X-Forwarded-For", address)
                .accept(ContentType.HTML)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(form("akhbar", "نص يبقى"))
                .post("/comments")
                .then()
                .statusCode(429)
                .body(containsString("نص يبقى"));
        api(complete("akhbar", OrdinaryText.next())).statusCode(201);
    }

    // What is made of it

    @Test
    void approvedComment_isOnTheStreamAsTheDesignSays() {
        String mail = email();
        String text = OrdinaryText.next();
        String url = "https://souad-" + NEXT.incrementAndGet() + ".com";
        api(Map.of(
                        "text",
                        text + "\n\n<b>5 < 6</b>",
                        "name",
                        "سارة",
                        "email",
                        mail,
                        "url",
                        url,
                        "article",
                        "17",
                        "site",
                        "akhbar"))
                .statusCode(201)
                .body("status", equalTo("approved"));

        Map<String, String> event = stream.last("akhbar");
        assertThat(event.keySet())
                .containsExactlyInAnyOrder(
                        "event",
                        "id",
                        "article",
                        "name",
                        "url",
                        "text",
                        "html",
                        "submitted_at",
                        "decided_at",
                        "decided_by",
                        "schema");
        assertThat(event)
                .containsEntry("event", "approved")
                .containsEntry("article", "17")
                .containsEntry("name", "سارة")
                .containsEntry("url", url)
                .containsEntry("text", text + "\n\n5 < 6")
                .containsEntry("html", "<p>" + text + "</p><p>5 &lt; 6</p>")
                .containsEntry("decided_by", "rules")
                .containsEntry("schema", "1");
        assertThat(event.get("submitted_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(event.toString()).doesNotContain(mail).doesNotContain("127.0.0.1");
    }

    @Test
    void insult_isHeldAndSaysSo() {
        api(complete("akhbar", "أنت حمار وكلامك تافه " + NEXT.incrementAndGet()))
                .statusCode(201)
                .body("status", equalTo("held"));
        k2(form("akhbar", "أنت حمار وكلامك تافه " + NEXT.incrementAndGet()))
                .body("message", equalTo(text("ar", "status.held")))
                .body("cssClass", equalTo("k2FormLogSuccess"));
    }

    @Test
    void campaignOfWhichAPersonRejectedAComment_isRejected_untilThatIsUndone() {
        String text = OrdinaryText.next();
        QueuedComment first = find(api(complete("akhbar", text))
                .body("status", equalTo("approved"))
                .extract()
                .path("receipt"));
        DecideResult.Decided rejected = (DecideResult.Decided)
                queue.decide(first.comment().id(), first.version(), State.REJECTED, "advert", "", "amina");

        api(complete("akhbar", text + " نعم")).body("status", equalTo("held"));
        String third = api(complete("akhbar", text + " أجل"))
                .body("status", equalTo("rejected"))
                .extract()
                .path("receipt");
        assertThat(find(third).verdict().decidedBy()).isEqualTo(DecidingReason.REJECTED_CAMPAIGN);

        queue.undo(rejected.decision().id(), "amina");
        api(complete("akhbar", text + " بلى")).body("status", not(equalTo("rejected")));
    }

    @Test
    void placeToWhichARejectedCommentLed_isASignAlsoUnderOtherWords() {
        String link = "https://mizan-offers-" + NEXT.incrementAndGet() + ".com/";
        QueuedComment first = find(receipt(with(complete("akhbar", OrdinaryText.next()), "url", link + "a")));
        queue.decide(first.comment().id(), first.version(), State.REJECTED, "advert", "", "amina");

        String second = receipt(with(complete("akhbar", OrdinaryText.next()), "url", link + "b"));

        assertThat(find(second).state()).isEqualTo(State.HELD);
        assertThat(kinds(second)).contains(SignalKind.REJECTED_LINK);
    }

    @Test
    void linksOfManyCommentsToOnePlace_areASign_unlessItIsTheSiteItself() {
        String link = " https://mizan-many-" + NEXT.incrementAndGet() + ".com/";
        for (String page : List.of("a", "b")) {
            receipt(complete("akhbar", OrdinaryText.next() + link + page));
            receipt(complete("akhbar", OrdinaryText.next() + " https://akhbar.example/" + page));
        }

        assertThat(kinds(receipt(complete("akhbar", OrdinaryText.next() + link))))
                .contains(SignalKind.REPEATED_LINK);
        assertThat(kinds(receipt(complete("akhbar", OrdinaryText.next() + " https://akhbar.example/c"))))
                .doesNotContain(SignalKind.REPEATED_LINK);
    }

    private String receipt(Map<String, String> comment) {
        return api(comment).statusCode(201).extract().path("receipt");
    }

    @Test
    void scriptElement_arrivesAsTextOnly() {
        String text = OrdinaryText.next();
        api(complete("akhbar", text + "<script>alert(1)</script>")).statusCode(201);

        assertThat(stream.last("akhbar")).containsEntry("text", text).containsEntry("html", "<p>" + text + "</p>");
    }

    @Test
    void siteThatHoldsFirstComments_holdsThem() {
        api(complete("hadhir", OrdinaryText.next())).body("status", equalTo("held"));
        api(complete("mughlaq", OrdinaryText.next())).body("status", equalTo("held"));
    }

    @Test
    void approvedComment_vouchesForItsEmailAndNameTogether() {
        Map<String, String> first = complete("hadhir", OrdinaryText.next());
        QueuedComment held = find(receipt(first));
        queue.decide(held.comment().id(), held.version(), State.APPROVED, "", "", "amina");

        api(with(again(first), "name", "شخص آخر")).body("status", equalTo("held"));
        api(with(again(first), "email", "other-" + first.get("email"))).body("status", equalTo("held"));
        api(again(first)).body("status", equalTo("approved"));
    }

    private static Map<String, String> again(Map<String, String> comment) {
        return with(comment, "text", OrdinaryText.next());
    }

    @Test
    void emailAndAddress_areKeptOnlyAsKeys() {
        String receipt = api(complete("akhbar", OrdinaryText.next())).extract().path("receipt");

        QueuedComment kept = find(receipt);
        assertThat(kept.comment().author().addressKey()).hasSize(22);
        assertThat(kept.comment().author().key()).hasSize(22);
    }

    // The receipt

    @Test
    void receipt_tellsTheStateAndNothingElse() {
        String receipt = api(complete("akhbar", OrdinaryText.next())).extract().path("receipt");

        given().accept(ContentType.JSON)
                .get("/comments/" + receipt)
                .then()
                .statusCode(200)
                .body("size()", equalTo(2))
                .body("receipt", equalTo(receipt))
                .body("status", equalTo("approved"));
    }

    @Test
    void receiptOfACommentThatNobodyDecidedAbout_saysSo() {
        String receipt = api(complete("akhbar", OrdinaryText.next())).extract().path("receipt");
        QueuedComment comment = find(receipt);
        queue.decide(
                comment.comment().id(), comment.version(), State.REJECTED, Decision.UNDECIDED, "", Decision.BY_TIME);

        given().accept(ContentType.JSON)
                .get("/comments/" + receipt)
                .then()
                .statusCode(200)
                .body("status", equalTo("rejected"))
                .body("reason", equalTo("undecided"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"akhbar-0000000000000000", "nobody-0000000000000000", "x", "%00", "..%2f"})
    void unknownReceipt_isNotFound(String code) {
        given().urlEncodingEnabled(false)
                .accept(ContentType.JSON)
                .get("/comments/" + code)
                .then()
                .statusCode(404);
        given().urlEncodingEnabled(false)
                .accept(ContentType.HTML)
                .get("/comments/" + code)
                .then()
                .statusCode(404);
    }

    @Test
    void commentId_isNoReceipt() {
        String receipt = api(complete("akhbar", OrdinaryText.next())).extract().path("receipt");

        given().accept(ContentType.JSON)
                .get("/comments/" + find(receipt).comment().id())
                .then()
                .statusCode(404);
    }

    @Test
    void request_hasAnId() {
        given().header("X-Request-Id", "abc-1").get("/comments/token").then().header("X-Request-Id", "abc-1");
        given().header("X-Request-Id", "a b\tc")
                .get("/comments/token")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    private ValidatableResponse k2(String body) {
        return sender().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("application/json, text/javascript, */*; q=0.01")
                .header("X-Requested-With", "XMLHttpRequest")
                .body(body)
                .post("/index.php")
                .then();
    }

    private ValidatableResponse browser(String body) {
        return sender().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .body(body)
                .post("/comments")
                .then();
    }

    private ValidatableResponse api(Map<String, String> comment) {
        return sender().contentType(ContentType.JSON)
                .body(comment)
                .post("/comments")
                .then();
    }

    private ValidatableResponse apiWith(String header, String value, Map<String, String> comment) {
        return sender().header(header, value)
                .contentType(ContentType.JSON)
                .body(comment)
                .post("/comments")
                .then();
    }

    /** A request whose content type is left as it is. */
    private HttpResponse<String> raw(String contentType, String accept, String referer, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/comments"))
                .header("Content-Type", contentType)
                .header("Accept", accept)
                .header("X-Forwarded-For", address())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!referer.isEmpty()) {
            request.header("Referer", referer);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every sender has an address of its own, as a trusted proxy tells it. */
    private static RequestSpecification sender() {
        return given().config(RestAssuredConfig.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .header("X-Forwarded-For", address());
    }

    private static String address() {
        int n = NEXT.incrementAndGet();
        return "10." + (n >> 16 & 255) + "." + (n >> 8 & 255) + "." + (n & 255);
    }

    private static String form(String site, String text) {
        return "commentText=" + encoded(text) + "&userName=" + encoded("سارة") + "&commentEmail=" + encoded(email())
                + "&commentURL=&option=com_k2&view=item&task=comment&itemID=17&site=" + site
                + "&0123456789abcdef0123456789abcdef=1";
    }

    private static Map<String, String> complete(String site, String text) {
        return Map.of("text", text, "name", "سارة", "email", email(), "article", "17", "site", site);
    }

    private static Map<String, String> with(Map<String, String> comment, String field, String value) {
        Map<String, String> more = new HashMap<>(comment);
        more.put(field, value);
        return more;
    }

    private static String email() {
        return "reader" + NEXT.incrementAndGet() + "@example.com";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String text(String language, String key) {
        return ReaderMessages.get(Language.of(language).orElseThrow(), key);
    }

    private QueuedComment find(String receipt) {
        return queue.find(Receipt.parse(receipt).orElseThrow().commentId())
                .await()
                .indefinitely()
                .orElseThrow();
    }

    private List<SignalKind> kinds(String receipt) {
        return find(receipt).verdict().signals().stream().map(Signal::kind).toList();
    }
}
