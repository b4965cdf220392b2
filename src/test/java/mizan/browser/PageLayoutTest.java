package mizan.browser;

import static io.restassured.RestAssured.given;
import static mizan.testsupport.PageCheck.isInOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mizan.testsupport.BrowserTest;
import mizan.testsupport.Distinct;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, wide and narrow: none is wider than its window, and axe finds nothing serious on any. */
@QuarkusTest
class PageLayoutTest extends BrowserTest {

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    @ConfigProperty(name = "mizan.desk.editor-password")
    String editorPassword;

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void demo(int width) {
        Page page = chromium.open("/demo", true, width);
        Reader.ordinary().send(page);
        page.waitForSelector(".itemCommentsList");
        isInOrder(page, "demo");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void formWithErrors(int width) {
        Page page = chromium.open("/demo", true, width);
        page.fill("#commentText", Reader.ordinary().text());
        page.fill("#commentEmail", "reader@");
        page.evaluate("HTMLFormElement.prototype.submit.call(document.getElementById('comment-form'))");
        page.waitForSelector("#email-error");
        isInOrder(page, "form");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void receipt(int width) {
        Page page = chromium.open("/demo", false, width);
        Reader.saying("أنت حمار " + Reader.words(14)).send(page);
        page.waitForSelector(".receipt");
        isInOrder(chromium.open(page.url(), true, width), "receipt");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void unknownReceipt(int width) {
        isInOrder(chromium.open("/comments/demo-0000000000000000", true, width), "notice");
    }

    @ParameterizedTest
    @CsvSource({
        "1280, ar, LIGHT",
        "360, ar, DARK",
        "1280, en, DARK",
        "360, en, LIGHT",
    })
    void desk(int width, String language, ColorScheme colors) {
        String word = ordinaryDay();
        Moderator desk = Moderator.login(chromium.open("about:blank", true, width), "moderator", password);
        Page page = desk.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
        String name = language + "-" + colors.name().toLowerCase(Locale.ROOT);

        desk.list("lang=" + language + "&sort=oldest&q=" + word);
        isInOrder(page, "desk-" + name);
        page.locator("a.open").nth(1).click();
        page.waitForURL("**current=**");
        isInOrder(page, "desk-open-" + name);
        page.locator("button.reject").click();
        page.waitForSelector(".notice.good");
        isInOrder(page, "desk-notice-" + name);
        page.locator(".undo button").click();
        page.waitForCondition(() -> page.locator(".undo").count() == 0);
        page.locator("a.alone").click();
        page.waitForURL("**/comments/**");
        isInOrder(page, "desk-comment-" + name);
        page.locator("#edit summary").click();
        isInOrder(page, "desk-edit-" + name);
        desk.press("?");
        isInOrder(page, "desk-keys-" + name);
        desk.list("lang=" + language + "&sort=newest&q=" + word);
        page.locator("a.open").first().click();
        page.waitForURL("**current=**");
        page.locator(".similar-comments a").first().click();
        page.waitForURL("**/bulk**");
        isInOrder(page, "desk-bulk-" + name);
    }

    @ParameterizedTest
    @CsvSource({
        "1280, approved, قرأت الخبر كاملا",
        "360, approved, قرأت الخبر كاملا",
        "1280, held, أنت حمار لا تفهم",
        "360, held, أنت حمار لا تفهم",
        "1280, rejected, جلب الحبيب خلال ساعة واتساب ٠٠٢١٢٦٦١٢٣٤٥٦٧",
        "360, rejected, جلب الحبيب خلال ساعة واتساب ٠٠٢١٢٦٦١٢٣٤٥٦٧",
    })
    void cards(int width, String state, String text) {
        String word = Distinct.word();
        Reader reader = Reader.saying(text + " " + word);
        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", Distinct.address())
                .body(Map.of(
                        "site",
                        "demo",
                        "article",
                        "1",
                        "name",
                        reader.name(),
                        "email",
                        reader.email(),
                        "text",
                        reader.text()))
                .post("/comments")
                .then()
                .statusCode(201);
        Moderator desk = Moderator.login(chromium.open("about:blank", true, width), "moderator", password);

        desk.list("lang=ar&sort=newest&state=" + state + "&q=" + word);
        desk.page().locator("a.open").first().click();
        desk.page().waitForURL("**current=**");

        assertThat(desk.page().locator(".card .because").innerText()).contains("الفحص الآلي");
        assertThat(desk.page().locator(".card .milder").count()).isEqualTo(state.equals("approved") ? 0 : 1);
        isInOrder(desk.page(), "card-" + state);
    }

    @ParameterizedTest
    @CsvSource({"1280, ar, LIGHT", "360, ar, DARK", "1280, en, DARK", "360, fr, LIGHT"})
    void stats(int width, String language, ColorScheme colors) {
        String word = ordinaryDay();
        Moderator desk = Moderator.login(chromium.open("about:blank", true, width), "moderator", password);
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
        desk.list("q=" + word);
        desk.press("d");
        desk.page().waitForSelector(".notice.good");

        desk.page().navigate("/review/stats?lang=" + language);
        desk.page().locator(".plot summary").first().click();
        isInOrder(desk.page(), "stats-" + language);
    }

    @ParameterizedTest
    @CsvSource({"1280, ar, LIGHT", "360, ar, DARK", "1280, en, DARK", "360, en, LIGHT", "360, fr, LIGHT"})
    void editor(int width, String language, ColorScheme colors) {
        Page page = Moderator.login(chromium.open("about:blank", true, width), "editor", editorPassword)
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
            isInOrder(page, "editor-" + (section.isEmpty() ? "queue" : section) + "-" + language);
        }
        assertThat(page.navigate("/review/password" + lang).status()).isEqualTo(200);
        isInOrder(page, "editor-password-" + language);
    }

    /** Nine links are too many for a telephone. */
    private static void menu(Page page, String language, int width) {
        page.navigate("/review/audit?lang=" + language);
        assertThat(page.locator("#sections").isVisible()).isFalse();
        page.locator(".menu").focus();
        page.keyboard().press("Enter");
        isInOrder(page, "editor-menu-" + language);
    }

    /** What an editor makes and tries. */
    private static void work(Page page, String language, int width) {
        String lang = "?lang=" + language;
        page.navigate("/review/tokens" + lang);
        page.fill("#name", "cms-" + Distinct.syllables());
        page.click(".panel [type=submit]");
        page.waitForSelector(".secret");
        isInOrder(page, "editor-token-" + language);

        page.navigate("/review/lexicon" + lang);
        page.fill("#form", "سكر");
        page.selectOption("#match", "stem");
        page.click("#try [type=submit]");
        page.waitForSelector("#try [role=status]");
        isInOrder(page, "editor-term-" + language);

        page.navigate("/review/try" + lang);
        page.fill("#text", "أنت ك ل ب وحمـــار، واتساب ٠٠٢١٢٦٦١٢٣٤٥٦٧ https://sihr.example/?ref=12");
        page.click(".panel [type=submit]");
        page.waitForSelector("section[role=status]");
        isInOrder(page, "editor-tried-" + language);

        page.navigate("/review/audit" + lang + "&action=token_made");
        page.locator(".records summary").first().click();
        isInOrder(page, "editor-entry-" + language);
    }

    /** Tells of what enters the queue to a port where nobody listens, so that the log has something to show. */
    private String webhookThatNobodyAnswers() {
        String id = editor().contentType(ContentType.JSON)
                .body(Map.of(
                        "url",
                        "http://127.0.0.1:9/hooks/comments",
                        "site",
                        HeldComments.SITE,
                        "events",
                        List.of("entered")))
                .post("/api/review/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        HeldComments.send(List.of("رسالة " + HeldComments.word()));
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
        isInOrder(chromium.open("/review", true, width), "login");
    }

    /** Sends what a moderator has to read on an ordinary day; returns the word by which it is found. */
    private static String ordinaryDay() {
        String word = HeldComments.word();
        Reader regular = Reader.ordinary();
        for (String text : List.of(
                "مقال مفيد، شكرا لكم على هذا التقرير عن المدرسة " + word,
                "أنت ك ل ب وحمـــار، ومن يقرأ لك حمار مثلك! " + word + "\n\nراجع كلامك قبل أن تكتب.",
                "الشيخ الروحاني لجلب الحبيب خلال ساعة، واتساب ٠٠٢١٢٦٦١٢٣٤٥٦٧ https://sihr.example/?ref=12 " + word,
                "Great article about the library, thank you! شكرا " + word,
                word + " " + "كلمةطويلةجدابلامسافات".repeat(12))) {
            HeldComments.send(new Reader(regular.name(), regular.email(), text), "https://www.example.com/");
        }
        return word;
    }
}
