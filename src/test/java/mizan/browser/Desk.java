package mizan.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

    /** The held comment with {@code text}. */
    Locator comment(String text) {
        return page.locator("li.comment").filter(new Locator.FilterOptions().setHasText(text));
    }

    String reasons(String text) {
        return comment(text).locator(".reasons").innerText();
    }

    void approve(String text) {
        comment(text).locator("button.approve").click();
        page.waitForSelector(".notice.good");
    }
}
