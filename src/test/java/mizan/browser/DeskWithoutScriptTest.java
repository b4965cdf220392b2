package mizan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import mizan.testsupport.BrowserTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The desk in a browser whose script is off. */
@QuarkusTest
class DeskWithoutScriptTest extends BrowserTest {

    private static final int TELEPHONE = 360;
    private static final int DESKTOP = 1280;

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    @ConfigProperty(name = "mizan.desk.editor-password")
    String editorPassword;

    @Test
    void pagesOfEditors_areAMenu_whichNeedsNoScript() {
        for (int width : List.of(TELEPHONE, DESKTOP)) {
            Page page = editor(width).page();
            Locator menu = page.locator("#menu");
            Locator button = page.locator(".account > button");
            assertThat(menu).isHidden();
            assertThat(page.locator(".sections a")).hasText(new String[] {"التعليقات", "الإحصاءات", "الكتّاب"});

            button.focus();
            page.keyboard().press("Enter");
            assertThat(menu).isVisible();
            page.keyboard().press("Escape");
            assertThat(menu).isHidden();
            assertThat(button).isFocused();

            page.keyboard().press("Space");
            menu.getByText("سجل التغييرات").click();
            page.waitForURL("**/review/audit**");
            assertThat(page.locator(".sections [aria-current]")).hasText("سجل التغييرات");
            assertThat(page.locator(".bar").boundingBox().height).isLessThan(100);
        }
    }

    @Test
    void menuOfAModerator_holdsLanguagesAndTheWayOut() {
        Page page = moderator().page();
        page.locator(".account > button").click();

        assertThat(page.locator("#menu ul")).hasCount(0);
        page.locator("#menu [lang=en]").click();
        page.waitForURL("**lang=en**");
        page.locator(".account > button").click();
        page.locator("#menu").getByText("Log out").click();
        page.waitForURL("**/login**");
    }

    @Test
    void search_listsWhatItFinds_andDecides() {
        String word = HeldComments.word();
        HeldComments.send(List.of("سافر إلى إيران " + word, "سافر إلى العراق " + word));
        Moderator desk = moderator();
        desk.page().fill("#q", "ايران " + word);
        desk.page().keyboard().press("Enter");
        desk.page().waitForURL("**q=**");

        assertThat(desk.rows()).hasCount(1);
        assertThat(desk.text()).containsText("إيران");
        assertThat(desk.page().locator("#tabs [aria-current] .count")).hasText("1");
        desk.approve();
        assertThat(desk.notice()).containsText("قُبل التعليق");
        assertThat(desk.rows()).hasCount(0);
    }

    @Test
    void conflict_tellsWhoAndWhen_andOverwritesNothing() {
        String word = HeldComments.word();
        HeldComments.send(List.of("رسالة " + word));
        Moderator desk = moderator().list("q=" + word);
        Moderator other = editor(DESKTOP).list("q=" + word);
        other.page().locator(".decide .reject").click();
        assertThat(other.notice()).containsText("رُفض التعليق");

        desk.page().locator(".decide .approve").click();

        assertThat(desk.notice()).containsText("لم يُنفَّذ قرارك");
        assertThat(desk.notice()).containsText("رفضه editor");
        assertThat(desk.notice().locator("time")).not().isEmpty();
        assertThat(desk.page().locator(".card .state").first()).hasText("مرفوض");
        assertThat(desk.list("state=rejected&q=" + word).rows()).hasCount(1);
        assertThat(desk.list("state=approved&q=" + word).rows()).hasCount(0);
    }

    @Test
    void commentThatAColleagueReads_isShownSo_andTheNextOneOpened() {
        String word = HeldComments.word();
        HeldComments.send(List.of("الأولى " + word, "الثانية " + word));
        Moderator desk = moderator().list("sort=oldest&q=" + word);
        assertThat(desk.text()).containsText("الأولى");
        // As the script of a colleague's page does.
        given().auth()
                .preemptive()
                .basic("moderator", password)
                .put("/api/review/comments/" + desk.rows().first().getAttribute("data-comment") + "/claim")
                .then()
                .statusCode(200);

        Moderator other = editor(DESKTOP).list("sort=oldest&q=" + word);

        assertThat(other.rows().first().locator(".in-hand")).containsText("moderator");
        assertThat(other.text()).containsText("الثانية");
        other.page().locator("a.open").first().click();
        other.page().waitForURL("**current=**");
        assertThat(other.page().locator("#in-hand")).containsText("moderator");
    }

    private Moderator moderator() {
        return Moderator.login(chromium.openWithoutScript("about:blank"), "moderator", password)
                .list("");
    }

    private Moderator editor(int width) {
        return Moderator.login(chromium.open("about:blank", false, width), "editor", editorPassword)
                .list("");
    }
}
