package mizan.intake;

import static mizan.openapi.DescribedAnswers.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import mizan.comment.SiteId;
import mizan.digest.SigningKeys;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;
import mizan.testsupport.ApprovedStream;
import mizan.testsupport.OrdinaryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** K2's form as it was seen to arrive from a running Joomla, row by row. */
@QuarkusTest
class RealSiteFormsTest {

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() & 0xFFFFF));
    private static final String KEY = "key-of-joomla-in-tests-0123456789abcdef";
    private static final String OLDER_KEY = "older-key-of-joomla-in-tests-0123456789";
    private static final String FRENCH_KEY = "key-of-joomla-fr-in-tests-0123456789abc";
    private static final String ORIGIN = "https://joomla.example";

    @Inject
    ApprovedStream stream;

    // A page that is not listed

    @ParameterizedTest
    @ValueSource(strings = {"https://not-listed.example", "null", "https://akhbar.example"})
    void refusal_canBeReadByThePageThatAsked(String origin) {
        script("/index.php", origin, "", form("joomla", Map.of()))
                .statusCode(200)
                .header("Access-Control-Allow-Origin", origin)
                .body("cssClass", equalTo(origin.equals("null") ? "k2FormLogSuccess" : "k2FormLogError"));
    }

    @Test
    void refusalOfAnUnlistedPage_holdsNothingOfTheReader() {
        String body = script(
                        "/index.php", "https://not-listed.example", "", form("joomla", Map.of("userName", "Zaynab")))
                .extract()
                .asString();

        assertThat(body).contains(said(Language.ARABIC, "error.foreign_origin")).doesNotContain("Zaynab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"commentText=%ZZ", "x"})
    void unreadableFormOfAnUnlistedPage_isAnsweredReadably(String body) {
        script("/index.php", "https://not-listed.example", "", body)
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://not-listed.example")
                .body("cssClass", equalTo("k2FormLogError"));
    }

    @Test
    void bodyUpToAMegabyte_isReadAndAnsweredInWords() {
        String form = form("joomla", Map.of("commentText", "a".repeat(900_000)));

        script("/index.php", ORIGIN, "", form)
                .statusCode(200)
                .header("Access-Control-Allow-Origin", ORIGIN)
                .body("message", equalTo(said(Language.ARABIC, "error.body_too_large", 64)));
    }

    // A double click

    @Test
    void repeatedForm_isToldWhatBecameOfTheFirst() {
        String approved = form("joomla", Map.of());
        String held = form("joomla", Map.of("commentText", "أنت حمار"));

        script("/index.php", ORIGIN, "", approved).body("message", equalTo(said(Language.ARABIC, "status.approved")));
        script("/index.php", ORIGIN, "", approved)
                .body("cssClass", equalTo("k2FormLogSuccess"))
                .body("message", equalTo(repeated("status.approved")));
        script("/index.php", ORIGIN, "", held).body("message", equalTo(said(Language.ARABIC, "status.held")));
        script("/index.php", ORIGIN, "", held).body("message", equalTo(repeated("status.held")));
    }

    private static String repeated(String outcome) {
        return said(Language.ARABIC, "status.repeated") + " " + said(Language.ARABIC, outcome);
    }

    // Placeholders and what is no address

    @ParameterizedTest
    @ValueSource(
            strings = {"facebook", "لا يوجد", "http://", "اكتب موقعك هنا", "enter your site URL...", "www", "@sara"})
    void whatIsNoAddressInTheUrlField_losesNoComment(String typed) {
        script("/index.php", ORIGIN, "", form("joomla", Map.of("commentURL", typed)))
                .body("message", equalTo(said(Language.ARABIC, "status.approved")));

        assertThat(stream.last("joomla").get("url")).isEmpty();
    }

    @Test
    void placeholderInTheText_isNoComment() {
        script("/index.php", ORIGIN, "", form("joomla", Map.of("commentText", "نص التعليق...")))
                .body("message", equalTo(said(Language.ARABIC, "error.required.text")));
    }

    // The article

    @ParameterizedTest
    @CsvSource({"7:train, 7", "'007', 7", "17, 17"})
    void itemId_isReadAsK2ReadsIt(String sent, String article) {
        script("/index.php", ORIGIN, "", form("joomla", Map.of("itemID", sent)))
                .body("cssClass", equalTo("k2FormLogSuccess"));

        assertThat(stream.last("joomla").get("article")).isEqualTo(article);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-7", "train", ":7", "0:train", "99999999999999999999"})
    void itemIdThatK2WouldNotFind_isRefused(String sent) {
        script("/index.php", ORIGIN, "", form("joomla", Map.of("itemID", sent)))
                .body("message", equalTo(said(Language.ARABIC, "error.article")));
    }

    // Folders, and two sites at one origin

    @ParameterizedTest
    @CsvSource({
        "/index.php, /17-train, joomla",
        "/ar/index.php, /ar/17-train, joomla",
        "/a/b/c/d/index.php, /a/b/c/d/17, joomla",
        "/comments, /17-train, joomla",
    })
    void folderOfJoomla_needsNoRewriting(String sentTo, String page, String site) {
        script(sentTo, ORIGIN, ORIGIN + page, form("", Map.of()))
                .statusCode(200)
                .body("cssClass", equalTo("k2FormLogSuccess"));

        assertThat(stream.last("joomla").get("id")).startsWith(site + "-");
    }

    @Test
    void folderOfJoomla_isKnownToThePreflightToo() {
        given().header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .options("/ar/index.php")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", ORIGIN);
    }

    @Test
    void sitesOfOneOrigin_areToldApart() {
        script("/index.php", ORIGIN, ORIGIN + "/fr/17", form("", Map.of()))
                .body("message", equalTo(said(Language.FRENCH, "error.unsigned")));
        script("/index.php", ORIGIN, ORIGIN + "/", form("", Map.of()))
                .body("message", equalTo(said(Language.ARABIC, "error.required.site")));
    }

    // Readers who are signed in

    @Test
    void signedUser_isVerified() {
        String form = form("joomla", Map.of("user", "42", "userName", "ليلى", "commentEmail", ""));

        signed(KEY, now(), form).body("message", equalTo(said(Language.ARABIC, "status.approved")));

        assertThat(stream.last("joomla")).containsEntry("user", "42").containsEntry("name", "ليلى");
    }

    @Test
    void olderKey_isValidWhileKeysAreRotated() {
        signed(OLDER_KEY, now(), form("joomla", Map.of("user", "43")));

        assertThat(stream.last("joomla")).containsEntry("user", "43");
    }

    @Test
    void userWithoutSignature_isNobodyInParticular() {
        script("/index.php", ORIGIN, "", form("joomla", Map.of("user", "42")))
                .body("cssClass", equalTo("k2FormLogSuccess"));

        assertThat(stream.last("joomla")).doesNotContainKey("user");
    }

    @ParameterizedTest
    @CsvSource({"another key of 32 characters or more, 0", KEY + ", -301", KEY + ", 301", FRENCH_KEY + ", 0"})
    void signatureThatIsNotBelieved_makesAFormLikeAnyOther(String key, long seconds) {
        signed(key, now() + seconds, form("joomla", Map.of("user", "42")))
                .body("cssClass", equalTo("k2FormLogSuccess"));

        assertThat(stream.last("joomla")).doesNotContainKey("user");
    }

    @Test
    void changedBody_isNotBelieved() {
        String form = form("joomla", Map.of("user", "42"));
        String header = header(KEY, now(), form);

        sender().header("Mizan-Signature", header)
                .header("Origin", ORIGIN)
                .header("X-Requested-With", "XMLHttpRequest")
                .body(form.replace("user=42", "user=1"))
                .post("/index.php")
                .then()
                .body("cssClass", equalTo("k2FormLogSuccess"));

        assertThat(stream.last("joomla")).doesNotContainKey("user");
    }

    @Test
    void verifiedUser_needsNoEmail_butAGuestDoes() {
        signed(KEY, now(), form("joomla", Map.of("commentEmail", "", "user", "")))
                .body("message", equalTo(said(Language.ARABIC, "error.required.email")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "a b", "42\n"})
    void userThatIsNoId_isNobody(String user) {
        signed(KEY, now(), form("joomla", Map.of("user", "<" + user)));

        assertThat(stream.last("joomla")).doesNotContainKey("user");
    }

    @Test
    void siteThatTakesOnlySignedForms_takesThem() {
        signed(FRENCH_KEY, now(), form("joomla-fr", Map.of())).body("cssClass", equalTo("k2FormLogSuccess"));
        long length = stream.entries(new SiteId("joomla-fr")).size();

        signed(KEY, now(), form("joomla-fr", Map.of()))
                .body("message", equalTo(said(Language.FRENCH, "error.unsigned")));

        assertThat(stream.entries(new SiteId("joomla-fr"))).hasSize((int) length);
    }

    @Test
    void signedAddress_countsForTheLimit() {
        String address = "203.0.113." + (NEXT.incrementAndGet() & 127);
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < 42; i++) {
            messages.add(signed(KEY, now(), form("joomla", Map.of("reader_address", address)))
                    .extract()
                    .path("message"));
        }

        assertThat(messages.getLast())
                .startsWith(said(Language.ARABIC, "error.rate_limited", 1L).substring(0, 20));
    }

    @Test
    void verifiedAuthor_isSaidAtTheDesk() {
        signed(KEY, now(), form("joomla", Map.of("user", "77", "commentText", "أنت حمار")));

        String id = given().auth()
                .preemptive()
                .basic("moderator", "moderator-in-tests-1")
                .queryParam("site", "joomla")
                .queryParam("state", "held")
                .queryParam("sort", "newest")
                .get("/api/review/comments")
                .then()
                .statusCode(200)
                .body("items[0].verified", equalTo(true))
                .extract()
                .path("items[0].id");
        given().auth()
                .preemptive()
                .basic("moderator", "moderator-in-tests-1")
                .get("/api/review/comments/" + id)
                .then()
                .body("user", equalTo("77"));
        String page = given().auth()
                .preemptive()
                .basic("moderator", "moderator-in-tests-1")
                .accept("text/html")
                .get("/review/comments/" + id + "?lang=ar")
                .then()
                .extract()
                .asString();
        assertThat(page).contains("حساب موثّق");
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static ValidatableResponse signed(String key, long time, String form) {
        return sender().header("Mizan-Signature", header(key, time, form))
                .header("Origin", ORIGIN)
                .header("X-Requested-With", "XMLHttpRequest")
                .body(form)
                .post("/index.php")
                .then()
                .statusCode(200);
    }

    private static String header(String key, long time, String form) {
        return "t=" + time + ",v1=" + SigningKeys.sign(key, time, form.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse script(String path, String origin, String referer, String form) {
        RequestSpecification sender = referer.isEmpty() ? sender() : sender().header("Referer", referer);
        return sender.header("Origin", origin)
                .accept("application/json, text/javascript, */*; q=0.01")
                .body(form)
                .post(path)
                .then();
    }

    /** K2 sends its field names and a token; a reader of one's own each time. */
    private static String form(String site, Map<String, String> changes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("commentText", OrdinaryText.next());
        fields.put("userName", "سارة");
        fields.put("commentEmail", "reader" + NEXT.incrementAndGet() + "@example.com");
        fields.put("commentURL", "");
        fields.put("option", "com_k2");
        fields.put("view", "item");
        fields.put("task", "comment");
        fields.put("itemID", "17");
        if (!site.isEmpty()) {
            fields.put("site", site);
        }
        fields.putAll(changes);
        fields.put("0123456789abcdef0123456789abcdef", "1");
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static RequestSpecification sender() {
        int n = NEXT.incrementAndGet();
        return given().header("X-Forwarded-For", "10." + (n >> 16 & 255) + "." + (n >> 8 & 255) + "." + (n & 255))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static String said(Language language, String key, Object... arguments) {
        return ReaderMessages.get(language, key, arguments);
    }
}
