package mizan.desk;

import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static mizan.desk.Desk.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DeskWithFakes.class)
class AccountsPageTest {

    @Test
    void page_isForEditors() {
        editor().get("/review/accounts?lang=ar")
                .then()
                .statusCode(200)
                .body(containsString("dir=\"rtl\""), containsString("moderator"), containsString("الحسابات"));
        moderator().get("/review/accounts").then().statusCode(403);
        moderator().get("/api/review/accounts").then().statusCode(403);
        moderator()
                .contentType(ContentType.URLENC)
                .formParam("name", "x")
                .post("/review/accounts")
                .then()
                .statusCode(403);
        stranger().get("/api/review/accounts").then().statusCode(401);
    }

    @Test
    void newAccount_isShownItsPasswordOnce() {
        Response added = post("/review/accounts?lang=en", Map.of("name", "page-made", "role", "moderator"));
        Matcher password = Pattern.compile("<code dir=\"ltr\">(\\w{24})</code>").matcher(added.asString());

        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.header("Cache-Control")).isEqualTo("no-store");
        assertThat(password.find()).isTrue();
        editor().get("/review/accounts")
                .then()
                .body(containsString("page-made"), not(containsString(password.group(1))));
    }

    @Test
    void everyButton_works() {
        post("/review/accounts", Map.of("name", "buttons", "role", "moderator"));

        post("/review/accounts/buttons/role?lang=fr", Map.of("role", "editor"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/review/accounts?outcome=done&lang=fr"));
        post("/review/accounts/buttons/disabled", Map.of("disabled", "true"))
                .then()
                .statusCode(303);
        post("/review/accounts/buttons/password", Map.of()).then().statusCode(200);

        editor().get("/api/review/accounts")
                .then()
                .body("items.find { it.name == 'buttons' }.role", equalTo("editor"))
                .body("items.find { it.name == 'buttons' }.state", equalTo("disabled"));
    }

    @Test
    void whatIsRefused_isSaidInWords() {
        post("/review/accounts", Map.of("name", "editor", "role", "editor"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("outcome=name_taken"));
        post("/review/accounts/editor/disabled", Map.of("disabled", "true"))
                .then()
                .header("Location", endsWith("outcome=own_account"));
        editor().get("/review/accounts?outcome=own_account&lang=en")
                .then()
                .body(containsString("You cannot disable your own account"));
        editor().get("/review/accounts?outcome=%3Cscript%3E").then().body(not(containsString("<script>")));
    }

    @Test
    void api_listsAndRefuses() {
        editor().get("/api/review/accounts")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("moderator", "editor"))
                .body(not(containsString("argon2")));
        json("/api/review/accounts", Map.of("name", "editor", "role", "editor"))
                .then()
                .statusCode(409)
                .body("code", equalTo("name_taken"));
        json("/api/review/accounts", Map.of("name", "Bad Name", "role", "editor"))
                .then()
                .statusCode(422);
        json("/api/review/accounts", Map.of("name", "x")).then().statusCode(400);
        editor().contentType(ContentType.JSON)
                .body("{}")
                .patch("/api/review/accounts/editor")
                .then()
                .statusCode(400);
        editor().contentType(ContentType.JSON)
                .body(Map.of("disabled", true))
                .patch("/api/review/accounts/no-one")
                .then()
                .statusCode(404);
    }

    private static Response post(String path, Map<String, String> fields) {
        return editor().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post(path);
    }

    private static Response json(String path, Map<String, ?> body) {
        return editor().contentType(ContentType.JSON).body(body).post(path);
    }
}
