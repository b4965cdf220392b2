package mizan.desk.api;

import static io.restassured.RestAssured.given;
import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.parsing.Parser;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import mizan.problem.Problem;
import mizan.testsupport.Distinct;
import org.junit.jupiter.api.Test;

/** Trying a term before it goes live, over the real queue and the real rules. */
@QuarkusTest
class LexiconResourceTest {

    static {
        RestAssured.registerParser(Problem.MEDIA_TYPE, Parser.JSON);
    }

    @Test
    void termThatIsToldByItsStem_showsTheWordsThatItWouldHit() {
        preview(Map.of("form", "سكر", "match", "stem", "category", "insult", "severity", "low"))
                .statusCode(200)
                .body("collisions[0].form", equalTo("سكر"))
                .body("collisions[0].words", hasItems("السكر", "سكران"));
    }

    @Test
    void rareTerm_collidesWithNothing() {
        preview(Map.of("form", "شنقربيط", "category", "insult", "severity", "low"))
                .body("collisions", empty());
    }

    @Test
    void term_showsTheDecidedCommentsThatItWouldHaveHeld() {
        String word = "كلمة" + Distinct.syllables();
        String receipt = given().header("X-Forwarded-For", "10.99.1.1")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "site",
                        "akhbar",
                        "article",
                        "1",
                        "name",
                        "سارة",
                        "email",
                        word + "@example.com",
                        "text",
                        "هذه " + word + " في جملة عادية"))
                .post("/comments")
                .then()
                .statusCode(201)
                .body("status", equalTo("approved"))
                .extract()
                .path("receipt");

        preview(Map.of("form", word, "category", "insult", "severity", "medium"))
                .body("changes.findAll { it.after == 'hold' }.id", hasItem(containsString("akhbar-")))
                .body("changes.before", hasItem("approve"));
        given().accept(ContentType.JSON).get("/comments/" + receipt).then().body("status", equalTo("approved"));
    }

    @Test
    void termWithAMistake_isNamedByItsPlace() {
        preview(Map.of("form", "كلمة", "category", "rude", "severity", "low"))
                .statusCode(422)
                .body("errors[0].field", equalTo("terms[0]"))
                .body("errors[0].message", containsString("rude"));
    }

    @Test
    void bodyThatIsNoRequest_isRefused() {
        editor().contentType(ContentType.JSON)
                .body("{\"terms\":3}")
                .post("/api/review/lexicon/preview")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void previewing_isForEditors() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/review/lexicon/preview")
                .then()
                .statusCode(401);
        send(moderator(), Map.of("form", "كلمة")).statusCode(403);
    }

    private static ValidatableResponse preview(Map<String, String> term) {
        return send(editor(), term);
    }

    private static ValidatableResponse send(RequestSpecification account, Map<String, String> term) {
        return account.contentType(ContentType.JSON)
                .body(Map.of("terms", List.of(term)))
                .post("/api/review/lexicon/preview")
                .then();
    }
}
