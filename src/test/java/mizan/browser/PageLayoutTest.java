package mizan.browser;

import static io.restassured.RestAssured.given;
import static mizan.testsupport.PageCheck.Look.NARROW_AND_DARK;
import static mizan.testsupport.PageCheck.Look.NARROW_WITHOUT_CONTRAST;
import static mizan.testsupport.PageCheck.Look.WIDE_AND_LIGHT;
import static mizan.testsupport.PageCheck.Look.WIDE_WITHOUT_CONTRAST;
import static mizan.testsupport.PageCheck.isInOrder;
import static mizan.testsupport.PageCheck.setLook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.testsupport.BrowserTest;
import mizan.testsupport.Distinct;
import mizan.testsupport.PageCheck.Look;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, wide and narrow: none is wider than its window, and axe finds nothing serious on any. */
@QuarkusTest
class PageLayoutTest extends BrowserTest {

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    @ConfigProperty(name = "mizan.desk.editor-password")
    String editorPassword;

    /** Every language, wide and narrow, light and dark; not all combinations of them. */
    private static Stream<Arguments> languages() {
        return Stream.of(
                arguments("ar", new Look[] {WIDE_AND_LIGHT, NARROW_AND_DARK}),
                arguments("en", new Look[] {WIDE_WITHOUT_CONTRAST}),
                arguments("fr", new Look[] {NARROW_WITHOUT_CONTRAST}));
    }

    @Test
    void demo() {
        Page page = chromium.open("/demo");
        Reader.ordinary().send(page);
        page.waitForSelector(".itemCommentsList");
        isInOrder(page, "demo", WIDE_AND_LIGHT, NARROW_AND_DARK);
    }

    @Test
    void formWithErrors() {
        Page page = chromium.open("/demo");
        page.fill("#commentText", Reader.ordinary().text());
        page.fill("#commentEmail", "reader@");
        page.evaluate("HTMLFormElement.prototype.submit.call(document.getElementById('comment-form'))");
        page.waitForSelector("#email-error");
        isInOrder(page, "form", WIDE_AND_LIGHT, NARROW_AND_DARK);
    }

    @Test
    void receipt() {
        Page page = chromium.openWithoutScript("/demo");
        Reader.saying("أنت حمار " + Reader.words(14)).send(page);
        page.waitForSelector(".receipt");
        isInOrder(chromium.open(page.url()), "receipt", WIDE_AND_LIGHT, NARROW_AND_DARK);
    }

    @Test
    void unknownReceipt() {
        isInOrder(chromium.open("/comments/demo-0000000000000000"), "notice", WIDE_AND_LIGHT, NARROW_AND_DARK);
    }

    @Test
    void login() {
        isInOrder(chromium.open("/review"), "login", WIDE_AND_LIGHT, NARROW_AND_DARK);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void desk(String language, Look[] looks) {
        String word = ordinaryDay();
        Moderator desk = Moderator.login(chromium, "moderator", password);
        Page page = desk.page();
        String suffix = "-" + language;

        desk.list("lang=" + language + "&sort=oldest&q=" + word);
        isInOrder(page, "desk" + suffix, looks);
        page.locator("a.open").nth(1).click();
        page.waitForURL("**current=**");
        isInOrder(page, "desk-open" + suffix, looks);
        page.locator(".decide .reject").click();
        page.waitForSelector(".notice.good");
        isInOrder(page, "desk-notice" + suffix, looks);
        page.locator(".undo button").click();
        page.waitForCondition(() -> page.locator(".undo").count() == 0);
        page.locator("a.alone").click();
        page.waitForURL("**/comments/**");
        isInOrder(page, "desk-comment" + suffix, looks);
        page.locator("#edit summary").click();
        isInOrder(page, "desk-edit" + suffix, looks);
        page.locator(".author summary").click();
        page.locator(".author [value=watch]").click();
        page.waitForSelector(".author-rule");
        page.locator(".author summary").click();
        isInOrder(page, "desk-author" + suffix, looks);
        page.locator("#notice .undo button").click();
        page.waitForCondition(() -> page.locator(".author-rule").count() == 0);
        desk.press("?");
        isInOrder(page, "desk-keys" + suffix, looks);
        desk.list("lang=" + language + "&sort=newest&q=" + word);
        page.locator("a.open").first().click();
        page.waitForURL("**current=**");
        page.locator(".similar-comments a").first().click();
        page.waitForURL("**/bulk**");
        isInOrder(page, "desk-bulk" + suffix, looks);

        desk.list("lang=" + language + "&q=" + word);
        desk.press("d");
        page.waitForSelector(".notice.good");
        page.navigate("/review/stats?lang=" + language);
        page.locator(".plot summary").first().click();
        isInOrder(page, "stats" + suffix, looks);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void rejectedByTheMachine_andNothingHeld(String language, Look[] looks) {
        Moderator desk = Moderator.login(chromium, "moderator", password);

        desk.list("lang=" + language + "&site=mughlaq&state=rejected&decided=rules");
        desk.page().locator(".filter summary").click();
        isInOrder(desk.page(), "desk-machine-" + language, looks);
        desk.list("lang=" + language + "&site=journal");
        isInOrder(desk.page(), "desk-empty-" + language, looks);
    }

    private static void send(String article, String name, String text) {
        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", Distinct.address())
                .body(Map.of(
                        "site",
                        HeldComments.SITE,
                        "article",
                        article,
                        "name",
                        name,
                        "email",
                        Distinct.syllables() + "@example.com",
                        "text",
                        text))
                .post("/comments")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void campaign(String language, Look[] looks) {
        String article = "campaign-" + Distinct.number();
        for (int i = 1; i <= 12; i++) {
            boolean isAdvert = i % 4 != 0;
            String text = isAdvert
                    ? "فرصة العمر لربح المال من البيت بدون رأس مال تواصلوا معنا اليوم قبل انتهاء العرض الكبير " + i
                    : "قرأت المقال وأظن أن الأرقام الواردة فيه تحتاج إلى توضيح " + Reader.words(12);
            send(article, "مرسل " + i, text);
        }
        Moderator desk = Moderator.login(chromium, "moderator", password);
        Page page = desk.page();

        desk.list("lang=" + language + "&site=" + HeldComments.SITE + "&article=" + article);
        assertThat(page.locator(".row").count()).isEqualTo(4);
        assertThat(page.locator(".row .campaign").count()).isOne();
        isInOrder(page, "desk-campaign-" + language, looks);
        page.locator(".row .campaign a").first().click();
        page.waitForURL("**campaign=**");
        assertThat(page.locator(".row").count()).isEqualTo(9);
        desk.list("lang=" + language + "&site=" + HeldComments.SITE + "&article=" + article);
        page.locator(".row .campaign a").last().click();
        page.waitForURL("**/bulk**");
        page.locator(".decide-all .reject").click();
        page.waitForSelector(".notice.good");
        assertThat(page.locator(".row").count()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "approved, قرأت الخبر كاملا",
        "held, أنت حمار لا تفهم",
        "rejected, جلب الحبيب خلال ساعة واتساب ٠٠٢١٢٦٦١٢٣٤٥٦٧",
    })
    void cards(String state, String text) {
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
        Moderator desk = Moderator.login(chromium, "moderator", password);

        desk.list("lang=ar&sort=newest&state=" + state + "&q=" + word);
        desk.page().locator("a.open").first().click();
        desk.page().waitForURL("**current=**");

        assertThat(desk.page().locator(".card .because").innerText()).contains("الفحص الآلي");
        assertThat(desk.page().locator(".card .milder").count()).isEqualTo(state.equals("approved") ? 0 : 1);
        isInOrder(desk.page(), "card-" + state, WIDE_AND_LIGHT, NARROW_AND_DARK);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void editor(String language, Look[] looks) {
        Page page = Moderator.login(chromium, "editor", editorPassword).page();
        String webhook = webhookThatNobodyAnswers();

        sections(page, language, looks);
        work(page, language, looks);
        menu(page, language);

        editor().delete("/api/review/webhooks/" + webhook).then().statusCode(204);
    }

    /** Everywhere the navigation leads, and where a password is changed. */
    private static void sections(Page page, String language, Look... looks) {
        String lang = "?lang=" + language;
        page.navigate("/review" + lang);
        List<String> links = page.locator(".sections a, .menu ul a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(links).hasSize(16);
        for (String link : links) {
            assertThat(page.navigate(link).status()).as(link).isEqualTo(200);
            assertThat(page.locator(".sections [aria-current]").getAttribute("href"))
                    .isEqualTo(link);
            String section = link.replaceAll("^/review/?|[?].*$", "");
            isInOrder(page, "editor-" + (section.isEmpty() ? "queue" : section) + "-" + language, looks);
        }
        assertThat(page.navigate("/review/password" + lang).status()).isEqualTo(200);
        isInOrder(page, "editor-password-" + language, looks);
        assertThat(page.navigate("/review/learning/demo/terms" + lang).status()).isEqualTo(200);
        isInOrder(page, "editor-terms-" + language, looks);
    }

    private static void menu(Page page, String language) {
        for (Look look : List.of(WIDE_AND_LIGHT, NARROW_AND_DARK)) {
            setLook(page, look);
            page.navigate("/review/audit?lang=" + language);
            page.locator(".account > button").focus();
            page.keyboard().press("Enter");
            isInOrder(page, "editor-menu-" + language, look);
        }
    }

    /** What an editor makes and tries. */
    private static void work(Page page, String language, Look... looks) {
        String lang = "?lang=" + language;
        page.navigate("/review/tokens" + lang);
        page.fill("#name", "cms-" + Distinct.syllables());
        page.click(".panel [type=submit]");
        page.waitForSelector(".secret");
        isInOrder(page, "editor-token-" + language, looks);

        page.navigate("/review/lexicon" + lang);
        page.locator("#try > summary").click();
        page.fill("#form", "سكر");
        page.selectOption("#match", "stem");
        page.click("#try [type=submit]");
        page.waitForSelector("#try [role=status]");
        isInOrder(page, "editor-term-" + language, looks);
        page.navigate("/review/lexicon" + lang + "&of_severity=high&page=2");
        page.locator(".table a.button").first().click();
        page.waitForSelector("#edit");
        isInOrder(page, "editor-row-" + language, looks);

        page.navigate("/review/settings" + lang);
        page.locator(".panel form").first().locator("[type=submit]").click();
        page.waitForSelector("form.save");
        isInOrder(page, "editor-preview-" + language, looks);

        page.navigate("/review/accounts" + lang);
        page.locator(".confirm summary").last().click();
        isInOrder(page, "editor-question-" + language, looks);

        page.navigate("/review/try" + lang);
        page.fill("#text", "أنت ك ل ب وحمـــار، واتساب ٠٠٢١٢٦٦١٢٣٤٥٦٧ https://sihr.example/?ref=12");
        page.click(".panel [type=submit]");
        page.waitForSelector("section[role=status]");
        isInOrder(page, "editor-tried-" + language, looks);

        page.navigate("/review/audit" + lang + "&action=token_made");
        page.locator(".table summary").first().click();
        isInOrder(page, "editor-entry-" + language, looks);
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
