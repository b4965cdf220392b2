package mizan.desk.author;

import static io.restassured.RestAssured.given;
import static mizan.desk.Desk.browser;
import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import mizan.comment.Receipt;
import mizan.testsupport.Distinct;
import mizan.testsupport.OrdinaryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trusting, watching and muting authors over HTTP: from the card of a comment to what the reader is told. */
@QuarkusTest
class AuthorRulesHttpTest {

    private static final String SITE = "akhbar";
    private static final String RULES = "/api/review/comments/{id}/author-rules";

    private final String email = Distinct.syllables() + "@example.com";
    private final String name = "كاتب " + Distinct.syllables();

    @Test
    void mutedAuthor_isRejected_andToldThatTheSiteDecidedSo() {
        String id = commentOf(send().body("status", equalTo("approved")));

        String at = put(id, Map.of("mode", "mute", "note", "سبّ الكتّاب مرارًا", "days", 30))
                .statusCode(200)
                .body("mode", equalTo("mute"))
                .body("by", equalTo("moderator"))
                .extract()
                .path("at");

        String receipt = send().statusCode(201)
                .body("status", equalTo("rejected"))
                .extract()
                .path("receipt");
        given().accept("text/html")
                .get("/comments/" + receipt)
                .then()
                .body(containsString("قرر الموقع ألّا ينشر تعليقك"), not(containsString("يخالف قواعد")));
        given().accept(ContentType.JSON).get("/comments/" + receipt).then().body("reason", equalTo("muted"));
        sendAsK2().body("message", containsString("قرر الموقع ألّا ينشر تعليقك"));
        moderator()
                .get("/api/review/comments/" + commentOf(receipt))
                .then()
                .body("because", containsString("قرر مشرف كتم صاحب التعليق"))
                .body("reasons.kind", hasItem("author_muted"));
        editor().get("/api/review/audit?action=author_rule_changed&limit=1")
                .then()
                .body("items[0].by", equalTo("moderator"))
                .body("items[0].subject", equalTo(id));

        undo(id, at).statusCode(200).body("size()", equalTo(0));
        send().body("status", equalTo("approved"));
        undo(id, at).statusCode(409);
    }

    @Test
    void watchedAuthor_isHeld_untilThatEnds() {
        String id = commentOf(send());
        put(id, Map.of("mode", "watch")).statusCode(200);

        send().body("status", equalTo("held"));
        moderator().get(RULES, id).then().body("[0].mode", equalTo("watch")).body("[0].scope", equalTo("author"));

        put(id, Map.of("mode", "none")).statusCode(200).body("mode", equalTo("none"));
        send().body("status", equalTo("approved"));
        moderator().get(RULES, id).then().body("size()", equalTo(0));
    }

    @Test
    void watchedName_isHeldWithAnyEmail() {
        String id = commentOf(send());
        put(id, Map.of("mode", "watch", "scope", "name")).statusCode(200);

        send("other." + email, "").body("status", equalTo("held"));
        put(id, Map.of("mode", "none", "scope", "name")).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "watch, 0, ,days",
        "watch, 366, ,days",
        "often, 7, ,mode",
        "mute, 7, everybody, scope",
        "trust, 7, name, scope"
    })
    void whatIsWrong_isNamed(String mode, int days, String scope, String field) {
        String id = commentOf(send());
        Map<String, Object> body = new HashMap<>(Map.of("mode", mode, "days", days));
        if (scope != null) {
            body.put("scope", scope);
        }

        put(id, body).statusCode(400).body("parameter", equalTo(field));
        put(id, Map.of()).statusCode(400).body("parameter", equalTo("mode"));
        put("akhbar-0123456789abcdefghjk", Map.of("mode", "watch")).statusCode(404);
    }

    @Test
    void desk_decidesWithoutScript_andUndoes() {
        String id = commentOf(send());

        String page = browser()
                .redirects()
                .follow(true)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("mode", "mute", "days", "7", "note", "ملاحظة " + name, "scope", "author"))
                .post("/review/authors/" + id + "?lang=ar")
                .then()
                .statusCode(200)
                .body(containsString("يسري الكتم من تعليق الكاتب التالي"))
                .body(containsString("كاتب مكتوم"))
                .body(containsString("ملاحظة " + name))
                .extract()
                .asString();
        send().body("status", equalTo("rejected"));

        String undo = page.replaceAll("(?s).*action=\"(/review/authors/[^\"]*/undo)[^\"]*\".*", "$1");
        browser()
                .redirects()
                .follow(true)
                .post(undo + "?lang=ar")
                .then()
                .statusCode(200)
                .body(containsString("أُعيد القرار في شأن الكاتب إلى ما كان عليه"));
        send().body("status", equalTo("approved"));
        assertThat(undo).contains(id);
    }

    private ValidatableResponse send() {
        return send(email, "");
    }

    private ValidatableResponse send(String from, String more) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", Distinct.address())
                .body(Map.of(
                        "site", SITE, "article", "17", "name", name, "email", from, "text", OrdinaryText.next() + more))
                .post("/comments")
                .then();
    }

    private ValidatableResponse sendAsK2() {
        return given().header("X-Forwarded-For", Distinct.address())
                .header("X-Requested-With", "XMLHttpRequest")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of(
                        "site",
                        SITE,
                        "itemID",
                        "17",
                        "userName",
                        name,
                        "commentEmail",
                        email,
                        "commentText",
                        OrdinaryText.next()))
                .post("/index.php")
                .then()
                .statusCode(200);
    }

    private static String commentOf(ValidatableResponse sent) {
        return commentOf(sent.statusCode(201).extract().<String>path("receipt"));
    }

    /** The id of the comment with this receipt: what the desk finds by it. */
    private static String commentOf(String receipt) {
        return Receipt.parse(receipt).orElseThrow().commentId().toString();
    }

    private static ValidatableResponse put(String id, Map<String, ?> body) {
        return moderator()
                .contentType(ContentType.JSON)
                .body(body)
                .put(RULES, id)
                .then();
    }

    private static ValidatableResponse undo(String id, String at) {
        return moderator()
                .contentType(ContentType.JSON)
                .body(Map.of("at", at))
                .post(RULES + "/undo", id)
                .then();
    }
}
