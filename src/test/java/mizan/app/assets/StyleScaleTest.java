package mizan.app.assets;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One scale of type, space, radius and motion: what a style sheet sets of these comes from the custom properties of base.css. */
class StyleScaleTest {

    private static final Path ASSETS = Path.of("src/main/resources/META-INF/resources/assets");

    private static final Pattern PROPERTY = Pattern.compile("(?m)^\\s*([a-z][a-z-]*):\\s*([^;{}]*);");

    /** What the scale is made of, wherever it may be set. */
    private static final Pattern SCALE =
            Pattern.compile("(?m)^\\s*--((?:text|space|radius|motion)[0-9a-z-]*):\\s*([^;{}]*);");

    private static final Pattern VARIABLE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

    /** How large a share of a window or a box may be; a gap in a clamp may grow with the window between two spaces. */
    private static final Pattern SHARE = Pattern.compile("\\b[0-9.]+(?:vw|vh|%)");

    private static final Pattern LENGTH = Pattern.compile("[0-9]*\\.?[0-9]+(?:rem|em|px|ch|pt|ms|s)\\b");

    private static final Pattern TIME = Pattern.compile("([0-9]*\\.?[0-9]+)(ms|s)\\b");

    private static final Pattern WANTED_MOTION =
            Pattern.compile("@media \\(prefers-reduced-motion: no-preference\\) \\{(?:[^{}]*\\{[^{}]*\\})*\\s*\\}");

    /** The longest motion, in seconds. */
    private static final double SHORT = 0.15;

    private static Map<String, String> sheets() throws IOException {
        Map<String, String> sheets = new TreeMap<>();
        try (Stream<Path> files = Files.list(ASSETS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".css")).toList()) {
                sheets.put(file.getFileName().toString(), Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", ""));
            }
        }
        return sheets;
    }

    private static List<String> offScale(String sheet) {
        List<String> found = new ArrayList<>();
        Matcher properties = PROPERTY.matcher(sheet);
        while (properties.find()) {
            if (!isOnScale(properties.group(1), properties.group(2))) {
                found.add(properties.group().strip());
            }
        }
        return found;
    }

    private static boolean isOnScale(String property, String value) {
        if (property.equals("font-size") || property.equals("font")) {
            return isOnly(value.replaceAll("/ *[0-9.]+|var\\(--mono\\)", ""), "text", false);
        }
        if (property.matches("(margin|padding)(-.*)?|(row-|column-)?gap")) {
            return isOnly(value, "space", true);
        }
        if (property.endsWith("radius")) {
            return value.equals("50%") || value.equals("0") || isOnly(value, "radius", false);
        }
        if (property.startsWith("transition") || property.startsWith("animation")) {
            return isOnly(value.replaceAll("\\b0s\\b", ""), "motion", false);
        }
        return true;
    }

    /** No length or time but of the one scale; shares of a window or a box, and the widest text, only where they may be. */
    private static boolean isOnly(String value, String scale, boolean mayShare) {
        String rest = mayShare ? SHARE.matcher(value).replaceAll("") : value;
        boolean isShare = !mayShare && SHARE.matcher(value).find();
        boolean isOfScale = VARIABLE.matcher(value)
                .results()
                .map(used -> used.group(1))
                .allMatch(name -> name.startsWith(scale) || (mayShare && name.equals("measure")));
        return isOfScale && !isShare && !LENGTH.matcher(rest).find();
    }

    private static Map<String, String> scale(String sheet) {
        Map<String, String> values = new TreeMap<>();
        SCALE.matcher(sheet).results().forEach(set -> values.put(set.group(1), set.group(2)));
        return values;
    }

    /** The transitions and animations that take longer than {@link #SHORT}, but for a mark that turns while one waits. */
    private static List<String> longMotions(String sheet, Map<String, String> scale) {
        List<String> found = new ArrayList<>();
        Matcher properties = PROPERTY.matcher(sheet);
        while (properties.find()) {
            String property = properties.group(1);
            String value = VARIABLE.matcher(properties.group(2))
                    .replaceAll(used -> scale.getOrDefault(used.group(1), used.group(1)));
            boolean isMotion = property.matches("(transition|animation)(-duration)?");
            if (isMotion && !value.contains("infinite") && durations(value).anyMatch(seconds -> seconds > SHORT)) {
                found.add(properties.group().strip());
            }
        }
        return found;
    }

    /** In seconds, of each part between commas: the first time of a part; a second one is its delay. */
    private static Stream<Double> durations(String value) {
        return Stream.of(value.split(",", -1))
                .map(TIME::matcher)
                .filter(Matcher::find)
                .map(time -> Double.parseDouble(time.group(1)) / (time.group(2).equals("ms") ? 1000 : 1));
    }

    @Test
    void everySizeSpaceRadiusAndMotion_isOfTheScale() throws IOException {
        Map<String, String> sheets = sheets();
        assertThat(sheets).hasSizeGreaterThan(4);

        sheets.forEach((name, sheet) -> assertThat(offScale(sheet)).as(name).isEmpty());
    }

    @Test
    void scale_isSmall_andStandsInOnePlace() throws IOException {
        Map<String, String> sheets = sheets();
        Map<String, Long> sizes = scale(sheets.get("base.css")).keySet().stream()
                .collect(groupingBy(name -> name.replaceAll("-.*", ""), counting()));

        assertThat(sizes).isEqualTo(Map.of("text", 9L, "space", 8L, "radius", 1L, "motion", 2L));
        sheets.forEach((name, sheet) ->
                assertThat(scale(sheet).isEmpty()).as("scale in %s", name).isEqualTo(!name.equals("base.css")));
    }

    /** What moves is short, and only for whoever has not asked for stillness. */
    @Test
    void everyMotion_isShortAndOnlyWhereMotionIsWanted() throws IOException {
        Map<String, String> sheets = sheets();
        Map<String, String> scale = scale(sheets.get("base.css"));

        sheets.forEach((name, sheet) -> {
            assertThat(longMotions(sheet, scale)).as(name).isEmpty();
            assertThat(sheet).as(name).doesNotContain("scroll-behavior: smooth");
            assertThat(WANTED_MOTION.matcher(sheet).replaceAll(""))
                    .as("what moves in %s for everybody", name)
                    .doesNotContain("transition:")
                    .doesNotContain("infinite");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transition: opacity 0.2s;",
                "transition: color 0.1s, opacity 300ms;",
                "animation: turn var(--motion-turn);",
                "animation-duration: var(--motion-late);"
            })
    void longMotion_isFound(String declaration) throws IOException {
        Map<String, String> scale = scale(sheets().get("base.css"));

        assertThat(longMotions("p {\n  " + declaration + "\n}", scale)).containsExactly(declaration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "font-size: 0.9rem;",
                "font-size: 110%;",
                "font: 0.8em / 1.4 var(--mono);",
                "margin: 0 0 1.1rem;",
                "margin-block: var(--text-small);",
                "padding: clamp(1rem, 4vw, 2rem);",
                "gap: 3px;",
                "border-radius: 999px;",
                "border-end-start-radius: calc(2 * var(--radius-2) + 1px);",
                "transition: color 300ms;",
                "animation-duration: 4s;"
            })
    void valueOffTheScale_isFound(String declaration) {
        assertThat(offScale("p {\n  " + declaration + "\n}")).containsExactly(declaration);
    }
}
