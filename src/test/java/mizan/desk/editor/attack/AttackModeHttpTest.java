package mizan.desk.editor.attack;

import static io.restassured.RestAssured.given;
import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mizan.testsupport.Distinct;
import mizan.testsupport.OrdinaryText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack mode over HTTP: a surge comes in, the desk has one card, and editors decide. */
@QuarkusTest
class AttackModeHttpTest {

    private static final String SITE = "akhbar";

    /** As many as make a surge at a site without a usual rate; {@code test.properties} has it. */
    private static final int SURGE = 300;

    private final String article = UUID.randomUUID().toString();

    @AfterEach
    void leaveNothingBehind() {
        mode(article, "automatic");
        running().forEach(id -> editor().post("/api/review/attacks/" + id + "/end"));
    }

    @Test
    void surgeOfNearIdenticalComments_isOneCard_decidedTogether_andUndoneTogether() {
        for (int i = 0; running().isEmpty() && i < 3 * SURGE; i++) {
            nearlyTheSame(i).statusCode(201);
        }
        String attack = await().until(this::running, ids -> !ids.isEmpty()).getFirst();

        int before = heldBecauseOf(attack);
        for (int i = before; i < 5; i++) {
            nearlyTheSame(3 * SURGE + i).statusCode(201).body("status", equalTo("held"));
        }

        send(OrdinaryText.next()).statusCode(201).body("status", equalTo("approved"));
        assertThat(heldBecauseOf(attack)).isEqualTo(5);
        moderator().get("/api/review/comments?campaign=" + attack).then().body("items.size()", equalTo(5));
        String page = page("/review?site=" + SITE + "&lang=en");
        assertThat(page).contains("Attack mode is on", "5 near-identical comments", article);
        assertThat(page("/review?site=" + SITE + "&lang=ar")).contains("وضع الهجوم قائم", "5 تعليقات تكاد تتطابق");

        String one = moderator().get("/api/review/comments?campaign=" + attack).path("items[0].id");
        assertThat(page("/review/bulk?like=" + one + "&by=text&attack=1&lang=en"))
                .contains("Comments of the attack", "5 comments are waiting");
        String bulk = moderator()
                .contentType(ContentType.JSON)
                .body(Map.of("like", one, "outcome", "reject", "reason", "advert"))
                .post("/api/review/decisions")
                .then()
                .body("matched", equalTo(5))
                .body("remaining", equalTo(0))
                .extract()
                .path("bulk");
        assertThat(heldBecauseOf(attack)).isZero();
        moderator().post("/api/review/bulk/" + bulk + "/undo").then().body("matched", equalTo(5));
        assertThat(heldBecauseOf(attack)).isEqualTo(5);

        assertThat(metrics()).contains("mizan_attack_comments_total{outcome=\"held\",site=\"" + SITE + "\"");
        await().until(() -> metrics()
                .lines()
                .anyMatch(line -> line.matches("mizan_attack_mode\\{site=\"" + SITE + "\",?\\} [1-9].*")));
        editor().get("/api/review/audit?action=attack_began")
                .then()
                .body("items.subject", hasItem(SITE + " " + article))
                .body("items.by", hasItem("rules"));
    }

    @Test
    void editorSwitchesItOn_readersWhoAreKnownAreUnaffected_andTheAuditLogUndoesIt() {
        String known = Distinct.syllables() + "@example.com";
        send(OrdinaryText.next(), known).body("status", equalTo("approved"));

        mode(article, "on").statusCode(200).body("mode", equalTo("on")).body("article", equalTo(article));

        assertThat(running()).hasSize(1);
        send(OrdinaryText.next()).statusCode(201).body("status", equalTo("held"));
        send(OrdinaryText.next(), known).statusCode(201).body("status", equalTo("approved"));
        String entry = editor().get("/api/review/audit?action=attack_mode_changed&limit=1")
                .then()
                .body("items[0].by", equalTo("editor"))
                .extract()
                .path("items[0].id");
        editor().post("/api/review/audit/" + entry + "/undo").then().statusCode(204);
        await().until(() -> !decided().contains(article));
    }

    @Test
    void editorEndsIt_andForbidsIt() {
        mode(article, "on");
        String attack = running().getFirst();
        mode(article, "automatic");

        editor().post("/api/review/attacks/" + attack + "/end").then().statusCode(204);

        editor().post("/api/review/attacks/" + attack + "/end").then().statusCode(404);
        assertThat(running()).isEmpty();
        send(OrdinaryText.next()).body("status", equalTo("approved"));
        mode(article, "on");
        mode(article, "never").statusCode(200);
        assertThat(running()).isEmpty();
        editor().get("/api/review/audit?action=attack_ended")
                .then()
                .body("items.by", hasItem("editor"))
                .body("items.subject", hasItem(SITE + " " + article));
    }

    @Test
    void page_doesTheSame() {
        editor().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(Map.of("article", article, "mode", "on"))
                .post("/review/attacks/" + SITE)
                .then()
                .statusCode(303);
        String page =
                editor().accept("text/html").get("/review/attacks?lang=en").asString();

        assertThat(page).contains(article, "End it now", "Back to automatic");
        editor().contentType(ContentType.URLENC)
                .post("/review/attacks/end/" + running().getFirst())
                .then()
                .statusCode(303);
        editor().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(Map.of("article", article, "mode", "never"))
                .post("/review/attacks/" + SITE)
                .then()
                .statusCode(303);
        assertThat(running()).isEmpty();
        assertThat(decided()).contains(article);
    }

    @Test
    void decisions_areAnEditors_andWrongOnesAreNamed() {
        moderator()
                .contentType(ContentType.JSON)
                .body(Map.of("mode", "on"))
                .put(address(article))
                .then()
                .statusCode(403);
        moderator().post("/api/review/attacks/x/end").then().statusCode(403);
        editor().post("/api/review/attacks/x/end").then().statusCode(404);
        mode(article, "off").statusCode(400).body("allowed", equalTo(List.of("automatic", "on", "never")));
        mode("x".repeat(129), "on").statusCode(400).body("parameter", not(equalTo("")));
        editor().contentType(ContentType.JSON)
                .body(Map.of("mode", "on"))
                .put("/api/review/sites/nowhere/attack-mode")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"mode\":null}", "{\"mode\":1}"})
    void bodyWithoutAMode_isRefused(String body) {
        editor().contentType(ContentType.JSON)
                .body(body)
                .put(address(article))
                .then()
                .statusCode(400);
    }

    private ValidatableResponse nearlyTheSame(int number) {
        return send("قرأت هذا المقال مع أسرتي في البيت ثم شاركته مع كل أصدقائي وزملائي في العمل اليوم " + number);
    }

    private ValidatableResponse send(String text) {
        return send(text, Distinct.syllables() + "@example.com");
    }

    private ValidatableResponse send(String text, String email) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", Distinct.address())
                .body(Map.of("site", SITE, "article", article, "name", "سعاد", "email", email, "text", text))
                .post("/comments")
                .then();
    }

    private static ValidatableResponse mode(String article, String mode) {
        return editor().contentType(ContentType.JSON)
                .body(Map.of("mode", mode))
                .put(address(article))
                .then();
    }

    private static String address(String article) {
        return "/api/review/sites/" + SITE + "/articles/" + article + "/attack-mode";
    }

    private List<String> running() {
        return moderator()
                .get("/api/review/attacks")
                .path("findAll { it.article == '" + article + "' && it.until == null }.id");
    }

    private static List<String> decided() {
        return moderator().get("/api/review/attacks/modes").path("article");
    }

    private static int heldBecauseOf(String attack) {
        return moderator().get("/api/review/attacks").path("find { it.id == '" + attack + "' }.held");
    }

    private static String page(String address) {
        return moderator().accept("text/html").get(address).asString();
    }

    private static String metrics() {
        return moderator().accept("text/plain").get("/q/metrics").asString();
    }
}
