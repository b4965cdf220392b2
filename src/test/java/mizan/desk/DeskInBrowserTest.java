package mizan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import mizan.comment.CommentId;
import mizan.queue.State;
import mizan.testsupport.BrowserTest;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A moderator at work in a browser, without script and on a telephone. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class DeskInBrowserTest extends BrowserTest {

    private static final int NARROW = 360;
    private static final int HEIGHT = 900;

    @Inject
    FakeReviewQueue queue;

    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void clear() {
        queue.clear();
    }

    @Test
    void moderator_logsInDecidesAndChangesTheirMind() {
        CommentId id = Samples.of("أنت حمـار فعلا").name("سالم").insult(4, 9).in(queue);
        Page page = logIn("/review");

        page.locator("a.open").click();
        assertThat(page.locator(".card mark").innerText()).isEqualTo("حمـار");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");

        page.locator(".decide .approve").click();
        assertThat(page.locator(".notice").innerText()).contains("قُبل التعليق", "سالم");
        assertThat(state(id)).isEqualTo(State.APPROVED);

        page.locator(".notice button").click();
        page.waitForURL("**current=" + id + "**");
        assertThat(page.locator(".notice").innerText()).contains("أُعيد التعليق إلى الانتظار");
        assertThat(state(id)).isEqualTo(State.HELD);

        page.locator("#card-reason").selectOption("insult");
        page.locator(".decide .reject").click();
        page.waitForSelector(".notice.good");
        assertThat(queue.decisions(id).getLast().reason()).isEqualTo("insult");

        page.locator(".account > button").click();
        page.locator("#menu form button").click();
        page.waitForURL("**/login");
        assertThat(complaints).isEmpty();
    }

    @Test
    void telephone_needsNoSidewaysScrolling() {
        Samples.of("كلمة" + "ا".repeat(200))
                .name("ا".repeat(100))
                .url("https://" + "a".repeat(300) + ".example")
                .insult(0, 4)
                .in(queue);
        Page page = logIn("/review?lang=fr");

        for (String selector : List.of(".bar", "main", ".find", ".row")) {
            isInside(page, selector);
        }
        page.locator("a.open").click();
        for (String selector :
                List.of(".card", ".card .url", ".decide select", ".decide .approve", ".decide .reject")) {
            isInside(page, selector);
            assertThat(page.locator(".decide .reject").boundingBox().y)
                    .as("within reach")
                    .isLessThan(HEIGHT);
        }
    }

    private static void isInside(Page page, String selector) {
        BoundingBox box = page.locator(selector).first().boundingBox();
        assertThat(box.x).as(selector).isNotNegative();
        assertThat(box.x + box.width).as(selector).isLessThanOrEqualTo(NARROW);
    }

    private Page logIn(String address) {
        Page page = chromium.open(address, false, NARROW);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onRequestFailed(request -> complaints.add(request.url() + " failed"));
        page.locator("#name").fill("moderator");
        page.locator("#password").fill(DeskWithFakes.MODERATOR_PASSWORD);
        page.locator(".login [type=submit]").click();
        page.waitForSelector(".rows");
        return page;
    }

    private State state(CommentId id) {
        return queue.find(id).await().indefinitely().orElseThrow().state();
    }
}
