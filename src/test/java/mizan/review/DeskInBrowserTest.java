package mizan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.comment.CommentId;
import mizan.queue.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A moderator at work in Chromium, without script. Skipped where there is no Chromium. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class DeskInBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int NARROW = 360;

    @Inject
    FakeReviewQueue queue;

    @TestHTTPResource("/")
    URL root;

    private Playwright playwright;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void openBrowser() {
        assumeTrue(Files.isExecutable(CHROMIUM), "Chromium is not installed at " + CHROMIUM);
        queue.clear();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update",
                        "--disable-sync", "--no-first-run", "--disable-quic")));
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setLocale("ar")
                .setViewportSize(NARROW, 800));
        page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onRequestFailed(request -> complaints.add(request.url() + " failed"));
    }

    @AfterEach
    void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void moderator_logsInDecidesAndChangesTheirMind() {
        CommentId id = Samples.of("أنت حمـار فعلا").by("سالم").insult(4, 9).in(queue);

        logIn("review");

        assertThat(page.locator("mark").innerText()).isEqualTo("حمـار");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");

        page.locator("button.approve").click();
        assertThat(page.locator(".notice").innerText()).contains("قُبل التعليق", "سالم");
        assertThat(state(id)).isEqualTo(State.APPROVED);

        page.locator(".notice button").click();
        assertThat(page.locator(".notice").innerText()).contains("أُعيد التعليق إلى الانتظار");
        assertThat(state(id)).isEqualTo(State.HELD);

        page.locator(".comment select").selectOption("insult");
        page.locator("button.reject").click();
        assertThat(queue.decisions(id).getLast().reason()).isEqualTo("insult");
        assertThat(complaints).isEmpty();
    }

    @Test
    void narrowScreen_needsNoSidewaysScrolling() {
        Samples.of("كلمة" + "ا".repeat(200)).by("ا".repeat(100)).url("https://" + "a".repeat(300) + ".example").insult(0, 4).in(queue);
        logIn("review?lang=fr");

        for (String selector : List.of(".bar", "main", ".filter", ".comment", ".decide", ".decide select", "button.reject")) {
            var box = page.locator(selector).first().boundingBox();
            assertThat(box.x).as(selector).isGreaterThanOrEqualTo(0);
            assertThat(box.x + box.width).as(selector).isLessThanOrEqualTo(NARROW);
        }
    }

    private void logIn(String address) {
        page.navigate(root + address);
        page.locator("#name").fill("moderator");
        page.locator("#password").fill(DeskWithFakes.MODERATOR_PASSWORD);
        page.locator("button[type=submit]").click();
    }

    private State state(CommentId id) {
        return queue.find(id).await().indefinitely().orElseThrow().state();
    }
}
