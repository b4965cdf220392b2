package mizan.desk.author;

import static io.restassured.RestAssured.given;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.comment.CommentId;
import mizan.desk.DeskWithFakes;
import mizan.desk.FakeReviewQueue;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All decisions about authors over the API. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class AuthorRulesApiTest {

    private static final String RULES = "/api/review/author-rules";

    @Inject
    FakeReviewQueue queue;

    @BeforeEach
    void emptyQueue() {
        queue.clear();
    }

    @Test
    void rules_areFoundByWordsModeAndSite() {
        CommentId salem = comment("سالم القائمة");
        decide(salem, "mute", "repeated insults");
        CommentId amal = comment("أمل القائمة");
        decide(amal, "watch", "");

        find("القائمة").body("items.rule.comment", hasItems(salem.toString(), amal.toString()));
        find("امل القائمة")
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("أمل القائمة"))
                .body("items[0].site", equalTo("demo"))
                .body("items[0].rule.mode", equalTo("watch"))
                .body("items[0].rule.by", equalTo("moderator"))
                .body("next", nullValue());
        find("INSULTS القائمة").body("items.rule.comment", contains(salem.toString()));
        get(Map.of("q", "القائمة", "mode", "watch")).body("items.rule.comment", contains(amal.toString()));
        get(Map.of("q", "القائمة", "site", "lejour")).body("items", hasSize(0));
    }

    @Test
    void pages_haveEachRuleOnce_alsoWhenOneEndsMeanwhile() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            CommentId comment = comment("كاتب الصفحات " + i);
            decide(comment, "watch", "");
            all.add(comment.toString());
        }
        List<String> read = new ArrayList<>();
        String next = "";
        do {
            ValidatableResponse page = get(Map.of("q", "الصفحات", "limit", "2", "cursor", next));
            List<String> items = page.extract().path("items.rule.comment");
            read.addAll(items);
            next = page.extract().path("next");
            if (read.size() == 2) {
                moderator().delete(RULES + "/" + items.getLast()).then().statusCode(200);
            }
        } while (next != null);

        assertThat(read).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void ruleIsEnded_andBroughtBack_alsoWhenItsCommentIsGone() {
        CommentId gone = comment("زائر بلا تعليق");
        decide(gone, "mute", "whose comment is deleted");
        queue.clear();
        find("deleted").body("items", hasSize(1)).body("items[0].name", nullValue());

        String at = moderator()
                .delete(RULES + "/" + gone + "?scope=author")
                .then()
                .statusCode(200)
                .body("mode", equalTo("none"))
                .extract()
                .path("at");
        find("deleted").body("items", hasSize(0));
        moderator().delete(RULES + "/" + gone).then().statusCode(404).body("code", equalTo("not_found"));

        undo(gone, "{\"at\":\"2020-01-01T00:00:00Z\"}").statusCode(409);
        undo(gone, "{\"scope\":\"name\",\"at\":\"" + at + "\"}").statusCode(409);
        undo(gone, "{\"at\":\"" + at + "\"}").statusCode(204);
        find("deleted").body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "site, nowhere",
        "mode, none",
        "mode, often",
        "limit, 0",
        "limit, 101",
        "limit, x",
        "cursor, x",
        "cursor, 1.demo-0123456789abcdefghjk.everybody",
        "cursor, 1.x.author",
        "cursor, 9999999999999999999.demo-0123456789abcdefghjk.author"
    })
    void whatIsWrong_isNamed(String parameter, String value) {
        moderator()
                .queryParam(parameter, value)
                .get(RULES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameter", equalTo(parameter));
    }

    @Test
    void wrongRequests_areRefused_andStrangersToo() {
        moderator()
                .queryParam("q", "x".repeat(201))
                .get(RULES)
                .then()
                .statusCode(400)
                .body("parameter", equalTo("q"));
        CommentId known = comment("سالم");
        moderator()
                .delete(RULES + "/" + known + "?scope=all")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("scope"));
        moderator().delete(RULES + "/x").then().statusCode(404);
        undo(known, "{}").statusCode(400).body("parameter", equalTo("at"));
        undo(known, "{\"at\":\"yesterday\"}").statusCode(400).body("parameter", equalTo("at"));
        given().get(RULES).then().statusCode(401);
        given().delete(RULES + "/" + known).then().statusCode(401);
    }

    private CommentId comment(String name) {
        return Samples.of("نص").name(name).in(queue);
    }

    private static void decide(CommentId id, String mode, String note) {
        moderator()
                .contentType(ContentType.JSON)
                .body(Map.of("mode", mode, "note", note))
                .put("/api/review/comments/" + id + "/author-rules")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse find(String words) {
        return get(Map.of("q", words));
    }

    private static ValidatableResponse get(Map<String, String> parameters) {
        return moderator().queryParams(parameters).get(RULES).then().statusCode(200);
    }

    private static ValidatableResponse undo(CommentId id, String body) {
        return moderator()
                .contentType(ContentType.JSON)
                .body(body)
                .post(RULES + "/" + id + "/undo")
                .then();
    }
}
