package mizan.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * What holds of every page: it is no wider than its window, and axe finds nothing serious. With the system property
 * {@code pictures}, as {@code ./mizan pictures} sets it, a picture of the whole page is put into that folder.
 */
public final class PageCheck {

    private static final String PICTURES = System.getProperty("pictures", "");

    private PageCheck() {}

    /** Checks the page as it is now; {@code name} and its width name the picture. */
    public static void isInOrder(Page page, String name) {
        int width = page.viewportSize().width;
        if (!PICTURES.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(PICTURES, name + "-" + width + ".png")));
        }
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isLessThanOrEqualTo(width);
        assertThat(Axe.serious(page)).as(name + " at " + width).isEmpty();
    }
}
