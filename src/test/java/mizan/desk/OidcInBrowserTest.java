package mizan.desk;

import static mizan.testsupport.PageCheck.Look.NARROW_AND_DARK;
import static mizan.testsupport.PageCheck.Look.NARROW_WITHOUT_CONTRAST;
import static mizan.testsupport.PageCheck.Look.WIDE_AND_LIGHT;
import static mizan.testsupport.PageCheck.Look.WIDE_WITHOUT_CONTRAST;
import static mizan.testsupport.PageCheck.isInOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import mizan.comment.CommentId;
import mizan.queue.State;
import mizan.testsupport.BrowserTest;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;

/** A moderator who signs in with the newsroom's own account, in a browser; the provider lies on another site. */
@QuarkusTest
@TestProfile(DeskWithOidc.class)
class OidcInBrowserTest extends BrowserTest {

    @Inject
    FakeReviewQueue queue;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void moderator_signsInAtTheProvider_decides_andSignsOutOfBoth() {
        queue.clear();
        CommentId id = Samples.of("أنت حمـار فعلا").name("سالم").insult(4, 9).in(queue);
        Page page = chromium.open("/review/comments/" + id + "?lang=ar", true, 1280);
        page.onConsoleMessage(message -> complaints.add(message.text()));

        page.locator(".login a.button").click();
        page.waitForURL("http://127.0.0.1:*/authorize**");
        page.locator("#sub").fill("browser-1");
        page.locator("#name").fill("ليلى");
        page.locator("#roles").fill("mizan-moderator");
        page.locator("button").click();
        page.waitForURL("**/review/comments/" + id + "?lang=ar");
        assertThat(page.locator(".account > button bdi").innerText()).isEqualTo("sso:ليلى");

        page.locator(".decide .approve").click();
        page.waitForSelector(".notice.good");
        assertThat(queue.find(id).await().indefinitely().orElseThrow().state()).isEqualTo(State.APPROVED);
        page.navigate("/review/comments/" + id + "?lang=ar");
        assertThat(page.locator("main").innerText()).contains("sso:ليلى");

        page.locator(".account > button").click();
        page.locator("#menu form button").click();
        page.waitForURL("**/login");
        page.navigate("/review");
        page.waitForURL("**/login");
        assertThat(complaints).isEmpty();
    }

    @Test
    void loginPage_withBothWays() {
        isInOrder(chromium.open("/login?lang=ar"), "login-oidc-ar", WIDE_AND_LIGHT, NARROW_AND_DARK);
        isInOrder(chromium.open("/login?lang=en"), "login-oidc-en", WIDE_WITHOUT_CONTRAST);
        isInOrder(chromium.open("/login?lang=fr"), "login-oidc-fr", NARROW_WITHOUT_CONTRAST);
    }

    @Test
    void whoHasNoRole_seesWhomToAsk() {
        Page page = chromium.open("/login?newsroom=no_role&lang=ar");

        isInOrder(page, "login-no-role-ar", WIDE_AND_LIGHT, NARROW_AND_DARK);
    }
}
