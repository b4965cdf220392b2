package mizan.desk;

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
import mizan.testsupport.PageCheck;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(page.locator(".account bdi").innerText()).isEqualTo("sso:ليلى");

        page.locator(".decide .approve").click();
        page.waitForSelector(".notice.good");
        assertThat(queue.find(id).await().indefinitely().orElseThrow().state()).isEqualTo(State.APPROVED);
        page.navigate("/review/comments/" + id + "?lang=ar");
        assertThat(page.locator("main").innerText()).contains("sso:ليلى");

        page.locator(".account button").click();
        page.waitForURL("**/login");
        page.navigate("/review");
        page.waitForURL("**/login");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, ar", "360, ar", "1280, en", "360, fr"})
    void loginPage_withBothWays(int width, String language) {
        Page page = chromium.open("/login?lang=" + language, true, width);

        PageCheck.isInOrder(page, "login-oidc-" + language);
    }

    @ParameterizedTest
    @CsvSource({"1280, ar", "360, ar"})
    void whoHasNoRole_seesWhomToAsk(int width, String language) {
        Page page = chromium.open("/login?newsroom=no_role&lang=" + language, true, width);

        PageCheck.isInOrder(page, "login-no-role-" + language);
    }
}
