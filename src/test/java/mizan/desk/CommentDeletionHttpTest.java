package mizan.desk;

import static io.restassured.RestAssured.given;
import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import mizan.testsupport.ApprovedStream;
import org.junit.jupiter.api.Test;

/** A comment is deleted for good by an editor, at the API and at the desk. */
@QuarkusTest
class CommentDeletionHttpTest {

    private static final String SITE = "mughlaq";

    private final String article = UUID.randomUUID().toString();

    @Inject
    ApprovedStream stream;

    @Test
    void editorDeletesAComment_thatWasSeen() {
        String id = held("نص سيحذف");
        approve(id);

        delete(id, "\"1\"").statusCode(412).body("code", equalTo("changed")).body("state", equalTo("approved"));
        delete(id, "\"2\"").statusCode(204);

        editor().get("/api/review/comments/" + id).then().statusCode(404);
        delete(id, "\"2\"").statusCode(404).body("code", equalTo("not_found"));
        assertThat(stream.last(SITE))
                .containsEntry("event", "retracted")
                .containsEntry("id", id)
                .containsEntry("name", "");
        editor().get("/api/review/audit?action=comment_deleted&limit=1")
                .then()
                .body("items[0].by", equalTo("editor"))
                .body("items[0].subject", equalTo(id));
    }

    @Test
    void whoSaysNotWhatTheySaw_orIsNoEditor_deletesNothing() {
        String id = held("نص يبقى");

        editor().delete("/api/review/comments/" + id).then().statusCode(428);
        editor().header("If-Match", "1")
                .delete("/api/review/comments/" + id)
                .then()
                .statusCode(400);
        moderator()
                .header("If-Match", "\"1\"")
                .delete("/api/review/comments/" + id)
                .then()
                .statusCode(403);

        editor().get("/api/review/comments/" + id).then().statusCode(200);
    }

    @Test
    void page_asksFirst() {
        String id = held("نص على الصفحة 3 < 4");
        String page = "/review/comments/" + id + "/deletion";

        editor().get("/review/comments/" + id).then().body(containsString(page));
        moderator().get("/review/comments/" + id).then().body(not(containsString(page)));
        moderator().get(page).then().statusCode(403);
        editor().get(page + "?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("cannot be undone"))
                .body(containsString("نص على الصفحة 3 &lt; 4"));
        post(page, Map.of("version", "1")).header("Location", endsWith("outcome=deletion_not_confirmed"));
        post(page, Map.of("version", "7", "confirmed", "1")).header("Location", endsWith("outcome=changed_meanwhile"));
        post(page, Map.of("version", "x", "confirmed", "1")).header("Location", endsWith("outcome=changed_meanwhile"));

        post(page, Map.of("version", "1", "confirmed", "1")).header("Location", endsWith("outcome=done"));

        editor().get(page + "?outcome=done&lang=en").then().statusCode(200).body(containsString("no longer exists"));
        editor().get("/api/review/comments/" + id).then().statusCode(404);
    }

    private static ValidatableResponse post(String page, Map<String, String> fields) {
        return editor().header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.URLENC)
                .formParams(fields)
                .post(page)
                .then()
                .statusCode(303);
    }

    private static ValidatableResponse delete(String id, String tag) {
        return editor().header("If-Match", tag)
                .delete("/api/review/comments/" + id)
                .then();
    }

    private String held(String text) {
        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", "10.9.7." + (article.hashCode() & 0xFF))
                .body(Map.of(
                        "text", text,
                        "name", "قارئ " + article,
                        "email", article + "@example.com",
                        "article", article,
                        "site", SITE))
                .post("/comments")
                .then()
                .statusCode(201);
        return editor().get("/api/review/comments?site=" + SITE + "&article=" + article)
                .then()
                .extract()
                .path("items[0].id");
    }

    private static void approve(String id) {
        editor().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("outcome", "approve"))
                .post("/api/review/comments/" + id + "/decision")
                .then()
                .statusCode(200);
    }
}
