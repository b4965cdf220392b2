package mizan.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.comment.CommentId;
import mizan.comment.Receipt;
import mizan.moderation.Outcome;
import mizan.testsupport.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What readers type never runs and is never markup: more than 300 payloads as text, name and address on every page that
 * shows them. Every page is shown without its content security policy too, which must not be what saves it.
 */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
@Tag("browser")
class HostileTextInBrowserTest {

    private static final List<String> PAYLOADS = payloads();

    /** Whatever runs calls one of these; what the policy stops, it tells. */
    private static final String WATCH = """
            window.found = [];
            for (const name of ['alert', 'confirm', 'prompt']) {
              window[name] = () => window.found.push('ran ' + name);
            }
            document.addEventListener('securitypolicyviolation',
              (event) => window.found.push(event.violatedDirective + ' ' + event.blockedURI));""";

    /** What ran, and every element and attribute that is none of ours. */
    private static final String FINDINGS = """
            () => {
              const ours = new Set(('html head meta title link script body a header footer p br span nav ul ol li form '
                + 'button main h1 h2 h3 div label input details summary select option section bdi time article '
                + 'blockquote mark abbr dl dt dd meter textarea kbd dialog output code').split(' '));
              const scripts = ['/assets/desk.js', '/assets/demo.js'];
              const found = [...(window.found ?? [])];
              for (const element of document.querySelectorAll('*')) {
                if (!ours.has(element.localName)) {
                  found.push('<' + element.localName + '>');
                }
                if (element.localName === 'script' && !scripts.includes(element.getAttribute('src'))) {
                  found.push('<script> ' + element.outerHTML);
                }
                for (const { name, value } of element.attributes) {
                  const isAddress = ['href', 'src', 'action', 'formaction'].includes(name);
                  const isOurs = /^(https?:\\/\\/|\\/|#|$)/.test(value);
                  if (/^on|^style$|^srcdoc$/.test(name) || (isAddress && !isOurs)) {
                    found.push(element.localName + ' ' + name + '=' + value);
                  }
                }
              }
              return found;
            }""";

    private static final int ARABIC_LETTER_MARK = 0x061C;

    /** As many as the demo page shows. */
    private static final int BATCH = 20;

    @Inject
    FakeReviewQueue queue;

    @TestHTTPResource("/")
    URI server;

    private Chromium chromium;

    @BeforeEach
    void openBrowser() {
        assumeTrue(Chromium.isInstalled(), Chromium.MISSING);
        chromium = new Chromium(server);
        queue.clear();
    }

    @AfterEach
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void thereAreMoreThan300OfThem() {
        assertThat(PAYLOADS).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    @Test
    void desk_showsThemAsText() {
        List<CommentId> ids =
                PAYLOADS.stream().map(payload -> hostile(payload).in(queue)).toList();
        Page page = logIn(chromium.openUnguarded(WATCH, "/review"));

        walkThroughLists(page);
        for (int i = 0; i < ids.size(); i++) {
            page.navigate("/review/comments/" + ids.get(i));
            assertHarmless(page, PAYLOADS.get(i));
            assertShown(page, PAYLOADS.get(i));
        }
    }

    @Test
    void deskWithItsScript_showsThemAsText_andTheirSearch() {
        PAYLOADS.forEach(payload -> hostile(payload).in(queue));
        Page page = logIn(chromium.openUnguarded(WATCH, "/review"));

        page.navigate("/review?limit=100&q=alert");
        for (int i = 0; i < 60; i++) {
            String before = page.locator("#card").getAttribute("data-comment");
            page.keyboard().press("j");
            page.waitForCondition(() -> !before.equals(page.locator("#card").getAttribute("data-comment")));
            assertHarmless(page, before);
        }
    }

    @Test
    void policyOfTheDesk_hasNothingToHoldBack() {
        PAYLOADS.forEach(payload -> hostile(payload).in(queue));

        walkThroughLists(logIn(chromium.openWith(WATCH, "/review")));
    }

    private static void walkThroughLists(Page page) {
        page.navigate("/review?limit=100");
        assertHarmless(page, "list");
        while (page.locator("[rel=next]").count() > 0) {
            page.navigate(page.locator("[rel=next]").getAttribute("href"));
            assertHarmless(page, "list");
        }
    }

    @Test
    void demoAndReceipt_showThemAsText() {
        Page page = chromium.openUnguarded(WATCH, "/demo");
        Page receipt = chromium.openUnguarded(WATCH, "/demo");

        for (int from = 0; from < PAYLOADS.size(); from += BATCH) {
            List<String> batch = PAYLOADS.subList(from, Math.min(from + BATCH, PAYLOADS.size()));
            queue.clear();
            List<Receipt> sent = batch.stream().map(this::approved).toList();
            page.navigate("/demo");
            assertThat(page.locator(".itemCommentsList li").count()).isEqualTo(batch.size());
            assertHarmless(page, batch.toString());
            receipt.navigate("/comments/" + sent.getFirst());
            assertHarmless(receipt, batch.getFirst());
        }
    }

    private Receipt approved(String payload) {
        return Samples.of(payload)
                .by(payload)
                .url("https://www.example.com/?" + payload)
                .judged(Outcome.APPROVE, 0)
                .sentTo(queue);
    }

    @Test
    void formThatComesBack_keepsThemAsText() {
        Page page = chromium.openUnguarded(WATCH, "/demo");

        for (String payload : PAYLOADS) {
            page.setContent(sentBack(payload));
            assertThat(page.locator("#commentText").count()).as(payload).isEqualTo(1);
            assertHarmless(page, payload);
        }
    }

    private static String sentBack(String payload) {
        return given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .header("Accept", "text/html")
                .formParam("site", "demo")
                .formParam("article", "1")
                .formParam("text", payload)
                .formParam("name", payload)
                .formParam("email", payload)
                .formParam("url", payload)
                .post("/comments")
                .then()
                .statusCode(422)
                .extract()
                .asString();
    }

    private static Samples.Sample hostile(String payload) {
        return Samples.of(payload).by(payload).url(payload).insult(1, 1 + payload.length() / 2);
    }

    private static void assertHarmless(Page page, String payload) {
        assertThat((List<?>) page.evaluate(FINDINGS)).as(payload).isEmpty();
    }

    /** Character for character, where the payload has none that a browser reads as another or that we name. */
    private static void assertShown(Page page, String payload) {
        if (payload.codePoints().allMatch(c -> c >= ' ' && c < 0x2000 && c != ARABIC_LETTER_MARK)) {
            assertThat(page.locator("#card-text").textContent()).isEqualTo(payload);
        }
    }

    private static Page logIn(Page page) {
        page.fill("#name", "moderator");
        page.fill("#password", DeskWithFakes.MODERATOR_PASSWORD);
        page.click(".login [type=submit]");
        page.waitForURL("**/review");
        return page;
    }

    private static List<String> payloads() {
        Pattern escape = Pattern.compile("(?<!\\\\)\\\\u([0-9a-fA-F]{4})");
        List<String> payloads = new ArrayList<>();
        for (String line : lines()) {
            if (!line.startsWith("# ") && !line.isEmpty()) {
                payloads.add(escape.matcher(line)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16)))));
            }
        }
        return payloads;
    }

    private static List<String> lines() {
        try (InputStream file = HostileTextInBrowserTest.class.getResourceAsStream("/xss/payloads.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
