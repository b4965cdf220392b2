package mizan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import mizan.testsupport.ApprovedStream;
import mizan.testsupport.BrowserTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** From the demo's form to the approved stream, as a person goes. */
@QuarkusTest
class DemoFormTest extends BrowserTest {

    @Inject
    ApprovedStream stream;

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    @Test
    void commentTypedWithScript_arrivesOnTheStream_andOnThePage() {
        Reader reader = Reader.ordinary();
        Page page = chromium.open("/demo");

        reader.send(page);

        assertThat(shown(page, reader)).isVisible();
        assertThat(stream.last("demo"))
                .containsEntry("event", "approved")
                .containsEntry("article", "1")
                .containsEntry("name", reader.name())
                .containsEntry("text", reader.text())
                .containsEntry("decided_by", "rules");
    }

    @Test
    void commentTypedWithoutScript_arrivesOnTheStream_andTheReceiptLeadsBack() {
        Reader reader = Reader.ordinary();
        Page page = chromium.openWithoutScript("/demo");

        reader.send(page);

        assertThat(page.locator(".receipt-approved .code")).containsText("demo-");
        assertThat(stream.last("demo")).containsEntry("text", reader.text());
        page.click(".onward a.button");
        assertThat(shown(page, reader)).isVisible();
    }

    @Test
    void insult_isHeld_showsItsReasonAtTheDesk_andArrivesAfterAClick() {
        Reader reader = Reader.saying("أنت حمار " + Reader.words(14));
        Page page = chromium.open("/demo");
        long before = stream.length("demo");

        reader.send(page);

        assertThat(page.locator("#formLog.k2FormLogSuccess")).containsText("المشرفين");
        assertThat(stream.length("demo")).isEqualTo(before);
        Moderator desk = Moderator.login(chromium, "moderator", password);
        assertThat(desk.search(reader.text())).hasCount(1);
        assertThat(desk.reasons()).contains("حمار");
        desk.approve();
        assertThat(stream.last("demo")).containsEntry("text", reader.text()).containsEntry("decided_by", "moderator");
        assertThat(shown(chromium.open("/demo"), reader)).isVisible();
    }

    @Test
    void script_arrivesAsTextOnly_andRunsNothing() {
        String opinion = "خبر جميل عن " + Reader.words(14);
        Reader reader =
                Reader.saying("<script>document.title='هوجم'</script><img src=x onerror=\"document.title='هوجم'\">"
                        + opinion + " &lt;script&gt;document.title='هوجم'&lt;/script&gt;");
        Page page = chromium.open("/demo");

        page.waitForResponse("**/index.php", () -> reader.send(page));
        Moderator desk = Moderator.login(chromium, "moderator", password);
        if (desk.search(opinion).count() > 0) {
            desk.approve();
        }

        Page later = chromium.open("about:blank");
        List<String> problems = problems(later);
        later.navigate("/demo");
        assertThat(later.locator(".commentText").filter(new Locator.FilterOptions().setHasText(opinion)))
                .isVisible();
        assertThat(later.locator(".commentText script, .commentText img")).hasCount(0);
        assertThat(later.title()).doesNotContain("هوجم");
        assertThat(problems).isEmpty();
        assertThat(stream.last("demo").get("text")).contains(opinion).doesNotContain("<img");
        assertThat(stream.last("demo").get("html")).contains(opinion).doesNotContain("<script", "<img");
    }

    @Test
    void untouchedForm_withScript_isToldWhatIsMissing() {
        Page page = chromium.open("/demo");

        page.click("#submitCommentButton");

        assertThat(page.locator("#formLog.k2FormLogError")).containsText("يُرجى كتابة تعليقك.");
        assertThat(page.locator("#formLog.formLogLoading")).hasCount(0);
    }

    @Test
    void incompleteForm_withoutScript_comesBackWithItsText_andIsSentAfterCorrection() {
        Reader reader = Reader.ordinary();
        Page page = chromium.openWithoutScript("/demo");

        new Reader(reader.name(), "reader@", reader.text()).send(page);

        assertThat(page.locator("#commentText")).hasValue(reader.text());
        assertThat(page.locator("#userName")).hasValue(reader.name());
        assertThat(page.locator("#commentURL")).hasValue("");
        assertThat(page.locator("#commentEmail")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#email-error")).isVisible();
        assertThat(page.locator("#homepage")).not().isInViewport();

        page.fill("#commentEmail", reader.email());
        page.click("#comment-form [type=submit]");
        assertThat(page.locator(".receipt")).isVisible();
    }

    @Test
    void placeholder_leavesWhenTheReaderComes_andComesBackWhenNothingWasTyped() {
        Page page = chromium.open("/demo");
        String placeholder = page.inputValue("#userName");

        page.focus("#userName");
        assertThat(page.locator("#userName")).hasValue("");
        page.locator("#userName").blur();
        assertThat(page.locator("#userName")).hasValue(placeholder);
    }

    private static Locator shown(Page page, Reader reader) {
        return page.locator(".itemCommentsList li").filter(new Locator.FilterOptions().setHasText(reader.text()));
    }

    /** What the browser complains about: errors in scripts, and what the page's policy does not allow. */
    private static List<String> problems(Page page) {
        List<String> problems = new ArrayList<>();
        page.onPageError(problems::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(message.text());
            }
        });
        return problems;
    }
}
