package mizan.desk;

import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.login;
import static mizan.desk.Desk.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mizan.access.DeskAuthentication;
import mizan.access.ThrottleInMemory;
import mizan.access.account.ApiTokens;
import mizan.access.account.TokenResult;
import mizan.audit.AuditAction;
import mizan.audit.SettingsStoreInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in over HTTP: too often, with a one-time password, with a token; and how a session ends. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class SignInPagesTest {

    private static final String HER_OWN = "a password of her own";

    @Inject
    ThrottleInMemory throttle;

    @Inject
    SettingsStoreInMemory settingsStore;

    @Inject
    ApiTokens tokens;

    @Test
    void tooManyAttempts_areToldHowLongToWait_andNobodyLooksAtThePassword() {
        throttle.delay("slow", Duration.ofMillis(36_500));

        login("slow", "whatever")
                .post("/j_security_check?lang=fr")
                .then()
                .statusCode(303)
                .header("Location", "/login?wait=37&lang=fr");
        stranger().get("/login?wait=37&lang=ar").then().body(containsString("حاول بعد 37 ثانية."));
        stranger()
                .auth()
                .preemptive()
                .basic("slow", "whatever")
                .get("/api/review/comments")
                .then()
                .statusCode(429)
                .header("Retry-After", "37")
                .contentType("application/problem+json")
                .body("status", equalTo(429));
    }

    @Test
    void waitInTheAddress_isANumberOrNothing() {
        stranger().get("/login?wait=%3Cb%3E").then().statusCode(200).body(not(containsString("<b>")));
    }

    @Test
    void withoutAProvider_thereIsNoDoorForTheNewsroom() {
        stranger()
                .get("/login?newsroom=no_role")
                .then()
                .statusCode(200)
                .body(not(containsString("oidc")), not(containsString("role=\"alert\"")));
        stranger().get("/login/oidc").then().statusCode(404);
        bearer("eyJhbGciOiJSUzI1NiJ9.e30.c2ln")
                .get("/api/review/comments")
                .then()
                .statusCode(401);
    }

    @Test
    void oneTimePassword_opensNothingButTheChoiceOfAnother() {
        String password = add("newcomer");
        String session = session("newcomer", password);

        with(session).get("/review").then().statusCode(303).header("Location", "/review/password");
        with(session).get("/api/review/comments").then().statusCode(403);
        with(session).get("/review/password").then().statusCode(200).body(containsString("name=\"chosen\""));
        choose(session, password, HER_OWN).then().statusCode(303).header("Location", endsWith("/login"));

        with(session).get("/review").then().statusCode(302).header("Location", endsWith("/login"));
        with(session("newcomer", HER_OWN)).get("/review").then().statusCode(200);
        login("newcomer", password).post("/j_security_check").then().header("Location", endsWith("?failed=1"));
    }

    @Test
    void wrongOldPassword_changesNothing() {
        String password = add("careful");
        String session = session("careful", password);

        choose(session, "wrong", HER_OWN).then().header("Location", endsWith("outcome=wrong_password"));
        choose(session, password, "short").then().header("Location", endsWith("outcome=short_password"));
        with(session).get("/review/password?outcome=short_password").then().body(containsString("role=\"status\""));
    }

    @Test
    void disabledAccount_isOutAtOnce_inPageAndApi() {
        String password = add("leaver");
        String first = session("leaver", password);
        choose(first, password, HER_OWN);
        String session = session("leaver", HER_OWN);
        RequestSpecification program = stranger().auth().preemptive().basic("leaver", HER_OWN);
        program.get("/api/review/comments").then().statusCode(200);

        change("leaver", Map.of("disabled", true)).then().statusCode(200).body("state", equalTo("disabled"));

        with(session).get("/review").then().statusCode(302);
        stranger()
                .auth()
                .preemptive()
                .basic("leaver", HER_OWN)
                .get("/api/review/comments")
                .then()
                .statusCode(401);
    }

    @Test
    void role_isWhatTheAccountHasNow() {
        String password = add("riser");
        choose(session("riser", password), password, HER_OWN);
        String session = session("riser", HER_OWN);
        with(session).get("/review/accounts").then().statusCode(403);

        change("riser", Map.of("role", "editor")).then().statusCode(200);

        with(session).get("/review/accounts").then().statusCode(200);
    }

    @Test
    void token_letsAProgramIn_asFarAsItsRole() {
        String text = ((TokenResult.Made) tokens.make("reader", "moderator", 30, "editor")).text();

        bearer(text).get("/api/review/comments").then().statusCode(200);
        bearer(text).get("/api/review/accounts").then().statusCode(403);
        bearer(text + "x").get("/api/review/comments").then().statusCode(401);
        bearer("").get("/api/review/comments").then().statusCode(401);
        tokens.revoke("reader", "editor");
        bearer(text).get("/api/review/comments").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void signIns_failures_andSignOuts_areLogged_withoutWhatStrangersType() {
        login("nobody-has-this-name", "x").post("/j_security_check");
        login("moderator", "wrong").post("/j_security_check");
        String session = session("moderator", DeskWithFakes.MODERATOR_PASSWORD);
        with(session).post("/logout").then().statusCode(303);

        assertThat(settingsStore.actions().subList(0, 4))
                .containsExactly(
                        AuditAction.SIGNED_OUT,
                        AuditAction.SIGNED_IN,
                        AuditAction.SIGN_IN_FAILED,
                        AuditAction.SIGN_IN_FAILED);
        assertThat(settingsStore.entries(Optional.empty(), "", 4).toString()).doesNotContain("nobody-has-this-name");
    }

    @Test
    void signedOut_aCopyOfTheCookieOpensNothing_andOtherSessionsGoOn() {
        String copied = session("moderator", DeskWithFakes.MODERATOR_PASSWORD);
        String other = session("moderator", DeskWithFakes.MODERATOR_PASSWORD);
        with(copied).get("/review").then().statusCode(200);

        with(copied).post("/logout?lang=fr").then().statusCode(303).header("Location", endsWith("/login?lang=fr"));

        with(copied).get("/review").then().statusCode(302).header("Location", endsWith("/login"));
        with(copied).get("/api/review/comments").then().statusCode(401).contentType("application/problem+json");
        with(copied).get("/api/review/events").then().statusCode(401);
        with(other).get("/review").then().statusCode(200);
        with(other).get("/api/review/comments").then().statusCode(200);
        with(session("moderator", DeskWithFakes.MODERATOR_PASSWORD))
                .get("/review")
                .then()
                .statusCode(200);
    }

    @Test
    void anotherPassword_orADisabledAccount_endsEverySession() {
        String password = add("everywhere");
        choose(session("everywhere", password), password, HER_OWN);
        String one = session("everywhere", HER_OWN);
        String two = session("everywhere", HER_OWN);

        choose(one, HER_OWN, HER_OWN + " again").then().statusCode(303);
        with(one).get("/review").then().statusCode(302);
        with(two).get("/review").then().statusCode(302);

        String three = session("everywhere", HER_OWN + " again");
        String four = session("everywhere", HER_OWN + " again");
        change("everywhere", Map.of("disabled", true)).then().statusCode(200);
        with(three).get("/api/review/comments").then().statusCode(401);
        with(four).get("/api/review/comments").then().statusCode(401);
    }

    @Test
    void cookie_isSecureBehindTls_andNeverForScripts() {
        String cookie = login()
                .header("X-Forwarded-Proto", "https")
                .post("/j_security_check")
                .getHeaders()
                .getValues("Set-Cookie")
                .stream()
                .filter(set -> set.startsWith(DeskAuthentication.SESSION_COOKIE + "="))
                .findFirst()
                .orElseThrow();

        assertThat(cookie.toLowerCase(Locale.ROOT)).contains("; httponly", "; samesite=strict", "; secure");
    }

    @ParameterizedTest
    @CsvSource({
        "own, 303",
        "http://evil.example/page, 403",
        "none, 403",
    })
    void oldBrowser_actsForItsOwnPagesOnly(String referer, int status) {
        String session = session("moderator", DeskWithFakes.MODERATOR_PASSWORD);
        RequestSpecification old = stranger().cookie(DeskAuthentication.SESSION_COOKIE, session);
        if (referer.equals("own")) {
            old.header("Referer", "http://localhost:" + RestAssured.port + "/review?state=held");
        } else if (!referer.equals("none")) {
            old.header("Referer", referer);
        }

        old.contentType(ContentType.URLENC).post("/logout").then().statusCode(status);
    }

    private static String add(String name) {
        return editor().contentType(ContentType.JSON)
                .body(Map.of("name", name, "role", "moderator"))
                .post("/api/review/accounts")
                .then()
                .statusCode(201)
                .body("state", equalTo("invited"))
                .extract()
                .path("one_time_password");
    }

    private static Response change(String name, Map<String, ?> change) {
        return editor().contentType(ContentType.JSON).body(change).patch("/api/review/accounts/" + name);
    }

    private static String session(String name, String password) {
        return login(name, password).post("/j_security_check").cookie(DeskAuthentication.SESSION_COOKIE);
    }

    private static RequestSpecification with(String session) {
        return stranger()
                .cookie(DeskAuthentication.SESSION_COOKIE, session)
                .header("Accept", "text/html, application/json")
                .header("Sec-Fetch-Site", "same-origin");
    }

    private static Response choose(String session, String old, String chosen) {
        return with(session)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(Map.of("old", old, "chosen", chosen, "repeated", chosen))
                .post("/review/password");
    }

    private static RequestSpecification bearer(String text) {
        return stranger().header("Authorization", "Bearer " + text);
    }
}
