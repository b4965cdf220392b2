package mizan.testsupport;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * One Chromium for all browser tests of a run: Debian's, without a window. It starts with the first of them, is started
 * again if it died, and ends with the run. Every test gets visitors of its own, whose pages are closed after it.
 *
 * <p>Each Quarkus application of the tests has its own class loader, so the browser is kept by JUnit and not in a static
 * field, and Playwright's classes are shared by all of them (surefire's configuration in the pom says so).
 */
final class SharedChromium implements ExecutionCondition, BeforeEachCallback, AfterEachCallback {

    static final int PATIENCE_MILLIS = 60_000;

    private static final Path BROWSER = Path.of("/usr/bin/chromium");

    /** Draws pages as the browser does and opens them several times as fast, because it has no windows and no profiles. */
    private static final Path HEADLESS_SHELL = Path.of("/usr/bin/chromium-headless-shell");

    private static final Path PROGRAM = Files.isExecutable(HEADLESS_SHELL) ? HEADLESS_SHELL : BROWSER;

    private static final String MISSING = "Chromium is missing at " + HEADLESS_SHELL + " and " + BROWSER
            + " (on Debian: apt-get install chromium-headless-shell fonts-noto-core)";

    // Chromium has no sandbox for root, and without the others it looks for hosts that a closed network does not have.
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // As the browser draws: else letters of the shell have other widths.
            "--font-render-hinting=slight");

    private static final Namespace NAMESPACE = Namespace.create("mizan.testsupport.SharedChromium");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return condition(Files.isExecutable(PROGRAM), System.getenv("CI"));
    }

    /** Whether browser tests run; where {@code ci} is set, none is skipped. */
    static ConditionEvaluationResult condition(boolean isInstalled, String ci) {
        if (isInstalled) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        if (ci != null && !ci.isEmpty() && !ci.equals("false")) {
            throw new IllegalStateException(MISSING + "; in continuous integration (CI=" + ci + ") no test is skipped");
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        BrowserTest test = (BrowserTest) context.getRequiredTestInstance();
        test.chromium = new Chromium(browser(context.getRoot().getStore(NAMESPACE)), test.server);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ((BrowserTest) context.getRequiredTestInstance()).chromium.close();
    }

    /** The browser of this run. JUnit closes it, and Playwright, at the end. */
    private static Browser browser(Store store) {
        Browser running = store.get("browser", Browser.class);
        if (running != null && running.isConnected()) {
            return running;
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = playwright();
        store.put("playwright", playwright);
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(OPTIONS));
        store.put("browser", browser);
        return browser;
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }
}
