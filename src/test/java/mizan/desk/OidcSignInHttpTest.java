package mizan.desk;

import static io.restassured.RestAssured.given;
import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.login;
import static mizan.desk.Desk.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mizan.access.DeskAuthentication;
import mizan.audit.AuditAction;
import mizan.audit.AuditEntry;
import mizan.audit.SettingsStoreInMemory;
import mizan.queue.State;
import mizan.testsupport.LogLines;
import mizan.testsupport.Samples;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with the newsroom's own accounts, at a real provider over HTTP. */
@QuarkusTest
@TestProfile(DeskWithOidc.class)
class OidcSignInHttpTest {

    private static final String DOOR = "/login/oidc";

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String provider;

    @Inject
    FakeReviewQueue queue;

    @Inject
    SettingsStoreInMemory settingsStore;

    @Test
    void loginPage_offersBothWays() {
        stranger()
                .get("/login?lang=ar")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/login/oidc?lang=ar\""), containsString("الدخول بحساب المؤسسة"))
                .body(containsString("name=\"j_password\""));
        login().post("/j_security_check").then().header("Location", endsWith("/review"));
    }

    @Test
    void toTheProvider_withStateNonceAndPkce_backToOurOwnPathOnly() {
        Response sent =
                stranger().queryParam("redirect_uri", "https://evil.example").get(DOOR);

        sent.then().statusCode(302).header("Location", containsString(provider + "/authorize?"));
        assertThat(sent.getHeader("Location"))
                .contains("response_type=code", "code_challenge_method=S256", "&code_challenge=", "&nonce=", "&state=")
                .contains("redirect_uri=http%3A%2F%2Flocalhost%3A" + RestAssured.port + "%2Flogin%2Foidc&")
                .doesNotContain("evil");
        Cookie state = sent.getDetailedCookies().asList().getFirst();
        assertThat(state.getName()).startsWith("q_auth");
        assertThat(state.getPath()).isEqualTo(DOOR);
        assertThat(state.isHttpOnly()).isTrue();
    }

    @Test
    void person_comesBackWithAnOrdinarySession_andNothingOfTheTokens() {
        Response arrived = signIn("u-1", "Layla", "mizan-editor other");

        arrived.then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("form-action 'self'"))
                .body(containsString("http-equiv=\"refresh\" content=\"0;url=/login/back\""));
        String set = arrived.getHeaders().getValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(DeskAuthentication.SESSION_COOKIE + "="))
                .findFirst()
                .orElseThrow()
                .toLowerCase(Locale.ROOT);
        assertThat(set).contains("; httponly", "; samesite=strict", "; path=/");
        assertThat(arrived.getCookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
        with(session(arrived)).get("/review").then().statusCode(200).body(containsString("<bdi>sso:layla</bdi>"));
        with(session(arrived)).get("/review/accounts").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "OWN/review?state=approved&lang=fr, /review?state=approved&lang=fr",
        "OWN//evil.example/review, /review",
        "OWN/logout, /review",
        "https://evil.example/review, /review",
        "not an address, /review",
        "'', /review",
    })
    void wayBack_isAPageOfTheDesk(String from, String expected) {
        String own = "http://localhost:" + RestAssured.port;

        stranger()
                .cookie("mizan-desk-from", from.replace("OWN", own))
                .get("/login/back")
                .then()
                .statusCode(303)
                .header("Location", own + expected);
    }

    @Test
    void chosenLanguage_isSpokenOnTheWayBack_andWhenSomebodyIsNotLetIn() {
        Response sent = stranger().get(DOOR + "?lang=fr");
        Cookie kept = sent.getDetailedCookie("mizan-desk-language");
        assertThat(kept.getSameSite()).isEqualTo("Lax");
        assertThat(kept.getPath()).isEqualTo("/login");
        assertThat(kept.isHttpOnly()).isTrue();

        comeBack(sent, posted(sent.getHeader("Location"), Map.of("error", "access_denied")))
                .then()
                .header("Location", endsWith("/login?newsroom=failed&lang=fr"));
        Response again = stranger().get(DOOR + "?lang=fr");
        comeBack(
                        again,
                        posted(
                                again.getHeader("Location"),
                                Map.of("sub", "u-12", "preferred_username", "claire", "roles", "mizan-moderator")))
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"fr\""));
        stranger().cookie(kept).get("/login/back").then().header("Location", endsWith("/review?lang=fr"));
        String own = "http://localhost:" + RestAssured.port;
        stranger()
                .cookie(kept)
                .cookie("mizan-desk-from", own + "/review?lang=en")
                .get("/login/back")
                .then()
                .header("Location", endsWith("/review?lang=en"));
        stranger()
                .cookie("mizan-desk-language", "x&y")
                .get("/login/back")
                .then()
                .header("Location", endsWith("/review"));
        assertThat(stranger()
                        .cookie(kept)
                        .get(DOOR)
                        .getDetailedCookie("mizan-desk-language")
                        .getMaxAge())
                .isZero();
    }

    @Test
    void askedPage_isRemembered_whileThePersonIsAtTheProvider() {
        Response asked = stranger().header("Accept", "text/html").get("/review/stats?lang=en");
        Cookie from = asked.getDetailedCookie("mizan-desk-from");

        stranger().cookie(from).get("/login/back").then().header("Location", endsWith("/review/stats?lang=en"));
    }

    @Test
    void person_decidesAndSignsInAndOut_underOneName() {
        var id = Samples.of("أنت حمـار فعلا").name("سالم").insult(4, 9).in(queue);
        String session = session(signIn("u-2", "Omar", "mizan-moderator"));

        with(session)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Desk.approve())
                .post("/api/review/comments/" + id + "/decision")
                .then()
                .statusCode(200);

        assertThat(queue.find(id).await().indefinitely().orElseThrow().state()).isEqualTo(State.APPROVED);
        assertThat(queue.decisions(id).getLast().by()).isEqualTo("sso:omar");
        with(session).get("/review/accounts").then().statusCode(403);
        Response out = with(session).post("/logout");
        out.then()
                .statusCode(200)
                .cookie(DeskAuthentication.SESSION_COOKIE, "")
                .body(containsString(provider + "/logout?client_id=mizan&amp;post_logout_redirect_uri="
                        + "http%3A%2F%2Flocalhost%3A" + RestAssured.port + "%2Flogin\""));
        with(session).get("/review").then().statusCode(302);
        with(session).get("/api/review/comments").then().statusCode(401);
        assertThat(actions("sso:omar"))
                .containsSubsequence(AuditAction.SIGNED_OUT, AuditAction.SIGNED_IN, AuditAction.ACCOUNT_ADDED);
        assertThat(settingsStore.entries(Optional.of(AuditAction.SIGNED_IN), "", 50).items().stream()
                        .filter(entry -> entry.details().by().equals("sso:omar")))
                .extracting(entry -> entry.details().after())
                .containsOnly("oidc");
    }

    @Test
    void providerIsToldWhoSignsOut_soThatItNeedNotAsk() {
        Response arrived = signIn("u-20", "Hala", "mizan-moderator");
        String kept = arrived.getCookie("mizan-desk-id");
        String cookie = arrived.getHeaders().getValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("mizan-desk-id="))
                .findFirst()
                .orElseThrow()
                .toLowerCase(Locale.ROOT);
        assertThat(cookie).contains("; httponly", "; samesite=strict", "; path=/logout");
        assertThat(kept).doesNotContain("eyJ");

        Response out = with(session(arrived)).cookie("mizan-desk-id", kept).post("/logout");

        String hint = hint(out);
        assertThat(hint.split("\\.")).hasSize(3);
        assertThat(new String(Base64.getUrlDecoder().decode(hint.split("\\.")[1]), StandardCharsets.UTF_8))
                .contains("\"sub\":\"u-20\"");
        assertThat(out.getDetailedCookie("mizan-desk-id").getMaxAge()).isZero();
    }

    @Test
    void tokenOfAnotherSession_isNotHandedOver() {
        String kept = signIn("u-21", "Nour", "mizan-moderator").getCookie("mizan-desk-id");
        String session = session(signIn("u-22", "Rami", "mizan-moderator"));

        with(session)
                .cookie("mizan-desk-id", kept)
                .post("/logout")
                .then()
                .statusCode(200)
                .body(containsString("/logout?client_id="), not(containsString("id_token_hint")));
    }

    @Test
    void whoHasNoRole_canSignOutAtTheProvider_andComeBackAsSomebodyElse() {
        Response refused = signIn("u-23", "Guest", "");
        refused.then().header("Location", endsWith("/login?newsroom=no_role"));

        stranger()
                .get("/login?newsroom=no_role&lang=fr")
                .then()
                .body(containsString("<form method=\"post\" action=\"/logout?lang=fr\">"));
        Response out = stranger()
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("mizan-desk-id", refused.getCookie("mizan-desk-id"))
                .post("/logout");

        out.then().statusCode(200).body(containsString(provider + "/logout?client_id=mizan"));
        assertThat(hint(out)).isNotEmpty();
        stranger().get("/login?newsroom=failed").then().body(not(containsString("action=\"/logout")));
    }

    private static String hint(Response out) {
        Matcher hint = Pattern.compile("id_token_hint=([^\"&]+)").matcher(out.asString());
        assertThat(hint.find()).isTrue();
        return hint.group(1);
    }

    @Test
    void providerThatIsDown_isNamedOnTheLoginPage_alsoWhereItsAddressesAreKnown() {
        stranger().get(DOOR).then().statusCode(302);
        given().get(provider + "/switch?down=1");
        try {
            stranger()
                    .get(DOOR + "?lang=fr")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/login?newsroom=unreachable&lang=fr"));
        } finally {
            given().get(provider + "/switch?down=0");
        }
        stranger().get(DOOR).then().statusCode(302);
    }

    @Test
    void mistypedAccessToken_isRefused_neverTakenForAProviderThatIsDown() {
        String good = token(Map.of("sub", "p-9", "preferred_username", "typist", "roles", "mizan-moderator"));
        String[] parts = good.split("\\.");
        List<String> mistyped = List.of(
                "x" + good,
                good.substring(1),
                good.substring(0, good.length() - 3),
                good + "x",
                parts[0] + ".x" + parts[1] + "." + parts[2],
                parts[0] + "." + parts[1].substring(2) + "." + parts[2],
                parts[0] + "." + parts[1],
                good.toLowerCase(Locale.ROOT),
                header("{\"alg\":\"RS256\",\"kid\":\"another\"}") + "." + parts[1] + "." + parts[2],
                header("{\"alg\":\"XX\"}") + "." + parts[1] + "." + parts[2],
                header("[]") + "." + parts[1] + "." + parts[2]);

        mistyped.forEach(
                text -> assertThat(bearer(text).get("/api/review/comments").statusCode())
                        .as(text)
                        .isEqualTo(401));
        bearer(good).get("/api/review/comments").then().statusCode(200);
    }

    private static String header(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sameName_isNeverAnotherPerson() {
        session(signIn("u-3", "moderator", "mizan-moderator"));
        session(signIn("u-4", "Moderator", "mizan-editor"));
        session(signIn("u-3", "moderator", "mizan-moderator"));

        editor().get("/api/review/accounts")
                .then()
                .body("items.find { it.name == 'moderator' }.kept_by", equalTo("desk"))
                .body("items.find { it.name == 'sso:moderator' }.role", equalTo("moderator"))
                .body("items.find { it.name == 'sso:moderator-2' }.role", equalTo("editor"))
                .body("items.name", not(hasItem("sso:moderator-3")));
        login("sso:moderator", "").post("/j_security_check").then().header("Location", endsWith("?failed=1"));
    }

    @Test
    void roles_areThoseOfTheLastSignIn() {
        String session = session(signIn("u-5", "riser", "mizan-moderator"));
        with(session).get("/review/accounts").then().statusCode(403);

        session(signIn("u-5", "riser", "mizan-editor"));

        with(session).get("/review/accounts").then().statusCode(200);
        assertThat(actions("sso:riser")).contains(AuditAction.ACCOUNT_ROLE_CHANGED);
    }

    @ParameterizedTest
    @CsvSource({"ar, اطلب من المسؤول", "fr, Demandez à la personne", "en, Ask whoever keeps"})
    void withoutARole_oneIsToldWhatIsMissing_andWhomToAsk(String language, String sentence) {
        Response refused = signIn("u-6", "reader", "offline_access");

        refused.then().statusCode(303).header("Location", endsWith("/login?newsroom=no_role"));
        assertThat(refused.getCookies()).doesNotContainKey(DeskAuthentication.SESSION_COOKIE);
        stranger()
                .header("Accept-Language", language)
                .get("/login?newsroom=no_role")
                .then()
                .statusCode(200)
                .body(containsString(sentence))
                .body(containsString(">mizan-editor</bdi> · <bdi"), containsString(">mizan-moderator</bdi>"));
        assertThat(actions("sso:reader")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audience", "issuer", "expired", "signature", "nonce"})
    void badToken_letsNobodyIn_andIsNotInTheLog(String fault) {
        List<String> log = logged(() -> {
            Response refused = signIn(
                    Map.of("sub", "u-7", "preferred_username", "intruder", "roles", "mizan-editor", "fault", fault));
            refused.then().statusCode(303).header("Location", endsWith("/login?newsroom=failed"));
            assertThat(refused.getCookies()).doesNotContainKey(DeskAuthentication.SESSION_COOKIE);
        });

        assertThat(actions("sso:intruder")).isEmpty();
        assertThat(log).anyMatch(line -> line.contains("A sign-in with an account of the newsroom failed"));
        assertThat(log)
                .noneMatch(
                        line -> line.contains("person@newsroom") || line.contains("intruder") || line.contains("eyJ"));
    }

    @Test
    void providerThatFallsSilent_leavesTheOtherWay_andTheHealth() {
        signIn(Map.of("sub", "u-8", "preferred_username", "x", "roles", "mizan-editor", "fault", "down"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login?newsroom=failed"));

        login().post("/j_security_check").then().header("Location", endsWith("/review"));
        stranger().get("/q/health/ready").then().body("checks.name", not(hasItem(containsString("OIDC"))));
    }

    @Test
    void personWhoCancels_isBackAtTheLogin() {
        signIn(Map.of("error", "access_denied"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login?newsroom=failed"));
    }

    @Test
    void codeOfAnotherBrowser_opensNothing() {
        Response sent = stranger().get(DOOR);
        String back = posted(
                sent.getHeader("Location"),
                Map.of("sub", "u-9", "preferred_username", "victim", "roles", "mizan-editor"));

        Response withoutState =
                given().redirects().follow(false).urlEncodingEnabled(false).get(back);
        withoutState.then().statusCode(302).header("Location", containsString("/authorize?"));
        Response withOtherState = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(stranger().get(DOOR).getDetailedCookies())
                .get(back);
        assertThat(withOtherState.getStatusCode()).isIn(302, 303);
        assertThat(withOtherState.getCookies()).doesNotContainKey(DeskAuthentication.SESSION_COOKIE);
        assertThat(actions("sso:victim")).isEmpty();
    }

    @Test
    void codeIsGoodOnce() {
        Response sent = stranger().get(DOOR);
        String back = posted(
                sent.getHeader("Location"),
                Map.of("sub", "u-10", "preferred_username", "twice", "roles", "mizan-editor"));
        comeBack(sent, back).then().statusCode(200);

        comeBack(sent, back).then().statusCode(303).header("Location", endsWith("/login?newsroom=failed"));
    }

    @Test
    void callbackPostedFromAnotherSite_isRefused() {
        stranger()
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.URLENC)
                .formParams(Map.of("code", "x", "state", "y"))
                .post(DOOR)
                .then()
                .statusCode(403);
    }

    @Test
    void editor_endsWhatTheProviderBegan() {
        String session = session(signIn("u-11", "leaver", "mizan-moderator"));

        editor().contentType(ContentType.JSON)
                .body(Map.of("role", "editor"))
                .patch("/api/review/accounts/sso:leaver")
                .then()
                .statusCode(409)
                .body("code", equalTo("newsroom_account"));
        editor().contentType(ContentType.JSON)
                .body(Map.of("reset_password", true))
                .patch("/api/review/accounts/sso:leaver")
                .then()
                .statusCode(409);
        editor().contentType(ContentType.JSON)
                .body(Map.of("disabled", true))
                .patch("/api/review/accounts/sso:leaver")
                .then()
                .statusCode(200)
                .body("state", equalTo("disabled"));

        with(session).get("/review").then().statusCode(302).header("Location", endsWith("/login"));
        signIn("u-11", "leaver", "mizan-moderator").then().header("Location", endsWith("/login?newsroom=disabled"));
        bearer(token(Map.of("sub", "u-11", "preferred_username", "leaver", "roles", "mizan-moderator")))
                .get("/api/review/comments")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void accessToken_letsAProgramIn_asFarAsItsRoles() {
        Map<String, String> program =
                Map.of("sub", "p-1", "preferred_username", "exporter", "roles", "mizan-moderator");

        bearer(token(program)).get("/api/review/comments").then().statusCode(200);
        bearer(token(program)).get("/api/review/accounts").then().statusCode(403);
        assertThat(actions("sso:exporter")).containsExactly(AuditAction.ACCOUNT_ADDED);
        Map<String, String> roleless = new HashMap<>(program);
        roleless.put("roles", "");
        bearer(token(roleless)).get("/q/openapi").then().statusCode(403).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audience", "issuer", "expired", "signature"})
    void badAccessToken_isRefused(String fault) {
        bearer(token(Map.of("sub", "p-2", "preferred_username", "forger", "roles", "mizan-editor", "fault", fault)))
                .get("/api/review/comments")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        assertThat(actions("sso:forger")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "preferred_username"})
    void tokenOfNobody_isRefused(String known) {
        Map<String, String> typed = new HashMap<>(Map.of("roles", "mizan-editor"));
        if (!known.isEmpty()) {
            typed.put(known, "nobody");
        }

        bearer(token(typed)).get("/api/review/comments").then().statusCode(401).contentType("application/problem+json");
        signIn(typed).then().statusCode(303).header("Location", endsWith("/login?newsroom=failed"));
        assertThat(actions("sso:nobody")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nonce, n", "at_hash, h", "typ, ID"})
    void idToken_letsNoProgramIn(String mark, String value) {
        String text = token(
                "/id-token", Map.of("sub", "p-3", "preferred_username", "taker", "roles", "mizan-editor", mark, value));

        bearer(text).get("/api/review/comments").then().statusCode(401).contentType("application/problem+json");
        assertThat(actions("sso:taker")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
    void noToken_isRefused(String text) {
        bearer(text).get("/api/review/comments").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void readers_areNotAskedWhoTheyAre_whateverTheirProxySends() {
        bearer("a.b.c").get("/comments/demo-0000000000000000").then().statusCode(404);
    }

    private List<AuditAction> actions(String account) {
        return settingsStore.entries(Optional.empty(), "", 500).items().stream()
                .map(AuditEntry::details)
                .filter(auditEntry ->
                        auditEntry.by().equals(account) || auditEntry.subject().equals(account))
                .map(auditEntry -> auditEntry.action())
                .toList();
    }

    private Response signIn(String subject, String name, String roles) {
        return signIn(Map.of("sub", subject, "preferred_username", name, "roles", roles));
    }

    private Response signIn(Map<String, String> typed) {
        Response sent = stranger().get(DOOR);
        return comeBack(sent, posted(sent.getHeader("Location"), typed));
    }

    /** Where the provider sends the browser whose owner has typed this. */
    private static String posted(String address, Map<String, String> typed) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(encoded(typed))
                .post(address)
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
    }

    private static Response comeBack(Response sent, String address) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Accept", "text/html")
                .cookies(sent.getDetailedCookies())
                .get(address);
    }

    private String token(Map<String, String> wanted) {
        return token("/access-token", wanted);
    }

    private String token(String kind, Map<String, String> wanted) {
        return given().urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(encoded(wanted))
                .post(provider + kind)
                .asString();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static List<String> logged(Runnable work) {
        try (LogLines log = LogLines.ofAll()) {
            work.run();
            return log.seen();
        }
    }

    private static String session(Response arrived) {
        return arrived.then().statusCode(200).extract().cookie(DeskAuthentication.SESSION_COOKIE);
    }

    private static RequestSpecification with(String session) {
        return stranger()
                .cookie(DeskAuthentication.SESSION_COOKIE, session)
                .header("Accept", "text/html, application/json")
                .header("Sec-Fetch-Site", "same-origin");
    }

    private static RequestSpecification bearer(String text) {
        return stranger().header("Authorization", "Bearer " + text);
    }
}
