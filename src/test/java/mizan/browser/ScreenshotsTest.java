package mizan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import mizan.testsupport.Chromium;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of every page, wide and narrow, in {@code target/screenshots}; no page is wider than its window. */
@QuarkusTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(value = "mizan.testsupport.Chromium#isInstalled", disabledReason = Chromium.MISSING)
class ScreenshotsTest {

    @TestHTTPResource
    URI server;

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    private Chromium chromium;

    @BeforeAll
    void start() {
        chromium = new Chromium(server);
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void demo(int width) {
        Page page = chromium.open("/demo", true, width);
        Reader.ordinary().send(page);
        page.waitForSelector(".itemCommentsList");
        picture(page, "demo", width);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void formWithErrors(int width) {
        Page page = chromium.open("/demo", false, width);
        new Reader("", "reader@", Reader.ordinary().text()).send(page);
        page.waitForSelector("#email-error");
        picture(page, "form", width);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void receipt(int width) {
        Page page = chromium.open("/demo", false, width);
        Reader.saying("أنت حمار " + Reader.words(14)).send(page);
        page.waitForSelector(".receipt");
        picture(page, "receipt", width);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void unknownReceipt(int width) {
        picture(chromium.open("/comments/demo-0000000000000000", true, width), "notice", width);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void loginAndDesk(int width) {
        Page visit = chromium.open("/demo");
        Reader.saying("يا غبي " + Reader.words(14)).send(visit);
        visit.waitForSelector("#formLog.k2FormLogSuccess");

        Page page = chromium.open("/review", true, width);
        picture(page, "login", width);
        Desk.login(page, "moderator", password);
        page.waitForSelector(".row");
        picture(page, "desk", width);
    }

    private static void picture(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }
}
