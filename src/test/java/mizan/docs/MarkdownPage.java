package mizan.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, cut into what a test can run or look up. */
final class MarkdownPage {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    /** A fenced block of code; {@code line} is where it begins. */
    record Block(String page, String heading, int line, String language, List<String> lines) {

        String text() {
            return String.join("\n", lines);
        }

        String place() {
            return page + ":" + line;
        }
    }

    /** A table; {@code line} is where its header stands. */
    record Table(String page, String heading, int line, List<String> header, List<List<String>> rows) {

        String place() {
            return page + ":" + line;
        }
    }

    private final String name;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final StringBuilder prose = new StringBuilder();

    private MarkdownPage(String name) {
        this.name = name;
    }

    /** Every page that people write: those beside the README, and those under docs. */
    static List<String> names() {
        return Stream.of(ROOT, ROOT.resolve("docs"))
                .flatMap(folder -> files(folder).stream())
                .filter(file -> file.toString().endsWith(".md"))
                .map(file -> ROOT.relativize(file).toString())
                .sorted()
                .toList();
    }

    static Stream<MarkdownPage> all() {
        return names().stream().map(MarkdownPage::read);
    }

    static MarkdownPage read(String name) {
        try {
            MarkdownPage page = new MarkdownPage(name);
            page.cut(Files.readAllLines(ROOT.resolve(name)));
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cut(List<String> lines) {
        String heading = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.strip().startsWith("```")) {
                int end = i + 1;
                while (!lines.get(end).strip().equals("```")) {
                    end++;
                }
                String language = line.strip().substring(3).strip();
                blocks.add(new Block(name, heading, i + 1, language, List.copyOf(lines.subList(i + 1, end))));
                i = end;
            } else if (line.startsWith("|")
                    && i + 1 < lines.size()
                    && lines.get(i + 1).startsWith("|--")) {
                int end = i + 2;
                while (end < lines.size() && lines.get(end).startsWith("|")) {
                    end++;
                }
                List<List<String>> rows = lines.subList(i + 2, end).stream()
                        .map(MarkdownPage::cells)
                        .toList();
                tables.add(new Table(name, heading, i + 1, cells(line), rows));
                lines.subList(i, end).forEach(row -> prose.append(row).append('\n'));
                i = end - 1;
            } else {
                if (line.startsWith("#")) {
                    heading = line.replaceFirst("^#+ *", "");
                    headings.add(heading);
                }
                prose.append(line).append('\n');
            }
        }
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }

    String name() {
        return name;
    }

    Path folder() {
        Path file = ROOT.resolve(name);
        return file.getParent();
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Table> tables() {
        return tables;
    }

    /** Everything but the blocks of code. */
    String prose() {
        return prose.toString();
    }

    /** What stands between backticks in the prose. */
    List<String> code() {
        return found(CODE, prose());
    }

    /** The targets of the links. */
    List<String> links() {
        return found(LINK, prose());
    }

    /** What is printed bold. */
    List<String> bold() {
        return found(BOLD, prose());
    }

    /** The anchors of the headings, as the forges of the field make them. */
    List<String> anchors() {
        return headings.stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** The first code of a cell. */
    static String codeOf(String cell) {
        return found(CODE, cell).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no code in the cell «" + cell + "»"));
    }

    static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
