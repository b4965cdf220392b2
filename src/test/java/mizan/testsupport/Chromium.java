package mizan.testsupport;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens pages of the service, each for a new visitor with a network address of their own. */
public final class Chromium implements AutoCloseable {

    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 900;
    private static final int TELEPHONE = 390;

    private final Browser browser;
    private final URI server;
    private final List<BrowserContext> visitors = new ArrayList<>();

    Chromium(Browser browser, URI server) {
        this.browser = browser;
        this.server = server;
    }

    public Page open(String path) {
        return open(path, true, DESKTOP);
    }

    public Page openWithoutScript(String path) {
        return open(path, false, DESKTOP);
    }

    /** A new visitor's page, on which no content security policy holds anything back; {@code script} runs first. */
    public Page openUnguarded(String script, String path) {
        return open(path, visitor(true, DESKTOP).setBypassCSP(true), script);
    }

    /** A new visitor's page, as its policy guards it; {@code script} runs first. */
    public Page openWith(String script, String path) {
        return open(path, visitor(true, DESKTOP), script);
    }

    /** A new visitor's page, in a time zone. */
    public Page openIn(String timeZone, String path) {
        return open(path, visitor(true, DESKTOP).setTimezoneId(timeZone));
    }

    /** A new visitor's page. No other visitor has their network address, so that no test uses up another's rate. */
    public Page open(String path, boolean script, int width) {
        return open(path, visitor(script, width));
    }

    /** A new visitor's page, on a telephone that is used with a finger. */
    public Page openOnATelephone(String path) {
        return open(path, visitor(true, TELEPHONE).setHasTouch(true).setIsMobile(true));
    }

    private Browser.NewContextOptions visitor(boolean script, int width) {
        return new Browser.NewContextOptions()
                .setBaseURL(server.toString())
                .setJavaScriptEnabled(script)
                .setLocale("ar")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", Distinct.address()))
                .setViewportSize(width, HEIGHT);
    }

    private Page open(String path, Browser.NewContextOptions options) {
        return open(path, options, "");
    }

    private Page open(String path, Browser.NewContextOptions options, String script) {
        BrowserContext visitor = browser.newContext(options);
        visitors.add(visitor);
        visitor.setDefaultTimeout(SharedChromium.PATIENCE_MILLIS);
        visitor.addInitScript(script);
        Page page = visitor.newPage();
        page.navigate(path);
        return page;
    }

    /** Closes all pages. */
    @Override
    public void close() {
        visitors.forEach(BrowserContext::close);
    }
}
