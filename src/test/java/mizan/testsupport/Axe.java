package mizan.testsupport;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The axe-core rules for WCAG 2.2 AA, run in a page. */
public final class Axe {

    private static final String RULES = script();

    private static final String RUN = """
            async (contrast) => {
              // What happens to lie under the bar that sticks can be scrolled out from under it.
              const bars = [...document.querySelectorAll('.decide')];
              bars.forEach((bar) => { bar.style.position = 'static'; });
              const found = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                resultTypes: ['violations'],
                rules: { 'color-contrast': { enabled: contrast } },
                // No rule of these looks at style sheets, which axe would fetch anew.
                preload: false,
              });
              bars.forEach((bar) => { bar.style.position = ''; });
              return found.violations
                .filter((violation) => ['serious', 'critical'].includes(violation.impact))
                .map((violation) => violation.id + ': '
                  + violation.nodes.map((node) => node.target + ' ' + node.failureSummary).join(' | '));
            }""";

    private Axe() {}

    /**
     * What a person with a disability would stumble over, each with where; empty where axe finds nothing serious. To look
     * at the contrast of colors takes twice as long as all the rest.
     */
    @SuppressWarnings("unchecked")
    public static List<String> serious(Page page, boolean withContrast) {
        if ((boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(RULES);
        }
        return (List<String>) page.evaluate(RUN, withContrast);
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
