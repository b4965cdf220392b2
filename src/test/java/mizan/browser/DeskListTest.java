package mizan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import mizan.access.DeskAuthentication;
import mizan.testsupport.BrowserTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the list shows at a glance, and decisions that are made in it without opening a comment. */
@QuarkusTest
class DeskListTest extends BrowserTest {

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @CsvSource({"sort=newest, 1280, 800, 8, 130", "'', 390, 844, 4, 200"})
    void list_showsManyCommentsAtOnce(String query, int width, int height, int rows, int firstRow) {
        HeldComments.send(longComments());
        Page page = chromium.open("about:blank");
        page.setViewportSize(width, height);
        Moderator desk = Moderator.login(page, "moderator", password).list(query);
        assertThat(desk.rows().first().locator(".excerpt")).isVisible();

        List<BoundingBox> boxes =
                desk.rows().all().stream().map(Locator::boundingBox).toList();

        assertThat(boxes.getFirst().y).isLessThan(firstRow);
        assertThat(boxes.stream().filter(box -> box.y + box.height <= height).count())
                .isGreaterThanOrEqualTo(rows);
        assertThat(page.locator(".bar").boundingBox().height).isLessThan(60);
    }

    /** What a browser loads that has the fonts already, which it keeps. */
    @Test
    void listPage_costsAtMost60KilobytesOverTheWire() throws IOException, InterruptedException {
        HeldComments.send(IntStream.range(0, 20).mapToObj(i -> Reader.words(40)).toList());
        String session = Moderator.session("moderator", password);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> page = get(client, "/review?sort=newest", session);
            String html = new String(new GZIPInputStream(new ByteArrayInputStream(page.body())).readAllBytes(), UTF_8);
            int size = page.body().length;
            for (String asset : assets(client, html, session)) {
                size += get(client, asset, session).body().length;
            }

            assertThat(html.split("class=\"row\"", -1)).hasSizeGreaterThan(20);
            assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(size).isBetween(10_000, 60_000);
        }
    }

    /** The style sheets and scripts of a page, and the scripts that these load. */
    private Set<String> assets(HttpClient client, String html, String session)
            throws IOException, InterruptedException {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        Pattern.compile("(?:href|src)=\"(/assets/[^\"]*\\.(?:css|js))\"")
                .matcher(html)
                .results()
                .forEach(match -> open.add(match.group(1)));
        while (!open.isEmpty()) {
            String asset = open.remove();
            if (found.add(asset) && asset.endsWith(".js")) {
                byte[] body = get(client, asset, session).body();
                String script = new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), UTF_8);
                Pattern.compile("from '(\\./[^']*)'")
                        .matcher(script)
                        .results()
                        .forEach(match -> open.add(
                                URI.create(asset).resolve(match.group(1)).toString()));
            }
        }
        assertThat(found).hasSizeGreaterThan(8);
        return found;
    }

    private HttpResponse<byte[]> get(HttpClient client, String path, String session)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", "text/html, */*")
                .header("Accept-Encoding", "gzip")
                .header("Cookie", DeskAuthentication.SESSION_COOKIE + "=" + session)
                .build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response;
    }

    @Test
    void buttonsOfARow_decideAboutIt_andLeaveTheOpenCommentOpen() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word, "الثانية " + word, "الثالثة " + word));
        Moderator desk = Moderator.login(chromium, "moderator", password).list("sort=oldest&q=" + word);
        desk.rows().nth(2).locator("a.open").click();
        assertThat(desk.text()).containsText("الثالثة");

        decide(desk.rows().first(), ".reject");
        assertThat(desk.notice()).containsText("رُفض التعليق");
        assertThat(desk.text()).containsText("الثالثة");
        assertThat(desk.rows()).hasCount(2);

        decide(desk.rows().nth(1), ".approve");
        assertThat(desk.notice()).containsText("قُبل التعليق");
        assertThat(desk.text()).containsText("الثانية");
        desk.list("state=rejected&q=" + word);
        assertThat(desk.text()).containsText("الأولى");
        decide(desk.rows().first(), ".approve");
        assertThat(desk.rows()).hasCount(0);
    }

    @Test
    void buttonsOfARow_areReachedByTab_andNeedNoScript() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word, "الثانية " + word));
        Page page = chromium.openWithoutScript("about:blank");
        Moderator desk = Moderator.login(page, "moderator", password).list("sort=oldest&q=" + word);

        desk.rows().nth(1).locator("a.open").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(desk.notice()).containsText("رُفض التعليق");
        assertThat(desk.rows()).hasCount(1);
        assertThat(desk.text()).containsText("الأولى");
    }

    @Test
    void clickWhileAnotherAnswerIsOnItsWay_waitsForIt_andADoubleClickIsOne() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word, "الثانية " + word, "الثالثة " + word));
        Moderator desk = Moderator.login(chromium, "moderator", password).list("sort=oldest&q=" + word);
        assertThat(desk.rows()).hasCount(3);

        desk.page().evaluate("""
                () => {
                  const fetchAtOnce = window.fetch;
                  window.fetch = async (request) => {
                    await new Promise((resolve) => { setTimeout(resolve, 300); });
                    return fetchAtOnce(request);
                  };
                  document.querySelectorAll('.row a.open')[1].click();
                  const reject = document.querySelector('.row-decide .reject');
                  reject.click();
                  reject.click();
                }""");

        assertThat(desk.notice()).containsText("رُفض التعليق");
        assertThat(desk.rows()).hasCount(2);
        desk.list("state=rejected&q=" + word);
        assertThat(desk.text()).containsText("الأولى");
        assertThat(desk.rows()).hasCount(1);
    }

    @Test
    void swipes_decideOnATelephone() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word, "الثانية " + word, "الثالثة " + word));
        Page page = chromium.openOnATelephone("about:blank");
        Moderator desk = Moderator.login(page, "moderator", password).list("sort=oldest&q=" + word);

        swipe(page, desk.rows().nth(1), 60, 0);
        swipe(page, desk.rows().nth(1), 0, 200);
        assertThat(desk.rows()).hasCount(3);
        assertThat(desk.notice()).isEmpty();

        // Arabic runs to the left: that way is forward.
        swipe(page, desk.rows().nth(1), -200, 10);
        assertThat(desk.notice()).containsText("قُبل التعليق");
        assertThat(desk.rows()).hasCount(2);
        assertThat(desk.rows().first()).isVisible();

        swipe(page, desk.rows().first(), 200, -10);
        assertThat(desk.notice()).containsText("رُفض التعليق");
        assertThat(desk.rows()).hasCount(1);
        page.locator("#notice .undo button").click();
        assertThat(desk.notice()).containsText("أُعيد التعليق إلى الانتظار");
    }

    /** Each longer than the two lines that the list shows of it. */
    private static List<String> longComments() {
        return IntStream.range(0, 10).mapToObj(i -> Reader.words(40)).toList();
    }

    private static void decide(Locator row, String button) {
        row.hover();
        row.locator(".row-decide " + button).click();
    }

    /** As a finger does that goes so far to the right and down, in pixels. */
    private static void swipe(Page page, Locator row, int right, int down) {
        row.scrollIntoViewIfNeeded();
        BoundingBox box = row.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        CDPSession session = page.context().newCDPSession(page);
        touch(session, "touchStart", x, y);
        for (int step = 1; step <= 5; step++) {
            touch(session, "touchMove", x + right * step / 5.0, y + down * step / 5.0);
        }
        session.send("Input.dispatchTouchEvent", event("touchEnd", new JsonArray()));
        session.detach();
    }

    private static void touch(CDPSession session, String type, double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        session.send("Input.dispatchTouchEvent", event(type, points));
    }

    private static JsonObject event(String type, JsonArray points) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        return event;
    }
}
