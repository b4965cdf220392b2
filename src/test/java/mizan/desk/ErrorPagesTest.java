package mizan.desk;

import static mizan.desk.Desk.browser;
import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.login;
import static mizan.desk.Desk.moderator;
import static mizan.desk.Desk.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see where something is refused: a page in their language that leads on; programs get problem details. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class ErrorPagesTest {

    @ParameterizedTest
    @CsvSource({
        "/review/nowhere, 404, لا توجد صفحة, No such page",
        "/review/accounts, 403, غير متاحة لهذا الحساب, not open to this account",
        "/nowhere, 404, لا توجد صفحة, No such page",
        "/q/info, 403, لم يُقبل الطلب, not accepted",
    })
    void refusal_isAPageInTheLanguage_withAWayOn(String path, int status, String arabic, String english) {
        assertThat(page(browserAt(path), path + "?lang=ar", status).html())
                .contains(arabic, "lang=\"ar\" dir=\"rtl\"", "/review?lang=ar");
        Document page = page(browserAt(path), path + "?lang=en", status);
        assertThat(page.selectFirst("h1").text()).contains(english);
        assertThat(page.select("main a[href='/review?lang=en']").size()).isOne();
    }

    /** Only at the desk's own pages a browser's session counts; elsewhere a name and password do. */
    private static RequestSpecification browserAt(String path) {
        return path.startsWith("/review") ? browser() : moderator().accept("text/html");
    }

    @Test
    void refusal_keepsTheBarAndTheLanguages() {
        Document page = page(browser(), "/review/accounts?lang=en", 403);

        assertThat(page.select(".account bdi").text()).isEqualTo("moderator");
        assertThat(page.select(".sections a").eachAttr("href")).contains("/review?lang=en", "/review/stats?lang=en");
        assertThat(page.select(".languages a").eachAttr("href")).contains("/review/accounts?lang=fr");
        assertThat(page.select(".sections [aria-current]")).isEmpty();
    }

    @Test
    void addressOfAForm_leadsToThePageThatTheFormIsOn() {
        Document page = page(editor().accept("text/html"), "/review/settings/demo?lang=en", 405);

        assertThat(page.text()).contains("only takes what a form");
        assertThat(page.select("main .ways a").eachAttr("href"))
                .containsExactly("/review/settings?lang=en", "/review?lang=en");
        Document ofModerator = page(browser(), "/review/settings/demo/nowhere?lang=en", 404);
        assertThat(ofModerator.select("main .ways a").eachAttr("href")).containsExactly("/review?lang=en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/review/tokens", "/logout", "/j_security_check"})
    void formOfAnotherSite_isRefusedOnAPage(String form) {
        Response answer = login().accept("text/html,application/xhtml+xml")
                .header("Origin", "https://evil.example")
                .post(form + "?lang=fr");

        answer.then()
                .statusCode(403)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("lang=\"fr\""), containsString("n’a pas été acceptée"));
    }

    @Test
    void programs_areToldInProblemDetails() {
        for (String path : new String[] {"/api/review/nowhere", "/api/review/accounts", "/nowhere"}) {
            moderator().accept("application/json").get(path).then().contentType("application/problem+json");
        }
        moderator().accept("*/*").get("/nowhere").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void failedLogin_keepsTheName() {
        Response failed = login("sara-2", "wrong").post("/j_security_check?lang=en");
        Cookie kept = failed.detailedCookie("mizan-desk-name");

        assertThat(failed.header("Location")).endsWith("/login?failed=1&lang=en");
        assertThat(kept.getPath()).isEqualTo("/login");
        assertThat(kept.isHttpOnly()).isTrue();
        assertThat(kept.getMaxAge()).isBetween(1L, 300L);
        Response shown = stranger().cookie(kept.getName(), kept.getValue()).get("/login?failed=1&lang=en");
        Document page = Jsoup.parse(shown.asString());
        assertThat(page.getElementById("name").val()).isEqualTo("sara-2");
        assertThat(page.getElementById("password").hasAttr("autofocus")).isTrue();
        assertThat(shown.detailedCookie("mizan-desk-name").getMaxAge()).isZero();
        assertThat(Jsoup.parse(stranger().get("/login").asString())
                        .getElementById("name")
                        .val())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%22%3E%3Cscript%3E", "%ZZ", "%C3%28"})
    void forgedName_harmsNothing(String value) {
        stranger()
                .cookie("mizan-desk-name", value)
                .get("/login?failed=1")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>")));
    }

    @Test
    void nameThatNoAccountHas_isNotKept() {
        assertThat(login("x".repeat(65), "wrong").post("/j_security_check").detailedCookie("mizan-desk-name"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "accounts, /review/accounts/asked/disabled",
        "accounts, /review/accounts/asked/password",
        "tokens, /review/tokens/asked/revoked",
    })
    void whatCannotBeUndone_asksFirst(String section, String form) {
        post("/review/accounts", Map.of("name", "asked", "role", "moderator"));
        post("/review/tokens", Map.of("name", "asked", "role", "moderator", "days", "3"));

        Document page = page(editor().accept("text/html"), "/review/" + section + "?lang=en", 200);

        assertThat(page.select("form[action='" + form + "?lang=en']").parents().is("details.confirm:not([open])"))
                .isTrue();
        assertThat(page.select("form[action='" + form + "?lang=en'] p").text()).isNotBlank();
    }

    private static Response post(String path, Map<String, String> fields) {
        return editor().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post(path);
    }

    private static Document page(RequestSpecification who, String path, int status) {
        Response answer = who.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.contentType()).as(path).startsWith("text/html");
        return Jsoup.parse(answer.asString());
    }
}
