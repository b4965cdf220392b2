package mizan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.comment.CommentId;
import mizan.comment.Receipt;
import mizan.moderation.Outcome;
import mizan.testsupport.BrowserTest;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What readers type never runs and is never markup: more than 300 payloads as text, name and address on every page that
 * shows them. Every page is shown without its content security policy too, which must not be what saves it. Pages that
 * show one payload only are put into frames of one page, many at a time, each with what was found in it.
 */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class HostileTextInBrowserTest extends BrowserTest {

    private static final List<String> PAYLOADS = payloads();

    /** Whatever runs calls one of these; what the policy stops, it tells. */
    private static final String WATCH = """
            window.found = [];
            for (const name of ['alert', 'confirm', 'prompt']) {
              window[name] = () => window.found.push('ran ' + name);
            }
            document.addEventListener('securitypolicyviolation',
              (event) => window.found.push(event.violatedDirective + ' ' + event.blockedURI));""";

    /** What ran in a window, and every element and attribute that is none of ours. */
    private static final String FINDINGS = """
            const ours = new Set(('html head meta title link script body a header footer p br span nav ul ol li form '
              + 'button main h1 h2 h3 h4 div label input details summary select option section bdi time article '
              + 'blockquote mark abbr dl dt dd meter textarea kbd dialog output code').split(' '));
            const scripts = /^\\/assets\\/[0-9a-f]{12}\\/(desk|demo|demo-comments)[.]js$/;
            const findings = (shown) => {
              const found = [...(shown.found ?? ['nothing watches over this window'])];
              for (const element of shown.document.querySelectorAll('*')) {
                if (!ours.has(element.localName)) {
                  found.push('<' + element.localName + '>');
                }
                if (element.localName === 'script' && !scripts.test(element.getAttribute('src'))) {
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
            };
            """;

    private static final String IN_THIS_WINDOW = "() => {" + FINDINGS + "return findings(window); }";

    /** Shows pages in frames; for each what was found, and what the one element of a selector has as text or value. */
    private static final String IN_FRAMES = "async ([pages, selector]) => {" + FINDINGS + """
              const show = async (html) => {
                const frame = document.createElement('iframe');
                const loaded = new Promise((resolve) => { frame.onload = resolve; });
                frame.srcdoc = html;
                document.body.append(frame);
                await loaded;
                const elements = frame.contentDocument.querySelectorAll(selector);
                const found = findings(frame.contentWindow);
                if (elements.length !== 1) {
                  found.push(elements.length + ' times ' + selector);
                }
                const text = elements[0]?.value ?? elements[0]?.textContent ?? '';
                frame.remove();
                return { found, text };
              };
              return Promise.all(pages.map(show));
            }""";

    /** Gets pages, or posts forms, as many at a time as a browser does; for each its status and HTML. */
    private static final String FETCH = """
            requests => Promise.all(requests.map(async ({ path, form }) => {
              const headers = { accept: 'text/html' };
              const sent = form ? { method: 'POST', body: new URLSearchParams(form), headers } : { headers };
              const answer = await fetch(path, sent);
              return { status: answer.status, html: await answer.text() };
            }))""";

    /** Goes down a list by key to its end, and returns what was found at each comment, by its id. */
    private static final String WALK = "async () => {" + FINDINGS + """
              const current = () => document.getElementById('card').dataset.comment;
              const rows = document.querySelectorAll('.row').length;
              const found = { [current()]: findings(window) };
              for (let i = 1; i < rows; i++) {
                const before = current();
                const next = new Promise((resolve, reject) => {
                  document.addEventListener('desk:shown', resolve, { once: true });
                  setTimeout(() => reject(new Error('no comment opened after ' + before)), 60_000);
                });
                document.activeElement.dispatchEvent(
                  new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true, cancelable: true }));
                await next;
                // What is shown has had time to run, and the script is ready for the next key.
                await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
                found[current()] = findings(window);
              }
              return found;
            }""";

    private static final Pattern OURS = Pattern.compile(
            "<link rel=\"(icon|stylesheet)\" href=\"/assets/[0-9a-f]{12}/[a-z]+[.](css|svg)\""
                    + "( type=\"image/svg[+]xml\")?>|<script( type=\"module\")? src=\"/assets/[0-9a-f]{12}/[a-z-]+[.]js\"( defer)?></script>");

    /** Enough lists for more than a hundred payloads; all of them are in the lists without the script. */
    private static final int LISTS = 6;

    private static final int ARABIC_LETTER_MARK = 0x061C;

    /** As many as the demo page shows. */
    private static final int BATCH = 20;

    @Inject
    FakeReviewQueue queue;

    @BeforeEach
    void clear() {
        queue.clear();
    }

    @Test
    void thereAreMoreThan300OfThem() {
        assertThat(PAYLOADS).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    @Test
    void whatRunsInAFrame_andForeignMarkup_areFound() {
        Page page = chromium.openUnguarded(WATCH, "/demo");
        String harmless = "<p id=text>text</p>";

        List<Shown> shown = inFrames(
                page,
                List.of(
                        harmless,
                        harmless + "<img src=x onerror=alert(1)>",
                        harmless + "<script>prompt(1)</script>",
                        harmless + "<a href=javascript:alert(1)>x</a>",
                        "<p>another text</p>"),
                "#text");

        assertThat(shown.get(0)).isEqualTo(new Shown(List.of(), "text"));
        assertThat(shown.get(1).found()).contains("ran alert", "<img>", "img onerror=alert(1)");
        assertThat(shown.get(2).found()).contains("ran prompt", "<script> <script>prompt(1)</script>");
        assertThat(shown.get(3).found()).containsExactly("a href=javascript:alert(1)");
        assertThat(shown.get(4).found()).containsExactly("0 times #text");
    }

    @Test
    void commentsOwnPage_showsThemAsText() {
        Map<String, CommentId> ids = new LinkedHashMap<>();
        PAYLOADS.forEach(payload -> ids.put(payload, hostile(payload).in(queue)));
        Page page = logIn(chromium.openUnguarded(WATCH, "/review"));

        Map<String, String> texts = harmlessTexts(
                page, 200, payload -> Map.of("path", "/review/comments/" + ids.get(payload)), "#card-text");

        PAYLOADS.stream()
                .filter(HostileTextInBrowserTest::isShownAsItIs)
                .forEach(payload -> assertThat(texts.get(payload)).isEqualTo(payload));
    }

    @Test
    void formThatComesBack_keepsThemAsText() {
        Page page = chromium.openUnguarded(WATCH, "/demo");

        Map<String, String> texts = harmlessTexts(page, 422, HostileTextInBrowserTest::form, "#commentText");

        PAYLOADS.stream()
                .filter(HostileTextInBrowserTest::isShownAsItIs)
                .forEach(payload -> assertThat(texts.get(payload)).isEqualTo(payload));
    }

    @Test
    void lists_showThemAsText() {
        PAYLOADS.forEach(payload -> hostile(payload).in(queue));

        walkThroughLists(logIn(chromium.openUnguarded(WATCH, "/review")));
    }

    @Test
    void policyOfTheDesk_hasNothingToHoldBack() {
        PAYLOADS.forEach(payload -> hostile(payload).in(queue));

        walkThroughLists(logIn(chromium.openWith(WATCH, "/review")));
    }

    @Test
    void deskWithItsScript_showsThemAsText_andTheirSearch() {
        Map<String, String> payloads = new LinkedHashMap<>();
        PAYLOADS.forEach(payload -> payloads.put(hostile(payload).in(queue).toString(), payload));
        Page page = logIn(chromium.openUnguarded(WATCH, "/review"));

        Map<String, Object> found = new LinkedHashMap<>();
        page.navigate("/review?limit=" + BATCH + "&q=alert");
        found.putAll(walk(page));
        for (int list = 1; list < LISTS; list++) {
            page.navigate(page.locator("[rel=next]").getAttribute("href"));
            found.putAll(walk(page));
        }

        assertThat(found).hasSize(LISTS * BATCH);
        found.forEach((id, problems) ->
                assertThat((List<?>) problems).as(payloads.get(id)).isEmpty());
    }

    @Test
    void demoAndReceipt_showThemAsText() {
        Page page = chromium.openUnguarded(WATCH, "/demo");
        Page receipt = chromium.openUnguarded(WATCH, "/demo");

        for (List<String> batch : batches()) {
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
                .name(payload)
                .url("https://www.example.com/?" + payload)
                .judged(Outcome.APPROVE, 0)
                .addedTo(queue)
                .receipt();
    }

    /** A form that is refused for its e-mail address. */
    private static Map<String, Object> form(String payload) {
        Map<String, String> fields = Map.of(
                "site", "demo", "article", "1", "text", payload, "name", payload, "email", payload, "url", payload);
        return Map.of("path", "/comments", "form", fields);
    }

    private static Samples.Sample hostile(String payload) {
        return Samples.of(payload).name(payload).url(payload).insult(1, 1 + payload.length() / 2);
    }

    /** What the answer to each payload's request shows at {@code selector}, where nothing ran and nothing is foreign. */
    private static Map<String, String> harmlessTexts(
            Page page, int status, Function<String, Map<String, Object>> requestOf, String selector) {
        page.navigate("/demo");
        Map<String, String> texts = new LinkedHashMap<>();
        for (List<String> batch : batches()) {
            List<String> pages =
                    fetched(page, status, batch.stream().map(requestOf).toList());
            List<Shown> shown = inFrames(page, pages, selector);
            for (int i = 0; i < batch.size(); i++) {
                assertThat(shown.get(i).found()).as(batch.get(i)).isEmpty();
                texts.put(batch.get(i), shown.get(i).text());
            }
        }
        return texts;
    }

    @SuppressWarnings("unchecked")
    private static List<String> fetched(Page page, int status, List<Map<String, Object>> requests) {
        var answers = (List<Map<String, Object>>) page.evaluate(FETCH, requests);
        assertThat(answers).extracting(answer -> answer.get("status")).containsOnly(status);
        return answers.stream().map(answer -> bare((String) answer.get("html"))).toList();
    }

    /** A page without our own style and script, which need not be loaded hundreds of times. */
    private static String bare(String page) {
        return OURS.matcher(page).replaceAll("");
    }

    /** What is found in a frame: whatever is wrong, and a text. */
    private record Shown(List<String> found, String text) {}

    @SuppressWarnings("unchecked")
    private static List<Shown> inFrames(Page page, List<String> pages, String selector) {
        var shown = (List<Map<String, Object>>) page.evaluate(IN_FRAMES, List.of(pages, selector));
        return shown.stream()
                .map(frame -> new Shown((List<String>) frame.get("found"), (String) frame.get("text")))
                .toList();
    }

    private static void walkThroughLists(Page page) {
        page.navigate("/review?limit=100");
        assertHarmless(page, "list");
        while (page.locator("[rel=next]").count() > 0) {
            page.navigate(page.locator("[rel=next]").getAttribute("href"));
            assertHarmless(page, "list");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> walk(Page page) {
        return (Map<String, Object>) page.evaluate(WALK);
    }

    private static void assertHarmless(Page page, String payload) {
        assertThat((List<?>) page.evaluate(IN_THIS_WINDOW)).as(payload).isEmpty();
    }

    /** True where a payload has no character that a browser reads as another or that we name. */
    private static boolean isShownAsItIs(String payload) {
        return payload.codePoints().allMatch(c -> c >= ' ' && c < 0x2000 && c != ARABIC_LETTER_MARK);
    }

    private static List<List<String>> batches() {
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < PAYLOADS.size(); from += BATCH) {
            batches.add(PAYLOADS.subList(from, Math.min(from + BATCH, PAYLOADS.size())));
        }
        return batches;
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
