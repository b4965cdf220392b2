package mizan.desk.editor;

import static mizan.desk.Desk.editor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the editors' API answers to bodies that lack fields or hold null, and to parameters that cannot be read. */
@QuarkusTest
class EditorRequestsTest {

    private static final String SETTINGS = "{\"spam_hold\":0.4,\"spam_reject\":0.9,\"abuse_hold\":0.4,"
            + "\"abuse_reject\":0.9,\"mode\":\"automatic\",\"first_comments\":1,\"rejects_on_agreement\":false}";

    /** Method, path, body, and the fields that the answer must name. */
    static Stream<Arguments> incompleteBodies() {
        String[] settings = {
            "spam_hold", "spam_reject", "abuse_hold", "abuse_reject", "mode", "first_comments", "rejects_on_agreement"
        };
        return Stream.of(
                refused(
                        "PUT",
                        "settings/akhbar",
                        "{\"mode\":\"automatic\"}",
                        "spam_hold",
                        "spam_reject",
                        "abuse_hold",
                        "abuse_reject",
                        "first_comments",
                        "rejects_on_agreement"),
                refused(
                        "PUT",
                        "settings/akhbar",
                        SETTINGS.replace(",\"rejects_on_agreement\":false", ""),
                        "rejects_on_agreement"),
                refused("PUT", "settings/akhbar", "{}", settings),
                refused("PUT", "settings/akhbar", "", settings),
                refused("PUT", "settings/akhbar", "null", settings),
                refused(
                        "PUT",
                        "settings/akhbar",
                        SETTINGS.replace("\"spam_hold\":0.4", "\"spam_hold\":null"),
                        "spam_hold"),
                refused(
                        "PUT",
                        "settings/akhbar",
                        SETTINGS.replace("\"spam_hold\":0.4", "\"spam_hold\":\"\""),
                        "spam_hold"),
                refused(
                        "PUT",
                        "settings/akhbar",
                        SETTINGS.replace("\"spam_hold\":0.4", "\"spam_hold\":[]"),
                        "spam_hold"),
                refused(
                        "PUT",
                        "settings/akhbar",
                        SETTINGS.replace("\"first_comments\":1", "\"first_comments\":1.5"),
                        "first_comments"),
                refused("PUT", "settings/akhbar/rules", "{}", "address"),
                refused("PUT", "settings/akhbar/rules", "{\"address\":null,\"rules\":{}}", "address"),
                refused(
                        "PUT",
                        "settings/akhbar/rules",
                        "{\"address\":\"https://a.example\",\"rules\":{\"insult\":null}}",
                        "rules.insult"),
                refused("POST", "accounts", "{}", "name", "role"),
                refused("POST", "accounts", "", "name", "role"),
                refused("POST", "accounts", "{\"name\":\"x\"}", "role"),
                refused("POST", "accounts", "{\"name\":null,\"role\":\"editor\"}", "name"),
                refused("PATCH", "accounts/editor", "{}", "role", "disabled", "reset_password"),
                refused("PATCH", "accounts/editor", "", "role", "disabled", "reset_password"),
                refused("PATCH", "accounts/editor", "{\"disabled\":\"perhaps\"}", "disabled"),
                refused("POST", "tokens", "{}", "name", "role"),
                refused("POST", "tokens", "{\"name\":\"cms\",\"role\":null}", "role"),
                refused("POST", "tokens", "{\"name\":\"cms\",\"role\":\"editor\",\"days\":\"x\"}", "days"),
                refused("POST", "tokens", "{\"name\":\"cms\",\"role\":\"editor\",\"days\":1.5}", "days"),
                refused("POST", "webhooks", "{}", "url"),
                refused("POST", "webhooks", "", "url"),
                refused("POST", "webhooks", "{\"url\":\"https://a.example\",\"events\":[null]}", "events[0]"),
                refused("POST", "webhooks", "{\"url\":\"https://a.example\",\"events\":[\"left\",null]}", "events[1]"),
                refused("POST", "webhooks", "{\"url\":\"https://a.example\",\"events\":\"left\"}", "events"),
                refused("POST", "lexicon/terms", "{}", "form"),
                refused("POST", "lexicon/terms", "{\"form\":null,\"match\":\"exact\"}", "form"),
                refused("POST", "lexicon/preview", "{\"terms\":[null]}", "terms[0]"),
                refused("POST", "lexicon/preview", "{\"terms\":[{\"form\":{}}]}", "terms[0].form"));
    }

    private static Arguments refused(String method, String path, String body, String... fields) {
        return Arguments.of(method, path, body, fields);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("incompleteBodies")
    void incompleteBody_isRefused_withTheNamesOfItsFields(String method, String path, String body, String[] fields) {
        Response answer = editor().contentType(ContentType.JSON).body(body).request(method, "/api/review/" + path);

        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItems(fields))
                .body("errors.size()", equalTo(fields.length));
        for (String field : fields) {
            assertThat(answer.<String>path("detail")).contains(field);
        }
    }

    @Test
    void refusedSettings_changeNothing() {
        editor().contentType(ContentType.JSON).body("{\"mode\":\"automatic\"}").put("/api/review/settings/akhbar");

        editor().get("/api/review/settings")
                .then()
                .body("items.find { it.site == 'akhbar' }.overridden", equalTo(false));
    }

    @Test
    void bodyThatIsNoJson_isRefused() {
        editor().contentType(ContentType.JSON)
                .body("{\"mode\":")
                .put("/api/review/settings/akhbar")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "audit?limit=abc, limit",
        "audit?limit=1.5, limit",
        "audit?limit=99999999999999999999, limit",
        "audit?cursor=x, cursor",
        "audit?cursor=-, cursor",
        "audit?cursor=9999999999999999999-0, cursor",
        "audit?action=nothing, action",
        "webhooks/attempts?limit=abc, limit",
        "webhooks/attempts?limit=%D9%A1, limit",
        "webhooks/attempts?cursor=1, cursor",
        "stats?days=abc, days",
        "comments?limit=abc, limit",
        "comments?cursor=abc, cursor",
    })
    void parameterThatCannotBeRead_isRefused_withItsName(String address, String parameter) {
        editor().urlEncodingEnabled(false)
                .get("/api/review/" + address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameter", equalTo(parameter))
                .body("errors.field", hasItem(parameter))
                .body("detail", containsString(parameter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"audit?cursor=0-0", "webhooks/attempts?cursor=0-0", "audit?cursor=00-000", "audit?cursor=0-1"})
    void cursorAtTheBeginning_isTheLastPage(String address) {
        editor().get("/api/review/" + address).then().statusCode(200).body("items.size()", equalTo(0));
        editor().get("/review/" + address.replace("/attempts", "")).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-5", "limit=100000", "limit="})
    void limitOutsideItsRange_isTheNearestOne(String query) {
        editor().get("/api/review/audit?" + query).then().statusCode(200);
        editor().get("/api/review/webhooks/attempts?" + query).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"DELETE, lexicon/terms", "POST, lexicon/terms/restore", "DELETE, lexicon/terms?key="})
    void termWithoutKey_isRefused(String method, String path) {
        editor().request(method, "/api/review/" + path).then().statusCode(400).body("errors.field", hasItem("key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "_hidden", "[::1"})
    void passwordChange_behindAProxyThatNamesNoAddress_isAnswered(String forwarded) {
        editor().header("X-Forwarded-For", forwarded)
                .contentType(ContentType.URLENC)
                .formParams(Map.of("old", "not it", "chosen", "a new password 1", "repeated", "a new password 1"))
                .post("/review/password?lang=en")
                .then()
                .statusCode(303)
                .header("Location", endsWith("outcome=wrong_password&lang=en"));
    }

    @ParameterizedTest
    @CsvSource({"DELETE, webhooks/none", "POST, webhooks/none/pause", "POST, audit/0-0/undo", "POST, audit/x/undo"})
    void whatIsNotThere_isNotFound(String method, String path) {
        editor().request(method, "/api/review/" + path).then().statusCode(404);
    }
}
