package mizan.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
    void approve() {
        page.locator(".card button.approve").click();
        page.waitForSelector(".notice.good");
    }
}
