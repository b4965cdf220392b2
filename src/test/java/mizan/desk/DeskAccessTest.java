package mizan.desk;

import static mizan.desk.Desk.browser;
import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.login;
import static mizan.desk.Desk.moderator;
import static mizan.desk.Desk.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import mizan.access.DeskAuthentication;
import mizan.comment.CommentId;
import mizan.queue.State;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in where, and how. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class DeskAccessTest {

    private static final String UNKNOWN = "demo-00000000000000000000";

    @Inject
    FakeReviewQueue queue;

    @BeforeEach
    void emptyQueue() {
        queue.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/review/comments, 200",
        "GET, /api/review/comments/" + UNKNOWN + ", 404",
        "POST, /api/review/comments/" + UNKNOWN + "/decision, 404",
        "POST, /api/review/decisions, 400",
        "POST, /api/review/decisions/demo-1-0/undo, 404",
        "POST, /api/review/explain, 400",
        "GET, /q/metrics, 200",
        "GET, /q/openapi, 200",
    })
    void api_needsAnAccount(String method, String path, int answer) {
        send(stranger(), method, path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("asic"))
                .contentType("application/problem+json")
                .body("status", equalTo(401));
        send(stranger().auth().preemptive().basic("moderator", "wrong"), method, path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        send(stranger().auth().preemptive().basic("nobody", "wrong"), method, path)
                .then()
                .statusCode(401);
        send(moderator(), method, path).then().statusCode(answer);
        send(editor(), method, path).then().statusCode(answer);
    }

    private static Response send(RequestSpecification who, String method, String path) {
        return method.equals("GET")
                ? who.get(path)
                : who.contentType(ContentType.JSON)
                        .header("If-Match", "\"1\"")
                        .body(Desk.approve())
                        .post(path);
    }

    /** Over plain HTTP browsers do not send Sec-Fetch-Mode; there the page's address tells, or its cookie. */
    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Mode, cors",
        "Sec-Fetch-Site, same-origin",
        "X-Requested-With, XMLHttpRequest",
        "Referer, OWN/review?state=held",
        "Cookie, mizan-desk=of-a-session-that-ended",
    })
    void scriptOfAPage_isNotAskedForAPasswordByTheBrowser(String header, String value) {
        stranger()
                .header(header, value.replace("OWN", "http://localhost:" + RestAssured.port))
                .get("/api/review/comments")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"mizan\""))
                .contentType("application/problem+json");
    }

    @Test
    void browserThatOpensTheApiAsAPage_isStillAskedForAPassword() {
        stranger()
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Site", "none")
                .get("/q/openapi")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Basic realm"));
    }

    /** Whatever a cookie holds, whoever sends it is nobody in particular. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mizan-desk=",
                "mizan-desk=\"",
                "mizan-desk=a.b.c",
                "mizan-desk=%00",
                "mizan-desk={}; mizan-desk=again",
                "mizan-desk-language=../../etc; mizan-desk=x",
                "mizan-desk-from=%zz",
                "q_session=broken|session|here"
            })
    void badCookie_isAnAnonymousVisitor(String cookie) {
        stranger().header("Cookie", cookie).get("/login").then().statusCode(200);
        stranger().header("Cookie", cookie).get("/api/review/comments").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mizan_cms_wrong", "wrong", ""})
    void badToken_isSaidToBeInvalid(String token) {
        stranger()
                .header("Authorization", "Bearer " + token)
                .get("/api/review/comments")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer realm=\"mizan\", error=\"invalid_token\""))
                .contentType("application/problem+json");
    }

    /** As docs/k2.md tells a proxy to do; without it Quarkus forgets the port of Host once the scheme is forwarded. */
    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host, desk.example:8443, https://desk.example:8443",
        "X-Forwarded-Host, desk.example, https://desk.example",
        "X-Forwarded-Port, 8443, https://desk.example:8443",
        "X-Forwarded-Port, 443, https://desk.example",
    })
    void addresses_leadToTheProxy_atItsPort(String header, String value, String expected) {
        stranger()
                .header("Host", "desk.example")
                .header("X-Forwarded-Proto", "https")
                .header(header, value)
                .header("Accept", "text/html")
                .get("/review")
                .then()
                .statusCode(302)
                .header("Location", equalTo(expected + "/login"));
        login().header("Host", "desk.example")
                .header("X-Forwarded-Proto", "https")
                .header(header, value)
                .header("Origin", expected)
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", equalTo(expected + "/review"));
    }

    @Test
    void moderatorOnAnEditorsPage_isToldSo_andCanSignInAsSomebodyElse() {
        browser()
                .get("/review/settings?lang=en")
                .then()
                .statusCode(403)
                .contentType("text/html;charset=UTF-8")
                .body(
                        containsString("<bdi>moderator</bdi>"),
                        containsString("action=\"/logout?lang=en\""),
                        containsString("href=\"/review?lang=en\""));
        moderator()
                .get("/api/review/settings")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/assets/review.css", "/q/health/live"})
    void open_toEverybody(String path) {
        stranger().get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/info", "/q/dev", "/q/arc/beans"})
    void whatIsNotNamed_isClosed(String path) {
        stranger().get(path).then().statusCode(401);
        moderator()
                .get(path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("status", equalTo(403), "detail", not(equalTo("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/anything", "/favicon.ico", "/comment"})
    void whatIsNotThere_asksNobodyForAPassword(String path) {
        stranger()
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", nullValue());
        moderator().get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/assets/review.css", "/demo"})
    void readersPages_careForNobodysCredentials(String path) {
        stranger()
                .auth()
                .preemptive()
                .basic("of-a-proxy", "secret")
                .get(path)
                .then()
                .statusCode(200);
        stranger()
                .cookie(DeskAuthentication.SESSION_COOKIE, "forged")
                .get(path)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/review/comments;x=1",
                "/api//review/comments",
                "/api/review/../review/comments",
                "/api/%72eview/comments"
            })
    void writtenOtherwise_itIsStillClosed(String path) {
        assertThat(stranger().urlEncodingEnabled(false).get(path).statusCode()).isIn(401, 404);
    }

    // The page

    @Test
    void stranger_isSentToTheLogin_andBackAfterIt() {
        Response sent = stranger().header("Accept", "text/html").get("/review?state=rejected&lang=fr");
        String back = sent.cookie("mizan-desk-from");

        sent.then().statusCode(302).header("Location", endsWith("/login?lang=fr"));
        login().cookie("mizan-desk-from", back)
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/review?state=rejected&lang=fr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=a,b", "?q=a;b", "?q=%22", "?q=%D9%83"})
    void stranger_withAnyAddress_isSentToTheLogin_andCanLogIn(String query) {
        Response sent = stranger().urlEncodingEnabled(false).get("/review" + query);

        assertThat(sent.statusCode()).isIn(302, 303);
        login().cookies(sent.cookies())
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", containsString("/review"));
    }

    @Test
    void stranger_whoPosts_isSentToTheLogin_andNothingHappens() {
        CommentId id = Samples.of("نص").in(queue);

        Response answer = stranger()
                .contentType(ContentType.URLENC)
                .formParam("version", 1)
                .formParam("outcome", "approve")
                .post("/review/comments/" + id + "/decision");

        answer.then().statusCode(303).header("Location", "/login");
        assertThat(answer.cookies()).isEmpty();
        assertThat(queue.find(id).await().indefinitely().orElseThrow().state()).isEqualTo(State.HELD);
    }

    @Test
    void login_opensTheDesk_withAStrictCookie() {
        Response answer = login().post("/j_security_check");
        Cookie session = answer.detailedCookie(DeskAuthentication.SESSION_COOKIE);

        answer.then().statusCode(302).header("Location", endsWith("/review"));
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualToIgnoringCase("Strict");
        assertThat(session.getPath()).isEqualTo("/");
        stranger().cookie(session).get("/review").then().statusCode(200).body(containsString("moderator"));
    }

    @Test
    void hostAlone_leadsToTheDesk_whichAsksWhoOneIs() {
        stranger().get("/").then().statusCode(303).header("Location", endsWith("/review"));
        stranger().head("/").then().statusCode(303);
        stranger()
                .header("Accept", "text/html")
                .get("/review")
                .then()
                .statusCode(302)
                .header("Location", containsString("/login"));
    }

    @Test
    void login_keepsTheLanguage() {
        login().post("/j_security_check?lang=fr").then().header("Location", endsWith("/review?lang=fr"));
        login("moderator", "wrong")
                .post("/j_security_check?lang=fr")
                .then()
                .header("Location", endsWith("/login?failed=1&lang=fr"));
    }

    @Test
    void wrongPassword_isSaidInWords() {
        Response answer = login("moderator", "wrong").post("/j_security_check");

        answer.then().statusCode(302).header("Location", endsWith("/login?failed=1"));
        assertThat(answer.cookies()).doesNotContainKey(DeskAuthentication.SESSION_COOKIE);
        stranger().get("/login?failed=1").then().statusCode(200).body(containsString("غير صحيح"));
        stranger().get("/login").then().body(not(containsString("غير صحيح")));
    }

    @Test
    void loginWithoutItsFields_isSentBack() {
        stranger()
                .contentType(ContentType.URLENC)
                .formParam("x", "y")
                .post("/j_security_check")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login?failed=1"));
    }

    @ParameterizedTest
    @CsvSource({"'', ar, rtl", "fr, fr, ltr", "en, en, ltr", "xx, ar, rtl"})
    void loginPage_speaksThreeLanguages(String lang, String tag, String direction) {
        stranger()
                .get("/login?lang=" + lang)
                .then()
                .contentType("text/html;charset=UTF-8")
                .body(containsString("<html lang=\"" + tag + "\" dir=\"" + direction + "\">"));
    }

    @Test
    void logout_endsTheSession() {
        Response answer = browser().post("/logout");

        answer.then().statusCode(303).header("Location", endsWith("/login"));
        assertThat(answer.detailedCookie(DeskAuthentication.SESSION_COOKIE).getMaxAge())
                .isZero();
    }

    @Test
    void forgedSession_isNoSession() {
        stranger()
                .cookie(DeskAuthentication.SESSION_COOKIE, "AAAA")
                .get("/review")
                .then()
                .statusCode(302);
    }

    @Test
    void session_isGoodForTheApiToo() {
        String session = login().post("/j_security_check").cookie(DeskAuthentication.SESSION_COOKIE);

        stranger()
                .cookie(DeskAuthentication.SESSION_COOKIE, session)
                .get("/api/review/comments")
                .then()
                .statusCode(200);
    }

    @Test
    void pages_areGuarded() {
        browser()
                .get("/review")
                .then()
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; connect-src 'self'; "
                                + "style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-store");
        stranger().get("/login").then().header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    // Pages of other sites

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost:1",
    })
    void anotherSitesPage_cannotAct(String header, String value) {
        CommentId id = Samples.of("نص").in(queue);

        moderator()
                .header(header, value)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Desk.approve())
                .post("/api/review/comments/" + id + "/decision")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        moderator()
                .header(header, value)
                .contentType(ContentType.URLENC)
                .formParam("version", 1)
                .formParam("outcome", "approve")
                .post("/review/comments/" + id + "/decision")
                .then()
                .statusCode(403);
        login().header(header, value).post("/j_security_check").then().statusCode(403);
        login().header(header, value).post("/review/j_security_check").then().statusCode(403);
        assertThat(queue.decisions(id)).isEmpty();
    }

    @Test
    void ownPage_canAct() {
        String own = "http://localhost:" + RestAssured.port;

        login().header("Origin", own).post("/j_security_check").then().statusCode(302);
        login().header("Sec-Fetch-Site", "same-origin")
                .post("/j_security_check")
                .then()
                .statusCode(302);
    }

    @Test
    void anotherSitesPage_canLinkHere() {
        moderator().header("Sec-Fetch-Site", "cross-site").get("/review").then().statusCode(200);
    }
}
