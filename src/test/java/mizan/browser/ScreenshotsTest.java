package mizan.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import mizan.testsupport.Axe;
import mizan.testsupport.Chromium;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pictures of every page, wide and narrow, in {@code target/screenshots}; no page is wider than its window, and axe finds
 * nothing serious on any.
 */
@QuarkusTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(value = "mizan.testsupport.Chromium#isInstalled", disabledReason = Chromium.MISSING)
class ScreenshotsTest {

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

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void demo(int width) {
        Page page = chromium.open("/demo", true, width);
        Reader.ordinary().send(page);
        page.waitForSelector(".itemCommentsList");
        checkedPicture(page, "demo", width);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void formWithErrors(int width) {
        Page page = chromium.open("/demo", true, width);
        page.fill("#commentText", Reader.ordinary().text());
        page.fill("#commentEmail", "reader@");
        page.evaluate("HTMLFormElement.prototype.submit.call(document.getElementById('comment-form'))");
        page.waitForSelector("#email-error");
        checkedPicture(page, "form", width);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void receipt(int width) {
        Page page = chromium.open("/demo", false, width);
        Reader.saying("أنت حمار " + Reader.words(14)).send(page);
        page.waitForSelector(".receipt");
        checkedPicture(chromium.open(page.url(), true, width), "receipt", width);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void unknownReceipt(int width) {
        checkedPicture(chromium.open("/comments/demo-0000000000000000", true, width), "notice", width);
    }

    @ParameterizedTest
    @CsvSource({
        "1280, ar, LIGHT",
        "1280, ar, DARK",
        "360, ar, LIGHT",
        "360, ar, DARK",
        "1280, en, LIGHT",
        "1280, en, DARK",
        "360, en, LIGHT",
        "360, en, DARK",
    })
    void desk(int width, String language, ColorScheme colors) {
        String word = ordinaryDay();
        Desk desk = Desk.login(chromium.open("/review", true, width), "moderator", password);
        Page page = desk.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
        String name = language + "-" + colors.name().toLowerCase(Locale.ROOT);

        desk.list("lang=" + language + "&sort=oldest&q=" + word);
        checkedPicture(page, "desk-" + name, width);
        page.locator("a.open").nth(1).click();
        page.waitForURL("**current=**");
        checkedPicture(page, "desk-open-" + name, width);
        page.locator("button.reject").click();
        page.waitForSelector(".notice.good");
        checkedPicture(page, "desk-notice-" + name, width);
        page.locator(".undo button").click();
        page.waitForCondition(() -> page.locator(".undo").count() == 0);
        page.locator("a.alone").click();
        page.waitForURL("**/comments/**");
        checkedPicture(page, "desk-comment-" + name, width);
        page.locator("#edit summary").click();
        checkedPicture(page, "desk-edit-" + name, width);
        desk.press("?");
        checkedPicture(page, "desk-keys-" + name, width);
        desk.list("lang=" + language + "&sort=newest&q=" + word);
        page.locator("a.open").first().click();
        page.waitForURL("**current=**");
        page.locator(".kin a").first().click();
        page.waitForURL("**/bulk**");
        checkedPicture(page, "desk-bulk-" + name, width);
    }

    @ParameterizedTest
    @CsvSource({"1280, ar, LIGHT", "360, ar, DARK", "1280, en, DARK", "360, fr, LIGHT"})
    void stats(int width, String language, ColorScheme colors) {
        String word = ordinaryDay();
        Desk desk = Desk.login(chromium.open("/review", true, width), "moderator", password);
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
        desk.list("q=" + word);
        desk.press("d");
        desk.page().waitForSelector(".notice.good");

        desk.page().navigate("/review/stats?lang=" + language);
        desk.page().locator(".plot summary").first().click();
        checkedPicture(desk.page(), "stats-" + language, width);
    }

    @ParameterizedTest
    @CsvSource({"1280, ar, LIGHT", "360, ar, DARK", "1280, en, DARK", "360, en, LIGHT", "360, fr, LIGHT"})
    void editor(int width, String language, ColorScheme colors) {
        Page page = Desk.login(chromium.open("/review", true, width), "editor", editorPassword)
                .page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
        String webhook = webhookThatNobodyAnswers();

        sections(page, language, width);
        work(page, language, width);
        if (width == 360) {
            menu(page, language, width);
        }

        editor().delete("/api/review/webhooks/" + webhook).then().statusCode(204);
    }

    /** Everywhere the navigation leads, and where a password is changed. */
    private static void sections(Page page, String language, int width) {
        String lang = "?lang=" + language;
        page.navigate("/review" + lang);
        List<String> links = page.locator(".sections a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(links).hasSize(9);
        for (String link : links) {
            assertThat(page.navigate(link).status()).as(link).isEqualTo(200);
            assertThat(page.locator(".sections [aria-current]").getAttribute("href"))
                    .isEqualTo(link);
            String section = link.replaceAll("^/review/?|[?].*$", "");
            checkedPicture(page, "editor-" + (section.isEmpty() ? "queue" : section) + "-" + language, width);
        }
        assertThat(page.navigate("/review/password" + lang).status()).isEqualTo(200);
        checkedPicture(page, "editor-password-" + language, width);
    }

    /** Nine links are too many for a telephone. */
    private static void menu(Page page, String language, int width) {
        page.navigate("/review/audit?lang=" + language);
        assertThat(page.locator("#sections").isVisible()).isFalse();
        page.locator(".menu").focus();
        page.keyboard().press("Enter");
        checkedPicture(page, "editor-menu-" + language, width);
    }

    /** What an editor makes and tries. */
    private static void work(Page page, String language, int width) {
        String lang = "?lang=" + language;
        page.navigate("/review/tokens" + lang);
        page.fill("#name", "cms-" + ThreadLocalRandom.current().nextInt(1_000_000));
        page.click(".panel [type=submit]");
        page.waitForSelector(".secret");
        checkedPicture(page, "editor-token-" + language, width);

        page.navigate("/review/lexicon" + lang);
        page.fill("#form", "سكر");
        page.selectOption("#match", "stem");
        page.click("#try [type=submit]");
        page.waitForSelector("#try [role=status]");
        checkedPicture(page, "editor-term-" + language, width);

        page.navigate("/review/try" + lang);
        page.fill("#text", "أنت ك ل ب وحمـــار، واتساب ٠٠٢١٢٦٦١٢٣٤٥٦٧ https://sihr.example/?ref=12");
        page.click(".panel [type=submit]");
        page.waitForSelector("section[role=status]");
        checkedPicture(page, "editor-tried-" + language, width);

        page.navigate("/review/audit" + lang + "&action=token_made");
        page.locator(".records summary").first().click();
        checkedPicture(page, "editor-entry-" + language, width);
    }

    /** Tells of what enters the queue to a port where nobody listens, so that the log has something to show. */
    private String webhookThatNobodyAnswers() {
        String id = editor().contentType(ContentType.JSON)
                .body(Map.of(
                        "url", "http://127.0.0.1:9/hooks/comments", "site", Letters.SITE, "events", List.of("entered")))
                .post("/api/review/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Letters.send(List.of("رسالة " + Letters.word()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> editor().get("/api/review/webhooks/attempts")
                        .<List<String>>path("items.webhook")
                        .contains(id));
        return id;
    }

    private RequestSpecification editor() {
        return given().auth().preemptive().basic("editor", editorPassword);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void login(int width) {
        checkedPicture(chromium.open("/review", true, width), "login", width);
    }

    /** Sends what a moderator has to read on an ordinary day; returns the word by which it is found. */
    private static String ordinaryDay() {
        String word = Letters.word();
        Reader regular = Reader.ordinary();
        for (String text : List.of(
                "مقال مفيد، شكرا لكم على هذا التقرير عن المدرسة " + word,
                "أنت ك ل ب وحمـــار، ومن يقرأ لك حمار مثلك! " + word + "\n\nراجع كلامك قبل أن تكتب.",
                "الشيخ الروحاني لجلب الحبيب خلال ساعة، واتساب ٠٠٢١٢٦٦١٢٣٤٥٦٧ https://sihr.example/?ref=12 " + word,
                "Great article about the library, thank you! شكرا " + word,
                word + " " + "كلمةطويلةجدابلامسافات".repeat(12))) {
            Letters.send(new Reader(regular.name(), regular.email(), text), "https://www.example.com/");
        }
        return word;
    }

    private static void picture(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    /** The same of a page whose script is on, which axe needs. */
    private static void checkedPicture(Page page, String name, int width) {
        picture(page, name, width);
        assertThat(Axe.serious(page)).as(name).isEmpty();
    }
}
