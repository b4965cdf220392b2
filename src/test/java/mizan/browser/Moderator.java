package mizan.browser;

import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mizan.access.DeskAuthentication;
import mizan.testsupport.Chromium;

/** A moderator at the desk. */
final class Moderator {

    private final Page page;

    private Moderator(Page page) {
        this.page = page;
    }

    /** A moderator with a new page, who is logged in and has opened nothing yet. */
    static Moderator login(Chromium chromium, String account, String password) {
        return login(chromium.open("about:blank"), account, password);
    }

    /** Logs in without the pages of the login, which have tests of their own. */
    static Moderator login(Page page, String account, String password) {
        page.context()
                .addCookies(List.of(new Cookie(DeskAuthentication.SESSION_COOKIE, session(account, password))
                        .setDomain("localhost")
                        .setPath("/")));
        return new Moderator(page);
    }

    /** The session of a login, as its cookie holds it. */
    static String session(String account, String password) {
        return given().redirects()
                .follow(false)
                .formParams(Map.of("j_username", account, "j_password", password))
                .post("/j_security_check")
                .cookie(DeskAuthentication.SESSION_COOKIE);
    }

    /** A moderator who is logged in. */
    static Moderator at(Page page) {
        return new Moderator(page);
    }

    /** The held comments with {@code text}, the first of them open. */
    Locator search(String text) {
        page.navigate("/review?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        return page.locator(".row").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** What the open comment was held for. */
    String reasons() {
        return page.locator(".card .reasons").innerText();
    }

    /** Approves the open comment. */
    public void approve() {
        page.locator(".decide .approve").click();
        page.waitForSelector(".notice.good");
    }

    Page page() {
        return page;
    }

    /** Opens the list that {@code query} asks for. */
    Moderator list(String query) {
        page.navigate("/review?" + query);
        return this;
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Presses all keys before the answer to any of them can have come. */
    void pressAtOnce(String... keys) {
        page.evaluate(
                "keys => keys.forEach((key) => document.activeElement.dispatchEvent("
                        + "new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true})))",
                List.of(keys));
    }

    /** What a keyboard with Arabic letters sends, which Playwright does not have. */
    void pressOnArabicKeyboard(String letter, String code) {
        page.evaluate(
                "([key, code]) => document.activeElement.dispatchEvent("
                        + "new KeyboardEvent('keydown', {key, code, bubbles: true, cancelable: true}))",
                List.of(letter, code));
    }

    /** The text of the open comment. */
    Locator text() {
        return page.locator("#card-text");
    }

    Locator notice() {
        return page.locator("#notice");
    }

    Locator rows() {
        return page.locator(".row");
    }
}
