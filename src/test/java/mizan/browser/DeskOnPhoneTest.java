package mizan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import mizan.testsupport.BrowserTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The open comment on a telephone: the bar by which one decides stands low and hides nothing. */
@QuarkusTest
class DeskOnPhoneTest extends BrowserTest {

    private static final int WIDTH = 390;

    private static final int HEIGHT = 700;

    /** Of a pixel. */
    private static final double ROUNDING = 0.1;

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    /** A comment with many reasons, open on a telephone. */
    private Page openCard(String language) {
        String word = HeldComments.word();
        HeldComments.send(List.of("أنت حمار لا تفهم " + word + " " + Reader.words(40)));
        Page page = chromium.openOnATelephone("about:blank");
        page.setViewportSize(WIDTH, HEIGHT);
        Moderator desk = Moderator.login(page, "moderator", password).list("lang=" + language + "&q=" + word);
        page.locator("a.open").first().click();
        page.waitForURL("**current=**");
        desk.text().waitFor();
        return page;
    }

    private static void isAboveTheBar(Page page, Locator part) {
        BoundingBox box = part.boundingBox();
        assertThat(box.y + box.height)
                .as("lower edge of %s", part)
                .isLessThanOrEqualTo(page.locator(".decide").boundingBox().y + ROUNDING);
    }

    /** One row; where the words are longer, the note has a second one. */
    @ParameterizedTest
    @CsvSource({"ar, 64", "en, 108", "fr, 108"})
    void bar_isLow(String language, int height) {
        assertThat(openCard(language).locator(".decide").boundingBox().height).isLessThan(height);
    }

    @Test
    void endOfTheReasons_isReadAboveTheBar() {
        Page page = openCard("ar");
        Locator last = page.locator(".reason").last();

        last.evaluate("reason => reason.scrollIntoView({block: 'end'})");
        isAboveTheBar(page, last);

        page.evaluate("() => window.scrollTo(0, document.documentElement.scrollHeight)");
        isAboveTheBar(page, last);
        isAboveTheBar(page, page.locator(".card-body"));
    }

    @Test
    void focus_isNeverBelowTheBar() {
        Page page = openCard("ar");
        Locator stops = page.locator(".card-body :is(a, summary, [tabindex='0'])");
        assertThat(page.locator(".reason[tabindex='0']").count()).isPositive();

        for (Locator stop : stops.all()) {
            page.evaluate("() => window.scrollTo(0, 0)");
            stop.focus();
            isAboveTheBar(page, stop);
        }
    }

    /** The box for a note makes the bar higher. */
    @Test
    void focus_isNotBelowTheBarWithANote() {
        Page page = openCard("ar");
        page.locator(".note-box summary").click();

        for (Locator stop : page.locator(".reason[tabindex='0']").all()) {
            page.evaluate("() => window.scrollTo(0, 0)");
            stop.focus();
            isAboveTheBar(page, stop);
        }
    }
}
