package mizan.testsupport;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Debian's Chromium, without a window. */
public final class Chromium implements AutoCloseable {

    /** Why a test is skipped. */
    public static final String MISSING =
            "Chromium is missing at /usr/bin/chromium (on Debian: apt-get install chromium)";

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    // Chromium has no sandbox for root, and without the others it looks for hosts that a closed network does not have.
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final int HEIGHT = 900;
    private static final int PATIENCE_MILLIS = 60_000;

    private final URI server;
    private final Playwright playwright;
    private final Browser browser;

    public Chromium(URI server) {
        this.server = server;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(OPTIONS));
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    public Page open(String path) {
        return open(path, true, 1280);
    }

    public Page openWithoutScript(String path) {
        return open(path, false, 1280);
    }

    /** A new visitor's page, on which no content security policy holds anything back; {@code script} runs first. */
    public Page openUnguarded(String script, String path) {
        return open(path, visitor(true, 1280).setBypassCSP(true), script);
    }

    /** A new visitor's page, as its policy guards it; {@code script} runs first. */
    public Page openWith(String script, String path) {
        return open(path, visitor(true, 1280), script);
    }

    /** A new visitor's page, in a time zone. */
    public Page openIn(String timeZone, String path) {
        return open(path, visitor(true, 1280).setTimezoneId(timeZone));
    }

    /** A new visitor's page. No other visitor has their network address, so that no test uses up another's rate. */
    public Page open(String path, boolean script, int width) {
        return open(path, visitor(script, width));
    }

    private Browser.NewContextOptions visitor(boolean script, int width) {
        return new Browser.NewContextOptions()
                .setBaseURL(server.toString())
                .setJavaScriptEnabled(script)
                .setLocale("ar")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", address()))
                .setViewportSize(width, HEIGHT);
    }

    private Page open(String path, Browser.NewContextOptions options) {
        return open(path, options, "");
    }

    private Page open(String path, Browser.NewContextOptions options, String script) {
        BrowserContext visitor = browser.newContext(options);
        visitor.setDefaultTimeout(PATIENCE_MILLIS);
        visitor.addInitScript(script);
        Page page = visitor.newPage();
        page.navigate(path);
        return page;
    }

    private static String address() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
