package mizan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import mizan.testsupport.BrowserTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deciding about an author from the card of a comment, with script and without. */
@QuarkusTest
class AuthorRulesInBrowserTest extends BrowserTest {

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void author_isWatched_seenToBe_andTheDecisionIsUndone(boolean hasScript) {
        String word = HeldComments.word();
        HeldComments.send(List.of("رسالة " + word));
        Page page = chromium.open("about:blank", hasScript, 1280);
        Moderator desk = Moderator.login(page, "moderator", password).list("q=" + word);

        page.locator(".author summary").click();
        page.selectOption("#author-days", "7");
        page.fill("#author-note", "ملاحظة " + word);
        page.locator(".author [value=watch]").click();

        assertThat(desk.notice()).containsText("تسري المراقبة من تعليق الكاتب التالي");
        assertThat(desk.text()).containsText(word);
        assertThat(page.locator(".author-rule")).containsText("كاتب تحت المراقبة");
        assertThat(page.locator(".author-rule .note")).hasText("ملاحظة " + word);
        if (hasScript) {
            desk.press("u");
        } else {
            page.locator("#notice .undo button").click();
        }
        assertThat(desk.notice()).containsText("أُعيد القرار في شأن الكاتب");
        assertThat(page.locator(".author-rule")).hasCount(0);
    }
}
