package mizan.desk;

import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.comment.CommentId;
import mizan.comment.Receipt;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages and the API of tokens, settings and the audit log. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class EditorPagesTest {

    private static final Map<String, ?> STRICT = Map.of(
            "spam_hold",
            0.2,
            "spam_reject",
            1,
            "abuse_hold",
            0.3,
            "abuse_reject",
            0.95,
            "mode",
            "hold_everything",
            "first_comments",
            2,
            "rejects_on_agreement",
            true);

    @Inject
    FakeReviewQueue queue;

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "tokens", "settings", "audit", "lexicon"})
    void pages_areForEditors_andSpeakThreeLanguages(String page) {
        editor().get("/review/" + page + "?lang=ar").then().statusCode(200).body(containsString("dir=\"rtl\""));
        editor().get("/review/" + page + "?lang=fr").then().statusCode(200).body(containsString("lang=\"fr\""));
        editor().get("/review/" + page + "?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("aria-current=\"page\""), not(containsString("<script>")))
                .header("Content-Security-Policy", containsString("script-src 'self'"));
        moderator().get("/review/" + page).then().statusCode(403);
        String api = "/api/review/" + (page.equals("lexicon") ? "lexicon/terms" : page);
        moderator().get(api).then().statusCode(403);
        editor().get(api).then().statusCode(200).contentType(ContentType.JSON);
    }

    // Tokens

    @Test
    void token_isMadeShownOnceUsedAndRevoked() {
        Response made = post("/review/tokens?lang=en", Map.of("name", "by-page", "role", "editor", "days", "30"));
        Matcher text = Pattern.compile("<code dir=\"ltr\">(mizan_by-page_\\w{40})</code>")
                .matcher(made.asString());
        assertThat(text.find()).isTrue();

        Desk.stranger()
                .header("Authorization", "Bearer " + text.group(1))
                .get("/api/review/webhooks")
                .then()
                .statusCode(200);
        editor().get("/api/review/tokens")
                .then()
                .statusCode(200)
                .body("items.find { it.name == 'by-page' }.last_used", matchesPattern(".*T\\d\\d:00:00Z"))
                .body(not(containsString(text.group(1))));
        for (String people : List.of("/api/review/tokens", "/api/review/accounts")) {
            Desk.stranger()
                    .header("Authorization", "Bearer " + text.group(1))
                    .get(people)
                    .then()
                    .statusCode(403);
        }
        editor().get("/review/tokens").then().body(containsString("by-page"), not(containsString(text.group(1))));
        post("/review/tokens/by-page/revoked", Map.of())
                .then()
                .statusCode(303)
                .header("Location", endsWith("outcome=done"));
        Desk.stranger()
                .header("Authorization", "Bearer " + text.group(1))
                .get("/api/review/webhooks")
                .then()
                .statusCode(401);
        post("/review/tokens/by-page/revoked", Map.of()).then().header("Location", endsWith("outcome=unknown_token"));
    }

    @Test
    void tokenByApi_isMadeAndRevoked() {
        json().body(Map.of("name", "by-api", "role", "moderator"))
                .post("/api/review/tokens")
                .then()
                .statusCode(201)
                .body("token", containsString("mizan_by-api_"))
                .body("expires", matchesPattern("\\d{4}-.*Z"));
        json().body(Map.of("name", "by-api", "role", "moderator"))
                .post("/api/review/tokens")
                .then()
                .statusCode(409);
        json().body(Map.of("name", "other", "role", "moderator", "days", 9999))
                .post("/api/review/tokens")
                .then()
                .statusCode(422)
                .body("code", equalTo("bad_days"));
        editor().delete("/api/review/tokens/by-api").then().statusCode(204);
        editor().delete("/api/review/tokens/by-api").then().statusCode(404);
    }

    // Settings

    @Test
    void settings_areSet_loggedAndTakenBack() {
        json().body(STRICT)
                .put("/api/review/settings/lejour")
                .then()
                .statusCode(200)
                .body("settings.mode", equalTo("hold_everything"))
                .body("settings.rejects_on_agreement", equalTo(true))
                .body("overridden", equalTo(true));

        String entry = newest("settings_changed");
        editor().post("/api/review/audit/" + entry + "/undo").then().statusCode(204);
        settings("lejour", "mode").isEqualTo("automatic");
        editor().post("/api/review/audit/" + entry + "/undo").then().statusCode(409);
        editor().post("/api/review/audit/1-1/undo").then().statusCode(404);

        editor().post("/api/review/audit/" + newest("taken_back") + "/undo")
                .then()
                .statusCode(204);
        settings("lejour", "mode").isEqualTo("hold_everything");
        editor().delete("/api/review/settings/lejour").then().statusCode(200).body("overridden", equalTo(false));
    }

    @Test
    void settingsByPage_areSetInEveryWayOfWritingNumbers() {
        Map<String, String> form = Map.of(
                "seen",
                "",
                "spam_hold",
                "0,25",
                "spam_reject",
                "1",
                "abuse_hold",
                "0.3",
                "abuse_reject",
                "0.95",
                "mode",
                "automatic",
                "first_comments",
                "0",
                "rejects_on_agreement",
                "true");
        assertThat(editor().get("/review/settings?lang=en").asString())
                .contains("Reject where the rules and the learned score agree")
                .doesNotContain("value=\"true\" checked");

        post("/review/settings/demo?lang=fr", form)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/review/settings?outcome=done&lang=fr"));
        settings("demo", "spam_hold").isEqualTo(0.25f);
        settings("demo", "rejects_on_agreement").isEqualTo(true);
        assertThat(editor().get("/review/settings").asString()).containsOnlyOnce("value=\"true\" checked");
        assertThat(editor().get("/review/audit?lang=ar").asString())
                .contains("رفض ما تتفق فيه القواعد والتقدير الآلي: <bdi>نعم</bdi>");
        Map<String, String> stale = Map.of(
                "seen",
                "",
                "spam_hold",
                "0",
                "spam_reject",
                "1",
                "abuse_hold",
                "0",
                "abuse_reject",
                "1",
                "mode",
                "automatic",
                "first_comments",
                "0");
        post("/review/settings/demo", stale).then().header("Location", endsWith("outcome=changed_meanwhile"));
        Matcher seen = Pattern.compile("/reset[^>]*>\\s*<input type=\"hidden\" name=\"seen\" value=\"([^\"]+)\"")
                .matcher(editor().get("/review/settings").asString());
        assertThat(seen.find()).isTrue();
        post("/review/settings/demo/reset", Map.of("seen", seen.group(1).replace("&quot;", "\"")))
                .then()
                .header("Location", endsWith("outcome=done"));
        settings("demo", "spam_hold").isEqualTo(0.4f);
        settings("demo", "rejects_on_agreement").isEqualTo(false);
    }

    private static final String RULES =
            "{\"address\":\"https://lejour.example/charte\",\"rules\":{\"insult\":\"§ 3 <b>Respect</b>\",\"advert\":\"#pub\"}}";

    @Test
    void publishedRules_areOnTheCard_onTheReceipt_loggedAndTakenBack() {
        json().body(RULES)
                .put("/api/review/settings/lejour/rules")
                .then()
                .statusCode(200)
                .body("rules.address", equalTo("https://lejour.example/charte"))
                .body("rules.rules.advert", equalTo("#pub"))
                .body("overridden", equalTo(false));
        Receipt receipt = Samples.of("text").site("lejour").addedTo(queue).receipt();
        CommentId id = receipt.commentId();

        editor().get("/review/comments/" + id + "?lang=fr")
                .then()
                .body(containsString("href=\"https://lejour.example/charte\""))
                .body(containsString("Insulte · \u2068§ 3 &lt;b&gt;Respect&lt;/b&gt;\u2069</option>"))
                .body(containsString(">Publicité</option>"));
        receipt(receipt).body("status", equalTo("held")).body("rule", nullValue());
        json().header("If-Match", "\"1\"")
                .body("{\"outcome\":\"reject\",\"reason\":\"insult\",\"note\":\"entre nous\"}")
                .post("/api/review/comments/" + id + "/decision")
                .then()
                .statusCode(200);
        receipt(receipt)
                .body("rule.code", equalTo("insult"))
                .body("rule.title", equalTo("Insulte"))
                .body("rule.rule", equalTo("§ 3 <b>Respect</b>"))
                .body("rule.url", equalTo("https://lejour.example/charte"));
        Desk.stranger()
                .header("Accept", "text/html")
                .get("/comments/" + receipt)
                .then()
                .statusCode(200)
                .body(containsString("Insulte · <bdi>§ 3 &lt;b&gt;Respect&lt;/b&gt;</bdi>"))
                .body(containsString("href=\"https://lejour.example/charte\""))
                .body(not(containsString("entre nous")));
        editor().get("/review/audit?lang=fr").then().body(containsString("Adresse de la page des règles: "));

        editor().post("/api/review/audit/" + newest("settings_changed") + "/undo")
                .then()
                .statusCode(204);
        editor().get("/api/review/settings")
                .then()
                .body("items.find { it.site == 'lejour' }.rules.address", equalTo(""));
        receipt(receipt).body("status", equalTo("rejected")).body("rule", nullValue());
    }

    private static ValidatableResponse receipt(Receipt receipt) {
        return Desk.stranger()
                .header("Accept", "application/json")
                .get("/comments/" + receipt)
                .then()
                .statusCode(200);
    }

    @Test
    void publishedRulesByPage_areKept_orRefusedInTheDesksLanguage() {
        Map<String, String> form = Map.of(
                "seen",
                "",
                "address",
                " https://demo.example/rules ",
                "rule-insult",
                "المادة\u0000 3",
                "rule-other",
                "");
        post("/review/settings/demo/rules?lang=ar", form)
                .then()
                .header("Location", endsWith("/review/settings?outcome=done&lang=ar"));
        editor().get("/review/settings?lang=ar")
                .then()
                .body(containsString("value=\"https://demo.example/rules\""), containsString("value=\"المادة 3\""));
        post("/review/settings/demo/rules", form).then().header("Location", endsWith("outcome=changed_meanwhile"));

        post("/review/settings/demo/rules?lang=ar", Map.of("seen", "", "address", "javascript:alert(1)"))
                .then()
                .header("Location", endsWith("outcome=wrong_rules&lang=ar"));
        editor().get("/review/settings?outcome=wrong_rules&lang=ar").then().body(containsString("لم تُحفظ القواعد"));
        json().body("{\"address\":\"data:x\"}")
                .put("/api/review/settings/demo/rules")
                .then()
                .statusCode(422);
        json().body("{\"address\":\"https://x.example\",\"rules\":{\"nonsense\":\"1\"}}")
                .put("/api/review/settings/demo/rules")
                .then()
                .statusCode(422);
        json().body("{}").put("/api/review/settings/nowhere/rules").then().statusCode(404);
        Desk.moderator()
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/review/settings/demo/rules")
                .then()
                .statusCode(403);
        json().body("{\"address\":\"\"}")
                .put("/api/review/settings/demo/rules")
                .then()
                .statusCode(200)
                .body("rules.address", equalTo(""));
    }

    @Test
    void whoIsNoAccount_andHowSomebodySignedIn_areSaidInTheDesksLanguage() {
        Desk.login().post("/j_security_check");

        editor().get("/review/audit?lang=ar&action=account_added").then().body(containsString("عند بدء التشغيل"));
        editor().get("/review/audit?lang=fr&action=signed_in").then().body(containsString("Par la page de connexion"));
    }

    @Test
    void settingsThatCannotBe_areRefused() {
        json().body("{\"spam_hold\":0.9,\"spam_reject\":0.1,\"abuse_hold\":0.1,\"abuse_reject\":1,"
                        + "\"mode\":\"automatic\",\"first_comments\":0,\"rejects_on_agreement\":false}")
                .put("/api/review/settings/demo")
                .then()
                .statusCode(422);
        json().body("{}").put("/api/review/settings/demo").then().statusCode(400);
        json().body(STRICT).put("/api/review/settings/nowhere").then().statusCode(404);
        post("/review/settings/demo", Map.of("spam_hold", "x"))
                .then()
                .header("Location", endsWith("no_number.spam_hold"));
        post("/review/settings/demo", Map.of("spam_hold", "0.1"))
                .then()
                .header("Location", endsWith("no_number.spam_reject"));
        post(
                        "/review/settings/demo",
                        Map.of(
                                "spam_hold", "0.9",
                                "spam_reject", "0.1",
                                "abuse_hold", "0.1",
                                "abuse_reject", "1",
                                "mode", "automatic",
                                "first_comments", "0"))
                .then()
                .header("Location", endsWith("wrong_settings"));
        editor().get("/review/settings?outcome=no_number.spam_hold&lang=ar")
                .then()
                .body(containsString("حدّ الإحالة (إعلان)» رقم"));
        post("/review/settings/nowhere/reset", Map.of()).then().header("Location", endsWith("unknown_site"));
    }

    @Test
    void article_isMarkedAsBreaking_andNoLonger_andBothAreLogged() {
        post("/review/settings/lejour/breaking?lang=fr", Map.of("article", "élections 7", "hours", "\u0663"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/review/settings?outcome=done&lang=fr"));
        editor().get("/review/settings?lang=fr")
                .then()
                .body(containsString("<bdi>élections 7</bdi> · jusqu’au <time datetime=\"20"));
        editor().get("/review/audit?lang=fr")
                .then()
                .body(
                        containsString("Article marqué « dernière minute »"),
                        containsString("<bdi>lejour élections 7</bdi>"));

        post("/review/settings/lejour/ordinary", Map.of("article", "élections 7"))
                .then()
                .statusCode(303);
        editor().get("/api/review/articles/breaking").then().body("article", not(hasItem("élections 7")));
        assertThat(newest("article_ordinary")).isNotNull();
        post("/review/settings/lejour/breaking", Map.of("article", "7", "hours", "99"))
                .then()
                .statusCode(400);
        moderator()
                .contentType(ContentType.URLENC)
                .formParam("article", "7")
                .formParam("hours", "3")
                .post("/review/settings/lejour/breaking")
                .then()
                .statusCode(403);
    }

    // Terms

    @Test
    void term_isTriedFirst_thenAdded_removedAndTakenBack() {
        Map<String, String> term =
                Map.of("form", "شنقربيط", "match", "exact", "category", "insult", "severity", "medium");
        post("/review/lexicon/preview?lang=en", term)
                .then()
                .statusCode(200)
                .body(containsString("It hits none of the ordinary words"), containsString("value=\"شنقربيط\""));
        post("/review/lexicon/preview", Map.of("form", "سكر", "match", "stem", "category", "insult", "severity", "low"))
                .then()
                .body(containsString("السكر"));
        editor().queryParam("q", "شنقربيط")
                .get("/api/review/lexicon/terms")
                .then()
                .body("items.size()", equalTo(0));

        post("/review/lexicon", term).then().statusCode(303).header("Location", endsWith("outcome=done"));
        editor().queryParam("q", "شنقربيط")
                .get("/api/review/lexicon/terms")
                .then()
                .body("items[0].origin", equalTo("desk"))
                .body("items[0].category", equalTo("insult"));
        editor().queryParam("q", "شنقربيط").get("/review/lexicon").then().body(containsString("شنقربيط"));

        editor().post("/api/review/audit/" + newest("term_added") + "/undo")
                .then()
                .statusCode(204);
        editor().queryParam("q", "شنقربيط")
                .get("/api/review/lexicon/terms")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void plainTermThatHitsOrdinaryWords_isSavedOnlyOnceItIsConfirmed() {
        Map<String, String> term = Map.of("form", "من", "match", "exact", "category", "insult", "severity", "high");
        post("/review/lexicon/preview?lang=en", term)
                .then()
                .statusCode(200)
                .body(containsString("name=\"confirm\""), containsString("It hits ordinary words too:"));

        post("/review/lexicon?lang=en", term)
                .then()
                .statusCode(200)
                .body(
                        containsString("The term was not saved: it would reject comments for ordinary words."),
                        containsString("name=\"confirm\""));
        json().body(term)
                .post("/api/review/lexicon/terms")
                .then()
                .statusCode(409)
                .body("code", equalTo("not_confirmed"))
                .body("parameter", equalTo("confirm"))
                .body("words", hasItem("من"));
        assertThat(isAdded("من")).isFalse();

        Map<String, Object> confirmed = new HashMap<>(term);
        confirmed.put("confirm", true);
        json().body(confirmed).post("/api/review/lexicon/terms").then().statusCode(204);
        assertThat(isAdded("من")).isTrue();
        editor().post("/api/review/audit/" + newest("term_added") + "/undo")
                .then()
                .statusCode(204);

        Map<String, String> ticked = new HashMap<>(term);
        ticked.put("confirm", "true");
        post("/review/lexicon", ticked).then().statusCode(303).header("Location", endsWith("outcome=done"));
        assertThat(isAdded("من")).isTrue();
        editor().post("/api/review/audit/" + newest("term_added") + "/undo")
                .then()
                .statusCode(204);
    }

    private static boolean isAdded(String form) {
        List<String> forms = editor().queryParam("q", form)
                .get("/api/review/lexicon/terms")
                .path("items.findAll { it.origin == 'desk' }.form");
        return forms.contains(form);
    }

    @Test
    void termOfTheFiles_isRemovedAndRestored() {
        String key = editor().queryParam("q", "كلب حراسة")
                .get("/api/review/lexicon/terms")
                .path("items[0].key");
        if (key == null) {
            key = editor().queryParam("q", "كلب")
                    .get("/api/review/lexicon/terms")
                    .path("items[0].key");
        }

        post("/review/lexicon/removed", Map.of("key", key)).then().header("Location", endsWith("outcome=done"));
        origin(key).isEqualTo("removed");
        post("/review/lexicon/restored", Map.of("key", key)).then().header("Location", endsWith("outcome=done"));
        origin(key).isEqualTo("files");
        editor().queryParam("key", "nothing exact")
                .delete("/api/review/lexicon/terms")
                .then()
                .statusCode(404);
    }

    @Test
    void termWithAMistake_isToldSo() {
        Map<String, String> bad =
                Map.of("form", "قرد", "match", "sometimes", "category", "insult", "severity", "medium");

        post("/review/lexicon/preview", bad).then().statusCode(200).body(containsString("is not known"));
        post("/review/lexicon", bad).then().header("Location", endsWith("outcome=no_term"));
        json().body(bad)
                .post("/api/review/lexicon/terms")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("term"));
    }

    private static org.assertj.core.api.ObjectAssert<Object> origin(String key) {
        Object value =
                editor().queryParam("q", key).get("/api/review/lexicon/terms").path("items[0].origin");
        return assertThat(value);
    }

    @Test
    void triedText_showsVerdictAndReasons_andNothingTypedIsMarkup() {
        post(
                        "/review/try?lang=en",
                        Map.of("text", DeskWithFakes.BAD_WORD + " <script>alert(1)</script>", "site", "demo"))
                .then()
                .statusCode(200)
                .body(containsString("<mark>" + DeskWithFakes.BAD_WORD + "</mark>"))
                .body(containsString("&lt;script&gt;"), not(containsString("<script>alert")));
        post("/review/try", Map.of("text", " ")).then().statusCode(200);
    }

    // The audit log

    @Test
    void auditLog_comesInPages_andOfOneAction() {
        for (int i = 0; i < 3; i++) {
            json().body(Map.of("name", "audit-" + i, "role", "moderator")).post("/api/review/tokens");
        }
        Response first = editor().get("/api/review/audit?action=token_made&limit=2");
        String next = first.path("next");

        assertThat(first.<Integer>path("items.size()")).isEqualTo(2);
        assertThat(first.<String>path("items[0].by")).isEqualTo("editor");
        assertThat(editor().get("/api/review/audit?action=token_made&limit=2&cursor=" + next)
                        .<String>path("items[0].subject"))
                .isEqualTo("audit-0");
        editor().get("/api/review/audit?action=nothing").then().statusCode(400);
        editor().get("/api/review/audit?cursor=x").then().statusCode(400);
        editor().get("/review/audit?action=token_made&lang=en").then().body(containsString("Token made"));
    }

    @Test
    void auditLog_tellsValuesInTheLanguageOfThePage_andNoRawOnes() {
        json().body(Map.of("name", "audit-token", "role", "editor")).post("/api/review/tokens");
        json().body(STRICT).put("/api/review/settings/lejour");
        post(
                "/review/lexicon",
                Map.of("form", "شنقربيطة", "match", "exact", "category", "insult", "severity", "medium"));
        editor().delete("/api/review/settings/lejour");

        String log = editor().get("/review/audit?lang=fr").asString();
        assertThat(log)
                .contains("Rôle: <bdi>Responsable</bdi>", "valable jusqu’au: <time datetime=")
                .contains("Tout commentaire est relu")
                .contains("<bdi>شنقربيطة</bdi>")
                .doesNotContain("spam_hold", "hold_everything", "{&quot;line")
                .doesNotContainPattern("[^\"]\\d{4}-\\d{2}-\\d{2}T");
        String api = editor().get("/api/review/audit?limit=1&action=settings_changed")
                .asString();
        assertThat(api).as("programs read the record itself").contains("spam_hold");
    }

    private static String newest(String action) {
        return editor().get("/api/review/audit?limit=1&action=" + action).path("items[0].id");
    }

    private static org.assertj.core.api.ObjectAssert<Object> settings(String site, String field) {
        Object value =
                editor().get("/api/review/settings").path("items.find { it.site == '" + site + "' }.settings." + field);
        return assertThat(value);
    }

    private static io.restassured.specification.RequestSpecification json() {
        return editor().contentType(ContentType.JSON);
    }

    private static Response post(String path, Map<String, String> fields) {
        return editor().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post(path);
    }
}
