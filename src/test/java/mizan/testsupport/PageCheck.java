package mizan.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What holds of every page: it is no wider than its window, and axe finds nothing serious. With the system property
 * {@code pictures}, as {@code ./mizan pictures} sets it, a picture of the whole page is put into that folder.
 */
public final class PageCheck {

    private static final String PICTURES = System.getProperty("pictures", "");

    /** How somebody looks at a page: in which window, and in which colors. */
    public enum Look {
        WIDE_AND_LIGHT(1280, ColorScheme.LIGHT, true),
        NARROW_AND_DARK(360, ColorScheme.DARK, true),
        /** For a further language of a page, whose colors are the same. */
        WIDE_WITHOUT_CONTRAST(1280, ColorScheme.DARK, false),
        /** For a further language of a page, whose colors are the same. */
        NARROW_WITHOUT_CONTRAST(360, ColorScheme.LIGHT, false);

        private final int width;
        private final ColorScheme colors;
        private final boolean hasContrast;

        Look(int width, ColorScheme colors, boolean hasContrast) {
            this.width = width;
            this.colors = colors;
            this.hasContrast = hasContrast;
        }

        private String suffix() {
            return "-" + width + "-" + colors.name().toLowerCase(Locale.ROOT);
        }
    }

    private PageCheck() {}

    /** Changes the window and the colors of a page. */
    public static void setLook(Page page, Look look) {
        setWidth(page, look.width);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colors));
    }

    /**
     * Checks the page as it is now, in each of {@code looks}, in the last of which it stays; in windows of other widths
     * only that it fits. {@code name} and the look name the picture.
     */
    public static void isInOrder(Page page, String name, Look... looks) {
        Stream.of(Look.values())
                .map(look -> look.width)
                .distinct()
                .filter(width -> Stream.of(looks).noneMatch(look -> look.width == width))
                .forEach(width -> {
                    setWidth(page, width);
                    fits(page, name);
                });
        for (Look look : looks) {
            setLook(page, look);
            takePicture(page, name + look.suffix());
            fits(page, name);
            assertThat(Axe.serious(page, look.hasContrast))
                    .as(name + look.suffix())
                    .isEmpty();
        }
    }

    private static void setWidth(Page page, int width) {
        page.setViewportSize(width, page.viewportSize().height);
    }

    private static void fits(Page page, String name) {
        int width = page.viewportSize().width;
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s at %d", name, width)
                .isLessThanOrEqualTo(width);
    }

    private static void takePicture(Page page, String name) {
        if (!PICTURES.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(PICTURES, name + ".png")));
        }
    }
}
