package mizan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import mizan.desk.DecidedDemo;
import mizan.learning.newsroom.NewsroomLearner;
import mizan.queue.ReviewQueue;
import mizan.testsupport.AsShipped;
import mizan.testsupport.BrowserTest;
import mizan.testsupport.PageCheck;
import mizan.testsupport.PageCheck.Look;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** An editor moves the slider, sees the promise, looks at the shadow, promotes it and takes it back. */
@QuarkusTest
@TestProfile(AsShipped.class)
class LearningInBrowserTest extends BrowserTest {

    @ConfigProperty(name = "mizan.desk.editor-password")
    String password;

    @Inject
    ReviewQueue queue;

    @Inject
    NewsroomLearner learner;

    @Test
    void editorMovesTheSlider_promotesTheShadow_andTakesItBack() {
        DecidedDemo.in(queue, learner);
        Page page = chromium.open("about:blank", true, 1280);
        Moderator.login(page, "editor", password);
        page.navigate("/review/learning?lang=en");
        Locator site = page.locator("#demo");

        site.locator("a[href*='/shadow?']").click();
        assertThat(page.locator("h1")).hasText("What would change?");
        page.fill("#note", "convinced");
        page.click("button:has-text('Promote it')");
        assertThat(site).containsText("The newest version decides");
        assertThat(site).containsText("convinced");

        site.locator("a[href*=costs]").click();
        Locator slider = page.locator("#waiting");
        slider.fill("8");
        assertThat(page.locator("output")).hasText("8%");
        slider.dispatchEvent("change");
        page.waitForURL("**waiting=8**");
        assertThat(page.locator("svg circle[data-promised]")).hasCount(1);
        page.click("form.save button");
        assertThat(site).containsText("at most 8.0% of what is published waits");

        page.selectOption("#demo-mode", "shadow");
        site.locator("form.fields button").click();
        assertThat(site).containsText("It learns, and decides nothing");
    }

    @Test
    void whatSitesLearnt_fitsEveryWindow_andSitesThatCannotLearnYetOpen() {
        DecidedDemo.in(queue, learner);
        Page page = chromium.open("about:blank", true, 1280);
        Moderator.login(page, "editor", password);

        page.navigate("/review/learning?lang=ar");

        PageCheck.isInOrder(page, "learned-ar", Look.WIDE_AND_LIGHT, Look.NARROW_AND_DARK);
        assertThat(page.locator("#akhbar-mode")).not().isVisible();
        page.locator("#akhbar > summary").click();
        assertThat(page.locator("#akhbar-mode")).isVisible();
        PageCheck.isInOrder(page, "learned-opened-ar", Look.NARROW_AND_DARK);
    }

    @Test
    void suggestedTerms_fitEveryWindow_withTheirExamplesMarked() {
        DecidedDemo.in(queue, learner);
        Page page = chromium.open("about:blank", true, 1280);
        Moderator.login(page, "editor", password);

        page.navigate("/review/learning/demo/terms?lang=ar");

        assertThat(page.locator("tbody th").first()).containsText("بطيخة");
        assertThat(page.locator("tbody tr").first().locator("mark")).hasCount(3);
        PageCheck.isInOrder(page, "suggested-terms", Look.WIDE_AND_LIGHT, Look.NARROW_AND_DARK);
    }
}
