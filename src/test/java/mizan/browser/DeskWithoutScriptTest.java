package mizan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import mizan.testsupport.Chromium;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** The desk in a browser whose script is off. */
@QuarkusTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(value = "mizan.testsupport.Chromium#isInstalled", disabledReason = Chromium.MISSING)
class DeskWithoutScriptTest {

    private static final int TELEPHONE = 360;
    private static final int DESKTOP = 1280;

    @TestHTTPResource
    URI server;

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    @ConfigProperty(name = "mizan.desk.editor-password")
    String editorPassword;

    private Chromium chromium;

    @BeforeAll
    void start() {
        chromium = new Chromium(server);
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @Test
    void manyLinks_areAMenuOnATelephone() {
        Page page = editor(TELEPHONE).page();
        Locator links = page.locator("#sections");
        Locator menu = page.locator(".menu");
        assertThat(links).isHidden();
        assertThat(menu).hasText("أقسام المكتب: التعليقات");

        menu.focus();
        page.keyboard().press("Enter");
        assertThat(links).isVisible();
        page.keyboard().press("Escape");
        assertThat(links).isHidden();
        assertThat(menu).isFocused();

        page.keyboard().press("Space");
        links.getByText("سجل التغييرات").click();
        page.waitForURL("**/review/audit**");
        assertThat(menu).hasText("أقسام المكتب: سجل التغييرات");
        assertThat(page.locator(".bar").boundingBox().height).isLessThan(200);
    }

    @Test
    void manyLinks_standSideBySideWhereThereIsRoom_andFewAnywhere() {
        assertThat(editor(DESKTOP).page().locator("#sections a").last()).isVisible();

        Page page = Desk.login(chromium.open("/review", false, TELEPHONE), "moderator", password).page();
        assertThat(page.locator("#sections a").last()).isVisible();
        assertThat(page.locator(".menu")).hasCount(0);
    }

    private Desk editor(int width) {
        return Desk.login(chromium.open("/review", false, width), "editor", editorPassword);
    }
}
