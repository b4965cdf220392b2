package mizan.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mizan.testsupport.Chromium;

/** A moderator at the desk. */
final class Desk {

    private final Page page;

    private Desk(Page page) {
        this.page = page;
    }

    static Desk login(Chromium chromium, String account, String password) {
        return login(chromium.open("/review"), account, password);
    }

    /** Logs in on a page that shows the login form. */
    static Desk login(Page page, String account, String password) {
        page.fill("#name", account);
        page.fill("#password", password);
        page.click(".login [type=submit]");
        page.waitForURL("**/review");
        return new Desk(page);
    }

    /** A moderator who is logged in. */
    static Desk at(Page page) {
        return new Desk(page);
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
    Desk list(String query) {
        page.navigate("/review?" + query);
        return this;
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
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
