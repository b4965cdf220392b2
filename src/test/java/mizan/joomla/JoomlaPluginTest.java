package mizan.joomla;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import mizan.digest.SigningKeys;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;
import mizan.testsupport.ApprovedStream;
import mizan.testsupport.OrdinaryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plugin on a PHP of its own, over fakes of Joomla's classes, in front of a running Mizan. */
@QuarkusTest
@ExtendWith(Php.class)
class JoomlaPluginTest {

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() & 0xFFFFF));
    private static final String UNAVAILABLE = "تعذّر حفظ تعليقك الآن. أبقِ هذه الصفحة مفتوحة وأعد الإرسال بعد دقيقة.";
    private static final String TOO_MANY = "وصلتنا تعليقات كثيرة";
    private static final int MORE_THAN_TWO_MINUTES_ALLOW = 42;
    private static final String CLOSED = "التعليق على هذا المقال مغلق.";

    @TestHTTPResource("/")
    URI mizan;

    @Inject
    ApprovedStream stream;

    // What Mizan answers

    @Test
    void guestsComment_reachesMizan() throws Exception {
        String text = OrdinaryText.next();

        JsonNode said = comment().field("commentText", text).sendByScript();

        assertThat(said.path("message").asText()).isEqualTo(said("status.approved"));
        assertThat(said.path("cssClass").asText()).isEqualTo("k2FormLogSuccess");
        assertThat(stream.last("joomla"))
                .containsEntry("text", text)
                .containsEntry("name", "سارة")
                .containsEntry("article", "7")
                .doesNotContainKey("user");
    }

    @Test
    void guestsComment_reachesMizanWithoutCurlToo() throws Exception {
        String text = OrdinaryText.next();

        JsonNode said = comment().withoutCurl().field("commentText", text).sendByScript();

        assertThat(said.path("cssClass").asText()).isEqualTo("k2FormLogSuccess");
        assertThat(stream.last("joomla")).containsEntry("text", text);
    }

    @Test
    void abuse_isHeld() throws Exception {
        assertThat(comment()
                        .field("commentText", "أنت حمار")
                        .sendByScript()
                        .path("message")
                        .asText())
                .isEqualTo(said("status.held"));
    }

    @Test
    void missingFields_areNamed() throws Exception {
        JsonNode said = comment().field("userName", "").field("commentText", "").sendByScript();

        assertThat(said.path("message").asText())
                .isEqualTo(said("error.required.text") + "<br>" + said("error.required.name"));
        assertThat(said.path("cssClass").asText()).isEqualTo("k2FormLogError");
    }

    @Test
    void siteOfTheLanguage_isMeant() throws Exception {
        JsonNode said = comment()
                .world("language", "fr-FR")
                .param("sites", "en-GB = nowhere\nfr-FR = joomla-fr")
                .param("key", "key-of-joomla-fr-in-tests-0123456789abc")
                .sendByScript();

        assertThat(said.path("message").asText()).isEqualTo(ReaderMessages.get(Language.FRENCH, "status.approved"));
        assertThat(stream.last("joomla-fr").get("id")).startsWith("joomla-fr-");
    }

    @Test
    void consentField_isPassedOn() throws Exception {
        JoomlaRequest request = comment()
                .param("site", "gazette")
                .world("origin", "https://gazette.example")
                .param("consent_field", "GDPR");

        assertThat(request.sendByScript().path("message").asText())
                .isEqualTo(ReaderMessages.get(Language.ENGLISH, "error.required.consent"));
        assertThat(request.field("GDPR", "1").sendByScript().path("cssClass").asText())
                .isEqualTo("k2FormLogSuccess");
    }

    // Who the reader is

    @Test
    void loggedInReader_isVerified() throws Exception {
        JsonNode said = comment()
                .user(42, "ليلى حداد", "layla@example.com")
                .without("userName")
                .without("commentEmail")
                .sendByScript();

        assertThat(said.path("cssClass").asText()).isEqualTo("k2FormLogSuccess");
        assertThat(stream.last("joomla")).containsEntry("user", "42").containsEntry("name", "ليلى حداد");
    }

    @Test
    void loggedInReader_cannotBeSomebodyElse() throws Exception {
        comment()
                .user(42, "ليلى حداد", "layla@example.com")
                .field("userName", "المدير")
                .field("user", "1")
                .field("id", "1")
                .sendByScript();

        assertThat(stream.last("joomla")).containsEntry("user", "42").containsEntry("name", "ليلى حداد");
    }

    @Test
    void guest_cannotClaimAnAccount() throws Exception {
        comment()
                .field("user", "42")
                .field("reader_address", "192.0.2.1")
                .query("user", "42")
                .param("consent_field", "user")
                .sendByScript();

        assertThat(stream.last("joomla")).doesNotContainKey("user");
    }

    @ParameterizedTest
    @CsvSource({"name, ليلى حداد", "email, layla@example.com", "username, layla"})
    void guest_cannotUseARegisteredNameOrEmail(String column, String value) throws Exception {
        long length = stream.length("joomla");

        JsonNode said = comment()
                .world("users", List.of(Map.of(column, value)))
                .field(column.equals("email") ? "commentEmail" : "userName", value)
                .sendByScript();

        assertThat(said.path("message").asText()).startsWith("هذا الاسم أو البريد الإلكتروني لمستخدم مسجّل.");
        assertThat(stream.length("joomla")).isEqualTo(length);
    }

    @Test
    void wrongKey_isAGuestsComment() throws Exception {
        JsonNode said = comment()
                .user(42, "ليلى حداد", "layla@example.com")
                .param("key", "another-key-0123456789-0123456789-abc")
                .sendByScript();

        assertThat(said.path("cssClass").asText()).isEqualTo("k2FormLogSuccess");
        assertThat(stream.last("joomla")).doesNotContainKey("user");
    }

    @Test
    void limitForEachReader_countsTheReadersAddress() throws Exception {
        String proxied = "203.0.113." + (NEXT.incrementAndGet() & 127);
        String said = "";
        for (int i = 0; i < MORE_THAN_TWO_MINUTES_ALLOW && !said.startsWith(TOO_MANY); i++) {
            said = comment()
                    .param("address_header", "CF-Connecting-IP")
                    .server("HTTP_CF_CONNECTING_IP", proxied)
                    .sendByScript()
                    .path("message")
                    .asText();
        }

        assertThat(said).startsWith(TOO_MANY);
        assertThat(comment()
                        .field("commentText", OrdinaryText.next())
                        .sendByScript()
                        .path("cssClass")
                        .asText())
                .isEqualTo("k2FormLogSuccess");
    }

    // Placeholders

    @Test
    void textsThatTheFormHeldBefore_areNothing() throws Exception {
        Map<String, String> ofK2 = Map.of(
                "K2_ENTER_YOUR_MESSAGE_HERE", "هنا رسالتك من فضلك...",
                "K2_ENTER_YOUR_NAME", "ما اسمك",
                "K2_ENTER_YOUR_EMAIL_ADDRESS", "بريدك",
                "K2_ENTER_YOUR_SITE_URL", "example.com/your-site");

        JsonNode empty = comment()
                .world("k2", ofK2)
                .field("commentText", "هنا رسالتك من فضلك…")
                .field("userName", " ما اسمك ")
                .sendByScript();
        comment().world("k2", ofK2).field("commentURL", "example.com/your-site").sendByScript();

        assertThat(empty.path("message").asText())
                .isEqualTo(said("error.required.text") + "<br>" + said("error.required.name"));
        assertThat(stream.last("joomla")).containsEntry("url", "");
    }

    // K2's own way in

    @ParameterizedTest
    @CsvSource({
        "option:com_k2 task:comment, , ",
        "task:comment, option:com_k2, ",
        "option:com_k2, task:comment, ",
        ", option:com_k2 task:comment, ",
        ", task:comment, option:com_k2",
        ", task:CoMMent, option:Com_K2",
        ", task:.comment, option:com_k2",
    })
    void everyWayToK2sComments_isTaken(String get, String post, String route) throws Exception {
        JoomlaRequest request = comment().without("option").without("task");
        pairs(get).forEach(request::query);
        pairs(post).forEach(request::field);

        assertThat(request.world("route", pairs(route))
                        .sendByScript()
                        .path("cssClass")
                        .asText())
                .isEqualTo("k2FormLogSuccess");
    }

    @ParameterizedTest
    @CsvSource({"com_k2, ''", "com_k2, save", "com_content, comment", "com_users, login"})
    void otherRequests_areLeftAlone(String option, String task) throws Exception {
        JsonNode said = comment().field("option", option).field("task", task).send();

        assertThat(said.path("closed").asBoolean()).isFalse();
        assertThat(said.path("body").asText()).isEmpty();
    }

    @Test
    void administrator_isLeftAlone() throws Exception {
        assertThat(comment()
                        .world("client", "administrator")
                        .send()
                        .path("closed")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void commentByGet_isRefused() throws Exception {
        long length = stream.length("joomla");
        JsonNode said = comment().server("REQUEST_METHOD", "GET").sendByScript();

        assertThat(said.path("cssClass").asText()).isEqualTo("k2FormLogError");
        assertThat(stream.length("joomla")).isEqualTo(length);
    }

    // K2's checks

    @ParameterizedTest
    @CsvSource({
        "published, 0",
        "trash, 1",
        "access, 2",
        "category_published, 0",
        "category_trash, 1",
        "category_access, 3",
        "publish_up, 2999-01-01 00:00:00",
        "publish_down, 2020-01-02 00:00:00",
        "params, '{\"itemComments\":\"0\"}'",
        "category_params, '{\"itemComments\":0}'",
        "id, 8",
    })
    void itemThatIsNotOpen_takesNoComments(String column, String value) throws Exception {
        Object typed = column.equals("id") ? Integer.valueOf(value) : value;

        assertThat(comment().item(column, typed).sendByScript().path("message").asText())
                .isEqualTo(CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "", "-7", "99999", "7 OR 1=1 --", "train"})
    void itemThatIsNotThere_takesNoComments(String id) throws Exception {
        boolean isRead = id.startsWith("7");
        JsonNode said = comment().field("itemID", id).sendByScript();

        assertThat(said.path("message").asText()).isEqualTo(isRead ? said("status.approved") : CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, k2FormLogError",
        "0, true, k2FormLogError",
        "2, false, k2FormLogError",
        "2, true, k2FormLogSuccess"
    })
    void commentsOption_countsAsInK2(String option, boolean isLoggedIn, String expected) throws Exception {
        JoomlaRequest request = comment().world("k2Params", Map.of("comments", option));
        if (isLoggedIn) {
            request.user(42, "ليلى حداد", "layla@example.com");
        }

        assertThat(request.sendByScript().path("cssClass").asText()).isEqualTo(expected);
    }

    @Test
    void readerWithoutTheRightToComment_isRefused() throws Exception {
        assertThat(comment()
                        .world("k2Params", Map.of("comments", "2"))
                        .world("mayAdd", false)
                        .user(42, "ليلى حداد", "layla@example.com")
                        .sendByScript()
                        .path("message")
                        .asText())
                .isEqualTo(CLOSED);
    }

    // Without script

    @Test
    void withoutScript_theArticleSaysWhatBecameOfIt() throws Exception {
        JsonNode said = comment().withoutScript().send();

        assertThat(said.path("redirect").asText()).isEqualTo("https://joomla.example/news/7-train#itemCommentsAnchor");
        assertThat(said.path("messages").path(0).path("type").asText()).isEqualTo("message");
        assertThat(said.path("messages").path(0).path("message").asText()).isEqualTo(said("status.approved"));
        assertThat(said.path("session").path("plg_system_mizan.form").isNull()).isTrue();
    }

    @Test
    void withoutScript_theTextIsKept() throws Exception {
        String typed = "نص \"لا يضيع\" </textarea><script>alert(1)</script>";
        JsonNode said = comment()
                .withoutScript()
                .field("userName", "")
                .field("commentText", typed)
                .send();
        assertThat(said.path("messages").path(0).path("type").asText()).isEqualTo("error");

        JsonNode page = comment()
                .world("event", "onAfterRender")
                .world(
                        "session",
                        Map.of(
                                "plg_system_mizan.form",
                                Map.of(
                                        "commentText",
                                        said.path("session")
                                                .path("plg_system_mizan.form")
                                                .path("commentText")
                                                .asText(),
                                        "commentEmail",
                                        "sara@example.com")))
                .world("page", """
                        <form id="comment-form"><textarea rows="20" name="commentText" id="commentText">اكتب هنا</textarea>
                        <input type="text" name="userName" value="اسمك" /><input name="commentEmail" value="بريدك" /></form>
                        <textarea name="commentText">another form</textarea>""")
                .send();

        assertThat(page.path("page").asText())
                .contains("نص &quot;لا يضيع&quot; &lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>")
                .contains("name=\"userName\" value=\"اسمك\"")
                .contains("<input name=\"commentEmail\" value=\"sara@example.com\">")
                .contains("another form")
                .doesNotContain("<script>");
        assertThat(page.path("session").path("plg_system_mizan.form").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "", "javascript:alert(1)", "//evil.example/x"})
    void withoutScript_nobodyIsLedToAnotherSite(String referer) throws Exception {
        assertThat(comment()
                        .withoutScript()
                        .server("HTTP_REFERER", referer)
                        .send()
                        .path("redirect")
                        .asText())
                .isEqualTo("/index.php?option=com_k2&view=item&id=7#itemCommentsAnchor");
    }

    // Mizan is down, hangs, or is something else

    @Test
    void mizanIsDown_theReaderIsTold() throws Exception {
        for (boolean isWithoutCurl : new boolean[] {false, true}) {
            JoomlaRequest request = comment().param("address", "http://127.0.0.1:1");
            JsonNode said = (isWithoutCurl ? request.withoutCurl() : request).sendByScript();

            assertThat(said.path("message").asText()).isEqualTo(UNAVAILABLE);
            assertThat(said.path("cssClass").asText()).isEqualTo("k2FormLogError");
        }
    }

    @Test
    void mizanHangs_theReaderIsToldInTime() throws Exception {
        try (ServerSocket hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            String address = "http://127.0.0.1:" + hanging.getLocalPort();
            Future<JsonNode> byCurl =
                    both.submit(() -> comment().param("address", address).sendByScript());
            Future<JsonNode> bySocket = both.submit(
                    () -> comment().param("address", address).withoutCurl().sendByScript());
            long start = System.nanoTime();

            assertThat(byCurl.get().path("message").asText()).isEqualTo(UNAVAILABLE);
            assertThat(bySocket.get().path("message").asText()).isEqualTo(UNAVAILABLE);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(25));
        }
    }

    @Test
    void wrongAddress_isSaidInTheLog() throws Exception {
        for (String address : List.of("", "mizan", "file:///etc/passwd", mizan + "demo?")) {
            JsonNode said = comment().param("address", address).withoutScript().send();

            assertThat(said.path("messages").path(0).path("message").asText())
                    .as(address)
                    .isEqualTo(UNAVAILABLE);
            assertThat(said.path("log").path(0).asText()).startsWith("Mizan: RuntimeException");
            assertThat(said.path("log").toString()).doesNotContain("sara@example.com", "شكرا");
        }
    }

    @Test
    void databaseIsAway_nothingReachesK2() throws Exception {
        assertThat(comment()
                        .world("broken", true)
                        .sendByScript()
                        .path("message")
                        .asText())
                .isEqualTo(UNAVAILABLE);
    }

    // Articles

    @Test
    void savedArticle_isTold_onceForAllEventsOfASaving() throws Exception {
        int id = NEXT.incrementAndGet();

        JsonNode said = saved(id)
                .world("event", List.of("onContentAfterSave", "onFinderAfterSave"))
                .send();

        assertThat(said.path("log")).isEmpty();
        assertThat(said.path("messages")).isEmpty();
        JsonNode article = told("joomla", id);
        assertThat(article.path("title").asText()).isEqualTo("القطار & السريع");
        assertThat(article.path("url").asText())
                .isEqualTo("https://joomla.example/index.php?option=com_k2&view=item&id=" + id);
        assertThat(article.path("author").asText()).isEqualTo("سارة");
        assertThat(article.path("closes_at").asText()).isEqualTo("2099-12-24T18:00:00Z");
        assertThat(article.path("words").asInt()).isEqualTo(4);
        assertThat(article.path("source").asText()).isEqualTo("cms");
    }

    @Test
    void savedArticle_isToldWithoutCurlToo() throws Exception {
        int id = NEXT.incrementAndGet();

        saved(id).withoutCurl().send();

        assertThat(told("joomla", id).path("author").asText()).isEqualTo("سارة");
    }

    @Test
    void articleOfALanguage_isToldToItsSite() throws Exception {
        int id = NEXT.incrementAndGet();

        saved(id, Map.of("language", "fr-FR"))
                .param("sites", "fr-FR = joomla-fr")
                .param("key", "key-of-joomla-fr-in-tests-0123456789abc")
                .send();

        assertThat(told("joomla-fr", id).path("language").asText()).isEqualTo("fr-FR");
        assertThat(told("joomla", id).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void addressThatIsNotTheReaders_isLeftOut() throws Exception {
        int id = NEXT.incrementAndGet();

        saved(id).world("origin", "https://admin.joomla.example").send();

        assertThat(told("joomla", id).path("title").asText()).isEqualTo("القطار & السريع");
        assertThat(told("joomla", id).path("url").asText()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"published, 0", "trash, 1"})
    void articleThatIsNoMore_isForgotten(String column, String value) throws Exception {
        int id = NEXT.incrementAndGet();
        saved(id).send();

        saved(id, Map.of(column, value)).send();

        assertThat(told("joomla", id).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void publishingFromTheList_tellsOfTheArticleAndForgetsIt() throws Exception {
        int id = NEXT.incrementAndGet();
        Object[] change = {"com_k2.item", List.of(id), 1};

        saved(id)
                .world("event", "onFinderChangeState")
                .world("arguments", change)
                .send();
        assertThat(told("joomla", id).path("title").asText()).isEqualTo("القطار & السريع");
        saved(id, Map.of("published", "0"))
                .world("event", "onFinderChangeState")
                .world("arguments", change)
                .send();

        assertThat(told("joomla", id).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void deletedArticle_isForgotten() throws Exception {
        int id = NEXT.incrementAndGet();
        saved(id).send();

        saved(id)
                .world("event", "onFinderAfterDelete")
                .world("arguments", List.of("com_k2.item", Map.of("id", id)))
                .send();

        assertThat(told("joomla", id).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void whereTheOptionIsOff_orAnotherThingIsSaved_nothingIsTold() throws Exception {
        int id = NEXT.incrementAndGet();

        saved(id).param("articles", "0").send();
        saved(id)
                .world("arguments", List.of("com_content.article", row(id, Map.of()), true))
                .send();

        assertThat(told("joomla", id).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void whenMizanIsDown_orDoesNotBelieve_theEditorIsTold_andEditingGoesOn() throws Exception {
        int id = NEXT.incrementAndGet();
        for (JoomlaRequest request : List.of(
                saved(id).param("address", "http://127.0.0.1:1"),
                saved(id).param("address", "http://127.0.0.1:1").withoutCurl(),
                saved(id).param("address", ""),
                saved(id).param("key", "another-key-0123456789-0123456789-abc"))) {
            JsonNode said = request.send();

            assertThat(said.path("closed").asBoolean()).isFalse();
            assertThat(said.path("messages").path(0).path("type").asText()).isEqualTo("warning");
            assertThat(said.path("log").path(0).asText()).startsWith("Mizan was not told of an article: ");
        }
        assertThat(told("joomla", id).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void hugeOrBrokenArticle_isToldAsFarAsItGoes() throws Exception {
        int id = NEXT.incrementAndGet();

        JsonNode said = saved(id, Map.of("introtext", "<p>كلمة ".repeat(60_000), "title", "ع".repeat(400)))
                .send();

        assertThat(said.path("log")).isEmpty();
        assertThat(told("joomla", id).path("title").asText()).isEqualTo("ع".repeat(300));
    }

    private JoomlaRequest saved(int id) {
        return saved(id, Map.of());
    }

    private JoomlaRequest saved(int id, Map<String, Object> changes) {
        JoomlaRequest request = JoomlaRequest.to(mizan.toString())
                .param("articles", "1")
                .world("client", "administrator")
                .world("writer", "سارة")
                .world("event", "onContentAfterSave")
                .world("arguments", List.of("com_k2.item", row(id, changes), true));
        row(id, changes).forEach(request::item);
        return request;
    }

    private static Map<String, Object> row(int id, Map<String, Object> changes) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("title", "القطار & السريع");
        row.put("introtext", "<p>يصل</p>");
        row.put("fulltext", "<p>القطار<br>غدا</p><script>var x;</script>");
        row.put("published", "1");
        row.put("trash", "0");
        row.put("language", "*");
        row.put("created_by", 42);
        row.put("created_by_alias", "");
        row.put("publish_down", "2099-12-24 18:00:00");
        row.putAll(changes);
        return row;
    }

    /** What Mizan knows of an article, or the problem that it answers. */
    private static JsonNode told(String site, int id) throws Exception {
        String key = site.equals("joomla") ? JoomlaRequest.KEY : "key-of-joomla-fr-in-tests-0123456789abc";
        String path = "/api/sites/" + site + "/articles/" + id;
        long now = Instant.now().getEpochSecond();
        String signature = SigningKeys.sign(key, now, ("GET " + path).getBytes(StandardCharsets.UTF_8));
        return new JsonMapper()
                .readTree(RestAssured.given()
                        .header("Mizan-Signature", "t=" + now + ",v1=" + signature)
                        .get(path)
                        .asByteArray());
    }

    // The page of an article

    @Test
    void pageOfAnArticle_hasTheScript() throws Exception {
        JsonNode said = comment().world("event", "onAfterDispatch").send();

        assertThat(said.path("scripts").toString()).contains("/media/plg_system_mizan/js/mizan.js", "mizanComments");
        assertThat(comment()
                        .world("event", "onAfterDispatch")
                        .field("view", "itemlist")
                        .send()
                        .path("scripts"))
                .isEmpty();
        assertThat(comment()
                        .world("event", "onAfterDispatch")
                        .world("document", "feed")
                        .send()
                        .path("scripts"))
                .isEmpty();
    }

    private JoomlaRequest comment() {
        int n = NEXT.incrementAndGet();
        return JoomlaRequest.to(mizan.toString())
                .server("REMOTE_ADDR", "10." + (n >> 16 & 255) + "." + (n >> 8 & 255) + "." + (n & 255))
                .field("commentEmail", "reader" + n + "@example.com")
                .field("commentText", OrdinaryText.next());
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (text != null) {
            for (String pair : text.split(" ")) {
                pairs.put(pair.split(":")[0], pair.split(":")[1]);
            }
        }
        return pairs;
    }

    private static String said(String key) {
        return ReaderMessages.get(Language.ARABIC, key);
    }
}
