package mizan.desk;

import static io.restassured.RestAssured.given;
import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept of a reader is found, exported and erased by an editor, at the API and at the desk. */
@QuarkusTest
class PeopleHttpTest {

    private static final String SITE = "mughlaq";

    private final String article = UUID.randomUUID().toString();
    private final String email = "reader." + article + "@example.com";

    @Test
    void reader_isFoundExportedAndErased() {
        send();
        Map<String, Object> who = Map.of("email", email.toUpperCase());

        api("find", who).statusCode(200).body("comments", equalTo(1)).body("ids", hasSize(1));
        api("export", who).statusCode(200).body("comments", hasSize(1)).body("comments[0].email", equalTo(email));
        api("erase", who).statusCode(409).body("code", equalTo("not_confirmed"));
        api("erase", Map.of("email", email, "confirmed", false)).statusCode(409);
        api("erase", Map.of("email", email, "confirmed", true))
                .statusCode(200)
                .body("comments", equalTo(1))
                .body("file", equalTo("done"));
        api("find", who).statusCode(200).body("comments", equalTo(0)).body("others", equalTo(0));

        String audit = editor().get("/api/review/audit?limit=2").asString();
        assertThat(audit).contains("person_erased", "person_exported").doesNotContain(email, article);
    }

    @Test
    void requestsThatCannotBe_areRefused() {
        api("find", Map.of()).statusCode(400).body("parameter", equalTo("email"));
        api("find", Map.of("email", "nobody")).statusCode(400).body("parameter", equalTo("email"));
        api("erase", Map.of("email", "nobody", "confirmed", true)).statusCode(400);
        api("export", Map.of("email", "@")).statusCode(400);
        for (String way : new String[] {"find", "export", "erase"}) {
            moderator()
                    .contentType(ContentType.JSON)
                    .body(Map.of("email", email, "confirmed", true))
                    .post("/api/review/people/" + way)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void page_findsAndAsksBeforeItErases() {
        send();
        moderator().get("/review/people").then().statusCode(403);
        editor().get("/review/people?lang=ar").then().statusCode(200).body(containsString("بيانات القراء"));

        page("", Map.of("email", email))
                .statusCode(200)
                .body(containsString("/review/comments/" + SITE))
                .body(containsString(email));
        page("/export", Map.of("email", email))
                .statusCode(200)
                .header("Content-Disposition", containsString("person.json"))
                .body("comments[0].name", containsString(article));
        page("", Map.of("email", "x")).statusCode(303).header("Location", endsWith("outcome=bad_email"));
        page("/erasure", Map.of("email", email))
                .statusCode(303)
                .header("Location", endsWith("outcome=deletion_not_confirmed"))
                .header("Location", not(containsString("@")));
        page("/erasure", Map.of("email", email, "confirmed", "1"))
                .statusCode(303)
                .header("Location", endsWith("outcome=done"));
        page("?lang=en", Map.of("email", email))
                .statusCode(200)
                .body(containsString("Nothing is kept of this address"));
    }

    private static ValidatableResponse api(String way, Map<String, Object> request) {
        return editor().contentType(ContentType.JSON)
                .body(request)
                .post("/api/review/people/" + way)
                .then();
    }

    private static ValidatableResponse page(String path, Map<String, String> fields) {
        return editor().header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post("/review/people" + path)
                .then();
    }

    private void send() {
        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", "10.9.6." + (article.hashCode() & 0xFF))
                .body(Map.of(
                        "text", "نص القارئ",
                        "name", "قارئ " + article,
                        "email", email,
                        "article", article,
                        "site", SITE))
                .post("/comments")
                .then()
                .statusCode(201);
    }
}
