package mizan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mizan.queue.ReviewQueue;
import mizan.testsupport.BrowserTest;
import org.junit.jupiter.api.Test;

/** The lists of approved comments on pages: the demo's, and one with the script of the documentation. */
@QuarkusTest
class PublishedInBrowserTest extends BrowserTest {

    private static final Pattern EXAMPLE = Pattern.compile("```html\n(<section.*?)```", Pattern.DOTALL);

    @Inject
    ReviewQueue queue;

    @TestHTTPResource("/")
    URI service;

    @Test
    void olderComments_comeBelowTheOthers_withScript() {
        fill("demo", "1", 45);
        Page page = chromium.open("/demo");
        List<String> problems = new ArrayList<>();
        page.onPageError(problems::add);
        assertThat(comments(page)).hasCount(20);

        page.click(".itemCommentsMore");

        assertThat(comments(page)).hasCount(40);
        assertThat(page).hasURL(Pattern.compile("/demo$"));
        assertThat(distinct(page)).hasSize(40);
        assertThat(page.locator(".itemCommentsList li:nth-child(21) .commentAuthorName"))
                .not()
                .isEmpty();
        page.click(".itemCommentsMore");
        assertThat(page.locator(".itemCommentsList li:nth-child(41)")).isVisible();
        assertThat(problems).isEmpty();
    }

    @Test
    void olderComments_areALinkAway_withoutScript() {
        fill("demo", "1", 45);
        Page page = chromium.openWithoutScript("/demo");
        List<String> first = distinct(page);

        page.click(".itemCommentsMore");

        assertThat(comments(page)).hasCount(20);
        assertThat(distinct(page)).doesNotContainAnyElementsOf(first);
    }

    @Test
    void scriptOfTheDocumentation_showsAllComments_onAPageOfTheSite() throws IOException {
        String article = "documented-" + UUID.randomUUID();
        fill("akhbar", article, 25);
        Page page = chromium.open("about:blank");
        String example = Files.readString(Path.of("docs/site.md"));
        String html = EXAMPLE.matcher(example)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow()
                .replace("\"demo\"", "\"akhbar\"")
                .replace("article: \"1\"", "article: \"" + article + "\"");
        page.route(
                "https://akhbar.example/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody("<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\"><body>" + html)));
        page.route("http://localhost:8080/**", this::passOn);
        List<String> problems = new ArrayList<>();
        page.onConsoleMessage(message -> problems.add(message.text()));

        page.navigate("https://akhbar.example/articles/1");

        page.waitForCondition(() -> page.locator("#comments article").count() > 0 || !problems.isEmpty());
        assertThat(problems).isEmpty();
        assertThat(page.locator("#comments article")).hasCount(20);
        assertThat(page.locator("#comments article").first()).containsText("تعليق مقروء رقم 1.");
        page.click("#more");
        assertThat(page.locator("#comments article")).hasCount(25);
        assertThat(page.locator("#more")).isHidden();
    }

    /** To the service under test, in the place of the one that the documentation names; the browser says who may read it. */
    private void passOn(Route route) {
        Map<String, String> headers = new HashMap<>(route.request().allHeaders());
        headers.put("origin", "https://akhbar.example");
        String address = route.request().url().replace("http://localhost:8080/", service.toString());
        route.fulfill(new Route.FulfillOptions()
                .setResponse(
                        route.fetch(new Route.FetchOptions().setUrl(address).setHeaders(headers))));
    }

    private void fill(String site, String article, int comments) {
        // Before whatever other tests send to the demo now, and the first the oldest.
        IntStream.rangeClosed(1, comments)
                .forEach(i -> submission()
                        .site(site)
                        .article(article)
                        .url("")
                        .text("تعليق مقروء رقم " + i + ".")
                        .submittedAgo(Duration.ofMinutes(comments - i))
                        .addedTo(queue));
    }

    private static Locator comments(Page page) {
        return page.locator(".itemCommentsList li");
    }

    private static List<String> distinct(Page page) {
        return comments(page).locator("a[id^=comment]").all().stream()
                .map(place -> place.getAttribute("id"))
                .distinct()
                .toList();
    }
}
