package mizan.browser;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import mizan.testsupport.Distinct;

/** Comments sent to the site {@code mughlaq}, which holds every one; found at the desk by a word of their own. */
final class HeldComments {

    static final String SITE = "mughlaq";

    private HeldComments() {}

    /** Sends texts, in this order. */
    static void send(List<String> texts) {
        texts.forEach(text -> send(Reader.saying(text), ""));
    }

    static void send(Reader reader, String url) {
        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", Distinct.address())
                .body(Map.of(
                        "site",
                        SITE,
                        "article",
                        "1",
                        "name",
                        reader.name(),
                        "email",
                        reader.email(),
                        "url",
                        url,
                        "text",
                        reader.text()))
                .post("/comments")
                .then()
                .statusCode(201);
    }

    /** A word that no other comment has. */
    static String word() {
        return Distinct.word();
    }
}
