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
            async () => {
              const found = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                resultTypes: ['violations'],
                // No rule of these looks at style sheets, which axe would fetch anew.
                preload: false,
              });
              return found.violations
                .filter((violation) => ['serious', 'critical'].includes(violation.impact))
                .map((violation) => violation.id + ': '
                  + violation.nodes.map((node) => node.target + ' ' + node.failureSummary).join(' | '));
            }""";

    private Axe() {}

    /** What a person with a disability would stumble over, each with where; empty where axe finds nothing serious. */
    @SuppressWarnings("unchecked")
    public static List<String> serious(Page page) {
        page.evaluate(RULES);
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
