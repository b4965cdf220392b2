package mizan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mizan.testsupport.ApprovedStream;
import mizan.testsupport.BrowserTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Moderators work through what was held, in a browser with script. */
@QuarkusTest
class DeskAtWorkTest extends BrowserTest {

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    @ConfigProperty(name = "mizan.desk.editor-password")
    String editorPassword;

    @Inject
    ApprovedStream stream;

    @Test
    void queue_isWorkedThrough_withTheKeyboardAlone() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word, "الثانية " + word, "الثالثة " + word));
        Page page = chromium.open("/review");
        assertThat(page.locator("#name")).isFocused();
        page.keyboard().type("moderator");
        page.keyboard().press("Tab");
        page.keyboard().type(password);
        page.keyboard().press("Enter");
        page.waitForURL("**/review");
        Moderator desk = Moderator.at(page).list("sort=oldest&q=" + word);

        assertThat(desk.text()).containsText("الأولى");
        desk.press("j");
        assertThat(desk.text()).containsText("الثانية");
        assertThat(page.locator("#card")).isFocused();
        desk.press("k");
        assertThat(desk.text()).containsText("الأولى");

        desk.press("f");
        assertThat(desk.notice()).containsText("قُبل التعليق");
        assertThat(desk.text()).containsText("الثانية");
        assertThat(page.locator("#card")).isFocused();
        assertThat(desk.rows()).hasCount(2);

        desk.press("d");
        assertThat(desk.notice()).containsText("رُفض التعليق");
        assertThat(desk.text()).containsText("الثالثة");
        desk.press("u");
        assertThat(desk.notice()).containsText("أُعيد التعليق إلى الانتظار");
        assertThat(desk.text()).containsText("الثانية");
        assertThat(desk.rows()).hasCount(2);

        desk.press("z");
        page.waitForURL("**/review/comments/**");
        assertThat(desk.text()).containsText("الثانية");
        desk.press("z");
        page.waitForURL("**/review?**");
        desk.press("t");
        page.waitForURL("**state=approved**");
        assertThat(desk.text()).containsText("الأولى");
    }

    @Test
    void keys_areShown_keepOutOfFields_andCanBeTurnedOff() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word, "الثانية " + word));
        Moderator desk = Moderator.login(chromium, "moderator", password).list("sort=oldest&q=" + word);
        Page page = desk.page();

        desk.press("?");
        assertThat(page.locator("#keys")).isVisible();
        desk.press("f", "Escape");
        assertThat(page.locator("#keys")).isHidden();
        desk.press("/");
        page.keyboard().type("fdj");
        assertThat(page.locator("#q")).hasValue("fdj");
        desk.press("Escape");
        assertThat(page.locator("#card")).isFocused();
        assertThat(desk.rows()).hasCount(2);

        page.click("#keys-button");
        page.uncheck("#keys-on");
        page.click("#keys button");
        desk.press("j", "f");
        assertThat(desk.text()).containsText("الأولى");
        assertThat(desk.notice()).isEmpty();
    }

    @Test
    void keysPressedAhead_actInOrder_eachOnTheCommentThatIsShownThen() {
        String word = HeldComments.word();
        HeldComments.send(IntStream.rangeClosed(1, 5)
                .mapToObj(number -> "رسالة رقم " + number + " " + word)
                .toList());
        Moderator desk = Moderator.login(chromium, "moderator", password).list("sort=oldest&q=" + word);
        assertThat(desk.rows()).hasCount(5);

        desk.pressAtOnce("d", "f", "d", "j", "k", "d");

        assertThat(desk.rows()).hasCount(1);
        assertThat(desk.text()).containsText("رسالة رقم 5");
        desk.list("state=rejected&q=" + word);
        assertThat(desk.rows()).hasCount(3);
        desk.list("state=approved&q=" + word);
        assertThat(desk.rows()).hasCount(1);
        assertThat(desk.text()).containsText("رسالة رقم 2");
    }

    @Test
    void keysPressedAhead_areDropped_whereAColleagueWasFaster() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word, "الثانية " + word, "الثالثة " + word));
        Moderator desk = Moderator.login(chromium, "moderator", password).list("sort=oldest&q=" + word);
        Moderator other = Moderator.login(chromium, "editor", editorPassword).list("sort=oldest&q=" + word);
        other.page().locator(".row a.open").first().click();
        assertThat(other.text()).containsText("الأولى");
        other.press("f");
        assertThat(other.notice()).containsText("قُبل التعليق");

        desk.pressAtOnce("d", "d", "d");

        assertThat(desk.notice()).containsText("لم يُنفَّذ قرارك");
        desk.list("state=rejected&q=" + word);
        assertThat(desk.rows()).hasCount(0);
    }

    @Test
    void whatIsTypedAfterAKeyThatLeadsIntoAField_decidesNothing() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word, "الثانية " + word, "الثالثة " + word));
        Moderator desk = Moderator.login(chromium, "moderator", password).list("sort=oldest&q=" + word);

        desk.pressAtOnce("d", "/", "f", "d");

        assertThat(desk.page().locator("#q")).isFocused();
        assertThat(desk.rows()).hasCount(2);
    }

    @Test
    void whenTheSessionEnds_theLoginComes_andWhatWasTypedIsThereAgain() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word, "الثانية " + word));
        Moderator desk = Moderator.login(chromium, "moderator", password).list("sort=oldest&q=" + word);
        Page page = desk.page();
        desk.press("j");
        assertThat(desk.text()).containsText("الثانية");
        desk.press("e");
        page.fill("#edit-text", "رسالة منقحة " + word);
        page.locator(".note-box summary").click();
        page.fill("#card-note", "ملاحظة إلى الزملاء");
        page.selectOption("#card-reason", "off_topic");

        page.context().clearCookies();
        page.locator(".row a.open").first().click();
        page.waitForURL("**/login**");
        page.fill("#name", "moderator");
        page.fill("#password", password);
        page.click(".login [type=submit]");

        page.waitForURL("**/review?**");
        assertThat(desk.text()).containsText("الثانية");
        assertThat(page.locator("#edit-text")).hasValue("رسالة منقحة " + word);
        assertThat(page.locator("#edit-text")).isVisible();
        assertThat(page.locator("#card-note")).hasValue("ملاحظة إلى الزملاء");
        assertThat(page.locator("#card-reason")).hasValue("off_topic");
        page.reload();
        assertThat(page.locator("#card-note")).hasValue("");
    }

    @Test
    void whenTheSessionEnds_editorsFormsKeepWhatWasTyped() {
        String word = HeldComments.word();
        Page page = Moderator.login(chromium, "editor", editorPassword).page();
        page.navigate("/review/lexicon");
        page.click("#try > summary");
        page.fill("#form", word);
        page.fill("#note", "ملاحظة المحرر");
        page.selectOption("#severity", "high");

        page.context().clearCookies();
        page.click("#try form >> nth=0 >> [type=submit]");
        page.waitForURL("**/login**");
        page.fill("#name", "editor");
        page.fill("#password", editorPassword);
        page.click(".login [type=submit]");

        page.waitForURL("**/review/lexicon**");
        assertThat(page.locator("#form")).hasValue(word);
        assertThat(page.locator("#note")).hasValue("ملاحظة المحرر");
        assertThat(page.locator("#severity")).hasValue("high");
        page.click("#try form >> nth=0 >> [type=submit]");
        assertThat(page.locator("#try [role=status]")).isVisible();
        page.navigate("/review/lexicon");
        assertThat(page.locator("#form")).hasValue("");
    }

    @Test
    void whenTheSessionEnds_noRequestOfThePageAsksTheBrowserForAPassword() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word));
        Page page = chromium.open("/review");
        page.clock().install();
        Moderator desk = Moderator.login(page, "moderator", password).list("q=" + word);
        page.context().clearCookies();

        Response refused = page.waitForResponse(
                response -> response.status() == 401, () -> page.clock().runFor(31_000));

        assertThat(refused.headerValue("www-authenticate")).startsWith("Bearer");
        page.waitForURL("**/login**");
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void arabicKeyboard_hasTheKeysInTheSamePlaces() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word, "الثانية " + word));
        Moderator desk = Moderator.login(chromium, "moderator", password).list("sort=oldest&q=" + word);

        desk.pressOnArabicKeyboard("ت", "KeyJ");
        assertThat(desk.text()).containsText("الثانية");
        desk.pressOnArabicKeyboard("ب", "KeyF");
        assertThat(desk.notice()).containsText("قُبل التعليق");
        desk.pressOnArabicKeyboard("؟", "Slash");
        assertThat(desk.page().locator("#keys")).isVisible();
    }

    @Test
    void secondModerator_isToldWhoWasFaster() {
        String word = HeldComments.word();
        HeldComments.send(List.of("رسالة " + word));
        Moderator desk = Moderator.login(chromium, "moderator", password).list("q=" + word);
        Moderator other = Moderator.login(chromium, "editor", editorPassword).list("q=" + word);

        other.press("d");
        assertThat(other.notice()).containsText("رُفض التعليق");
        desk.press("f");

        assertThat(desk.notice()).containsText("لم يُنفَّذ قرارك");
        assertThat(desk.notice()).containsText("رفضه editor");
        assertThat(desk.text()).containsText(word);
        assertThat(desk.page().locator(".card .state").first()).hasText("مرفوض");
    }

    @Test
    void campaign_isRejectedAsOne_andPutBackAsOne() {
        String word = HeldComments.word();
        String advert = word + " " + Reader.words(20);
        HeldComments.send(IntStream.range(0, 6).mapToObj(i -> advert + " " + i).toList());
        HeldComments.send(List.of("رأي آخر عن " + word));
        Moderator desk = Moderator.login(chromium, "moderator", password).list("sort=oldest&q=" + word);
        Page page = desk.page();
        assertThat(desk.rows()).hasCount(7);

        page.locator(".similar-comments a").first().focus();
        assertThat(page.locator(".similar-comments a").first()).containsText("5 تعليقات أخرى تكاد تطابقه");
        desk.press("Enter");
        page.waitForURL("**/review/bulk?**");
        assertThat(page.locator(".bulk-size")).hasText("6 تعليقات في الانتظار.");
        page.locator(".bulk .reject").focus();
        desk.press("Enter");

        assertThat(desk.notice()).containsText("رُفضت 6 تعليقات");
        assertThat(desk.rows()).hasCount(1);
        desk.press("u");
        assertThat(desk.notice()).containsText("أُعيدت 6 تعليقات إلى ما كانت عليه");
        assertThat(desk.rows()).hasCount(7);
    }

    @Test
    void chosenComments_areDecidedTogether() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word, "الثانية " + word, "الثالثة " + word));
        Moderator desk = Moderator.login(chromium, "moderator", password).list("sort=oldest&q=" + word);

        assertThat(desk.page().locator("#bulk")).isHidden();
        desk.press("x", "j");
        assertThat(desk.text()).containsText("الثانية");
        assertThat(desk.page().locator("#bulk-count")).hasText("1");
        desk.press("x");
        assertThat(desk.page().locator("#bulk-count")).hasText("2");
        desk.press("b");
        desk.page().waitForURL("**/review/bulk?**");
        desk.page().locator(".bulk .approve").click();

        assertThat(desk.notice()).containsText("قُبل تعليقان");
        assertThat(desk.text()).containsText("الثالثة");
    }

    @Test
    void comment_isEditedAndApproved_withTheOriginalKept() {
        String word = HeldComments.word();
        HeldComments.send(List.of("هاتفي في التعليق " + word));
        Moderator desk = Moderator.login(chromium, "moderator", password).list("q=" + word);
        Page page = desk.page();

        desk.press("e");
        assertThat(page.locator("#edit-text")).isFocused();
        page.fill("#edit-text", "رسالة منقحة " + word);
        page.click("#edit .approve");
        assertThat(desk.notice()).containsText("قُبل التعليق");

        desk.list("state=approved&q=" + word);
        assertThat(page.locator(".text.edited")).containsText("رسالة منقحة " + word);
        assertThat(desk.text()).containsText("هاتفي في التعليق " + word);
        assertThat(page.locator(".log")).containsText("عدّل النص moderator");
        assertThat(stream.last(HeldComments.SITE)).containsEntry("text", "رسالة منقحة " + word);
    }

    @Test
    void openComment_isSeenToBeInHand_andTheSecondModeratorGetsAnother() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word, "الثانية " + word));
        Moderator desk = Moderator.login(chromium, "moderator", password);
        desk.page()
                .waitForResponse(
                        response -> response.request().method().equals("PUT") && response.ok(),
                        () -> desk.list("sort=oldest&q=" + word));
        assertThat(desk.text()).containsText("الأولى");

        Moderator other = Moderator.login(chromium, "editor", editorPassword).list("sort=oldest&q=" + word);
        assertThat(other.text()).containsText("الثانية");
        assertThat(other.rows().first().locator(".in-hand")).containsText("moderator");
        other.press("k");
        assertThat(other.page().locator("#in-hand")).containsText("moderator");
        assertThat(other.text()).containsText("الأولى");

        desk.list("q=" + HeldComments.word());
        other.page().waitForCondition(() -> {
            other.list("sort=oldest&q=" + word);
            return other.page().locator(".in-hand").count() == 0;
        });
    }

    @Test
    void claimThatRunsOut_isSeenNoLonger_andTheOpenCommentIsTakenInHand() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word));
        Page page = chromium.open("about:blank");
        page.clock().install();
        Moderator desk = Moderator.login(page, "moderator", password);
        desk.list("sort=oldest&q=" + word);
        String id = desk.rows().first().getAttribute("data-comment");
        desk.list("sort=oldest&q=" + HeldComments.word());
        RequestSpecification colleague = given().auth().preemptive().basic("editor", editorPassword);
        await().until(() ->
                colleague.put("/api/review/comments/" + id + "/claim").statusCode() == 200);
        desk.list("sort=oldest&q=" + word);
        assertThat(page.locator("#in-hand")).containsText("editor");
        assertThat(desk.rows().first().locator(".in-hand")).containsText("editor");

        page.clock().runFor(40_000);
        assertThat(page.locator("#in-hand")).containsText("editor");
        page.locator("#in-hand").evaluate("mark => { mark.dataset.left = 0; }");
        colleague.put("/api/review/comments/" + id + "/claim").then().statusCode(200);
        page.waitForCondition(() -> Integer.parseInt(page.locator("#in-hand").getAttribute("data-left")) == 60_000);
        page.clock().runFor(40_000);
        assertThat(page.locator("#in-hand")).containsText("editor");

        page.waitForRequest(
                request -> request.method().equals("PUT") && request.url().contains(id),
                () -> page.clock().runFor(25_000));
        assertThat(page.locator(".in-hand")).hasCount(0);
    }

    @Test
    void newComments_areCountedOnAButton_andMoveNothing() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word));
        Moderator desk = Moderator.login(chromium, "moderator", password);
        Page page = desk.page();
        page.waitForResponse(
                "**/api/review/events**", () -> desk.list("site=" + HeldComments.SITE + "&sort=newest&q=" + word));
        assertThat(desk.text()).containsText("الأولى");

        HeldComments.send(List.of("الثانية " + word));

        assertThat(page.locator("#fresh")).isVisible();
        assertThat(desk.rows()).hasCount(1);
        page.click("#fresh");
        assertThat(desk.rows()).hasCount(2);
        assertThat(desk.text()).containsText("الأولى");
        assertThat(page.locator("#fresh")).isHidden();
    }

    @Test
    void streamThatEnds_isTakenUpAgain_withNothingLostOrMoved() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word));
        Moderator desk = Moderator.login(chromium, "moderator", password);
        Page page = desk.page();
        AtomicInteger streams = new AtomicInteger();
        page.route("**/api/review/events**", route -> {
            if (streams.getAndIncrement() == 0) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/event-stream")
                        .setBody("retry: 300\n\n"));
            } else {
                HeldComments.send(List.of("الثانية " + word));
                route.resume();
            }
        });
        desk.list("site=" + HeldComments.SITE + "&sort=newest&q=" + word);
        page.evaluate("document.getElementById('card').mark = document.querySelector('.row').mark = 'as it was'");

        assertThat(page.locator("#fresh")).isVisible();

        assertThat(streams.get()).isGreaterThan(1);
        assertThat(desk.rows()).hasCount(1);
        assertThat(page.evaluate("document.getElementById('card').mark + document.querySelector('.row').mark"))
                .isEqualTo("as it wasas it was");
        assertThat(page.locator("#card")).isVisible();
        assertThat(page.locator("#trouble")).isHidden();
    }

    @Test
    void search_findsWordsHoweverTheyAreSpelled() {
        String word = HeldComments.word();
        HeldComments.send(List.of("سافر إلى إيران " + word, "سافر إلى العراق " + word));
        Moderator desk = Moderator.login(chromium, "moderator", password).list("site=" + HeldComments.SITE);

        desk.press("/");
        desk.page().keyboard().type("ايران " + word);
        desk.press("Enter");

        assertThat(desk.rows()).hasCount(1);
        assertThat(desk.text()).containsText("إيران");
    }

    @Test
    void reason_lightsItsWords() {
        String word = HeldComments.word();
        HeldComments.send(List.of("أنت حمار " + word));
        Moderator desk = Moderator.login(chromium, "moderator", password).list("q=" + word);
        String color = "getComputedStyle(document.querySelector('.card mark')).backgroundColor";
        Object unlit = desk.page().evaluate(color);

        desk.page().locator(".reason[tabindex]").first().focus();

        assertThat(desk.page().evaluate(color)).isNotEqualTo(unlit);
    }

    @Test
    void times_areThoseOfTheModeratorsZone() {
        String word = HeldComments.word();
        HeldComments.send(List.of("رسالة " + word));
        Page page = chromium.openIn("Asia/Riyadh", "about:blank");
        Moderator desk = Moderator.login(page, "moderator", password).list("q=" + word);

        assertThat(desk.page().locator(".row time")).hasText("الآن");
        assertThat(desk.page().locator(".log .zone")).hasCount(0);
        assertThat((String) page.evaluate("document.querySelector('.log time').textContent"))
                .isEqualTo(
                        page.evaluate(
                                "new Intl.DateTimeFormat('ar-u-nu-latn', {dateStyle: 'long', timeStyle: 'short',"
                                        + " timeZone: 'Asia/Riyadh'}).format(new Date(document.querySelector('.log time').dateTime))"));
    }
}
