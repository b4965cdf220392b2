package mizan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mizan.testsupport.BrowserTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Decisions as fast as somebody can press keys: each is shown at once, carried out in order, and none is lost. */
@QuarkusTest
class DeskKeysTest extends BrowserTest {

    private static final int MANY = 100;

    private static final String SLOWLY = """
            () => {
              const fetchAtOnce = window.fetch;
              window.fetch = async (request) => {
                await new Promise((resolve) => { setTimeout(resolve, request.method === 'POST' ? 150 : 0); });
                return fetchAtOnce(request);
              };
            }""";

    /** Counts what a hand has to do beside pressing keys. */
    private static final String COUNT_BY_HAND = """
            () => {
              window.byHand = 0;
              ['pointerdown', 'wheel'].forEach((event) => addEventListener(event, () => { window.byHand += 1; }, true));
            }""";

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    @ConfigProperty(name = "mizan.desk.editor-password")
    String editorPassword;

    @Test
    void hundredComments_areSettledWithKeysAlone_eachAsItWasPressed() {
        String word = HeldComments.word();
        Moderator desk = withHeld(MANY, word);
        desk.page().evaluate(COUNT_BY_HAND);

        for (int number = 1; number <= MANY; number++) {
            desk.press(number % 3 == 0 ? "f" : "d");
        }

        assertThat(desk.page().locator(".empty")).isVisible();
        assertThat(desk.page().locator("#pending")).isHidden();
        assertThat(desk.page().evaluate("window.byHand")).isEqualTo(0);
        assertThat(desk.page().evaluate("window.scrollY")).isEqualTo(0);
        assertThat(numbers("rejected", word))
                .isEqualTo(upTo(MANY).filter(number -> number % 3 != 0).boxed().toList());
        assertThat(numbers("approved", word))
                .isEqualTo(upTo(MANY).filter(number -> number % 3 == 0).boxed().toList());
    }

    @Test
    void tenKeysInOneSecond_rejectTen_andTheyAreShownUntilTheyAreCarriedOut() {
        String word = HeldComments.word();
        Moderator desk = withHeld(12, word);
        desk.page().evaluate(SLOWLY);

        desk.pressAtOnce("d", "d", "d", "d", "d", "d", "d", "d", "d", "d");

        assertThat(desk.page().locator("#pending")).containsText("قيد التنفيذ: 10");
        assertThat(desk.page().locator("#pending kbd").first()).hasText("d");
        assertThat(desk.rows()).hasCount(2);
        assertThat(desk.text()).containsText("رسالة رقم 11 ");
        assertThat(desk.page().locator("#pending")).isHidden();
        assertThat(numbers("rejected", word)).isEqualTo(upTo(10).boxed().toList());
    }

    @Test
    void decision_isShownBeforeTheServerAnswers_andItsToastMovesNothing() {
        String word = HeldComments.word();
        Moderator desk = withHeld(3, word);
        List<Route> waiting = holdBack(desk.page());
        BoundingBox before = desk.page().locator("#workbench").boundingBox();

        desk.press("d");

        assertThat(desk.text()).containsText("رسالة رقم 2 ");
        assertThat(shownRows(desk)).hasCount(2);
        assertThat(desk.notice()).isEmpty();
        assertThat(desk.page().locator("#card")).isFocused();
        desk.page().waitForCondition(() -> !waiting.isEmpty());
        waiting.getFirst().resume();
        assertThat(desk.notice()).containsText("رُفض التعليق");
        assertThat(desk.rows()).hasCount(2);
        BoundingBox after = desk.page().locator("#workbench").boundingBox();
        assertThat(after.y).isEqualTo(before.y);
        assertThat(desk.page().url()).contains("current=").doesNotContain("done=");

        desk.press("u");
        assertThat(desk.notice()).containsText("أُعيد التعليق إلى الانتظار");
        assertThat(desk.text()).containsText("رسالة رقم 1 ");
        assertThat(desk.page().locator("#workbench").boundingBox().y).isEqualTo(before.y);
    }

    @Test
    void commentThatAColleagueDecided_comesBack_withThoseThatWereDecidedAfterIt() {
        String word = HeldComments.word();
        Moderator desk = withHeld(4, word);
        List<Route> waiting = holdBack(desk.page());
        String first = desk.rows().first().getAttribute("data-comment");

        desk.press("d");
        assertThat(desk.text()).containsText("رسالة رقم 2 ");
        desk.press("d");
        assertThat(desk.text()).containsText("رسالة رقم 3 ");
        desk.page().waitForCondition(() -> !waiting.isEmpty());
        editor().header("If-Match", etag(first))
                .body("{\"outcome\":\"approve\"}")
                .contentType("application/json")
                .post("/api/review/comments/" + first + "/decision")
                .then()
                .statusCode(200);
        waiting.getFirst().resume();

        assertThat(desk.notice()).containsText("لم يُنفَّذ قرارك");
        assertThat(desk.text()).containsText("رسالة رقم 1 ");
        assertThat(desk.page().locator("#pending")).containsText("1");
        assertThat(shownRows(desk)).hasCount(3);
        assertThat(numbers("rejected", word)).isEmpty();
    }

    @Test
    void commentWhoseDecisionGetsNoAnswer_comesBack() {
        String word = HeldComments.word();
        Moderator desk = withHeld(3, word);
        desk.page().route("**/decision?**", Route::abort);

        desk.press("d");

        assertThat(desk.page().locator("#trouble")).isVisible();
        assertThat(desk.text()).containsText("رسالة رقم 1 ");
        assertThat(shownRows(desk)).hasCount(3);
        desk.page().unroute("**/decision?**");
        desk.press("d");
        assertThat(desk.notice()).containsText("رُفض التعليق");
        assertThat(numbers("rejected", word)).containsExactly(1);
    }

    @Test
    void note_isLeftWithoutADecision() {
        String word = HeldComments.word();
        Moderator desk = withHeld(1, word);
        desk.page().locator(".note-box summary").click();
        desk.page().fill("#card-note", "للزملاء " + word);

        desk.page().locator(".note-box button").click();

        assertThat(desk.page().locator(".log .note")).containsText("للزملاء " + word);
        assertThat(desk.rows()).hasCount(1);
    }

    private Moderator withHeld(int number, String word) {
        HeldComments.send(
                upTo(number).mapToObj(i -> "رسالة رقم " + i + " " + word).toList());
        Moderator desk = Moderator.login(chromium, "moderator", password).list("sort=oldest&q=" + word);
        assertThat(desk.text()).containsText("رسالة رقم 1 ");
        if (number > 1) {
            desk.page().waitForCondition(() -> isNextFetched(desk.page()));
        }
        return desk;
    }

    private static boolean isNextFetched(Page page) {
        return (boolean) page.evaluate("performance.getEntriesByType('resource').some((entry) => "
                + "/comments\\/[^/]+\\/card/.test(entry.name) && entry.responseEnd > 0)");
    }

    private static IntStream upTo(int last) {
        return IntStream.rangeClosed(1, last);
    }

    private static Locator shownRows(Moderator desk) {
        return desk.page().locator(".row:not([hidden])");
    }

    /** Decisions of {@code page} that wait in the list until they are let go on. */
    private static List<Route> holdBack(Page page) {
        List<Route> waiting = new ArrayList<>();
        page.route("**/decision?**", waiting::add);
        return waiting;
    }

    /** The numbers of the comments in this state, in the order in which they came. */
    private List<Integer> numbers(String state, String word) {
        List<String> texts = editor().queryParams("state", state, "q", word, "sort", "oldest", "limit", MANY)
                .get("/api/review/comments")
                .jsonPath()
                .getList("items.text");
        return texts.stream()
                .map(text -> Integer.valueOf(text.split(" ")[2]))
                .sorted()
                .toList();
    }

    private String etag(String id) {
        return editor().get("/api/review/comments/" + id).header("ETag");
    }

    private RequestSpecification editor() {
        return given().auth().preemptive().basic("editor", editorPassword);
    }
}
