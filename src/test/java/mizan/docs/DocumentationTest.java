package mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.app.ModerationConfig;
import mizan.docs.MarkdownPage.Table;
import org.junit.jupiter.api.Test;

/** What the documentation says of files, settings, commands, keys and figures, against the files themselves. */
class DocumentationTest {

    /** Languages of code that is run or looked up; {@link DocumentedCommandsTest} runs all but properties. */
    private static final Set<String> CHECKED = Set.of("sh", "json", "html", "properties");

    /** Code that no test here runs, and why. */
    private static final Map<String, String> NOT_RUN = Map.of(
            "nginx", "DeploymentSamplesTest has it checked by nginx",
            "ini", "DeploymentSamplesTest has it checked by systemd",
            "js", "runs inside an nginx with its module for JavaScript, in front of a Joomla");

    /** Tables that lead to other pages: their links are looked up. */
    private static final Set<String> OF_LINKS = Set.of("README.md#Read on");

    /** Tables that are looked at here. */
    private static final Set<String> TABLES = Set.of(
            "docs/moderator.ar.md#المفاتيح",
            "docs/contributor.md#Layout",
            "docs/k2.md#2. Install the plugin",
            "docs/figures.md#How well it judges",
            "docs/figures.md#What it is worth on kinds that it has never seen",
            "docs/figures.md#What each part of the model brought",
            "docs/figures.md#What a newsroom's decisions bring",
            "docs/figures.md#How fast it is",
            "docs/figures.md#What a verdict costs",
            "docs/figures.md#What a comment takes in Redis",
            "docs/figures.md#What an archive takes to move in",
            "docs/figures.md#What is lost when something dies",
            // Compared with the table of keys by KeptDataTableTest.
            "docs/operator.md#What is kept, where and for how long");

    private static final Path CONFIGURATION = Path.of("config/application.properties");
    private static final Path PLUGIN = Path.of("src/main/joomla");
    private static final Pattern LABEL = Pattern.compile("(?m)\\blabel=\"(PLG_SYSTEM_MIZAN_[A-Z_]+)\"");
    private static final Path CARD = Path.of("config/model/README.md");
    private static final Pattern KEY = Pattern.compile("`((?:mizan|quarkus)\\.[a-z0-9<>.-]+)(?:=[^`]*)?`");
    private static final Pattern VARIABLE = Pattern.compile("\\b((?:MIZAN|QUARKUS)_[A-Z_]+)\\b");

    static Set<String> blockKinds() {
        return Stream.concat(CHECKED.stream(), NOT_RUN.keySet().stream()).collect(Collectors.toSet());
    }

    @Test
    void everyBlockOfCode_isRunOrHasAReasonNotTo() {
        MarkdownPage.all()
                .flatMap(page -> page.blocks().stream())
                .forEach(block -> assertThat(blockKinds()).as(block.place()).contains(block.language()));
    }

    @Test
    void everyTable_isLookedAt() {
        Set<String> known = Stream.of(TABLES, OF_LINKS, DocumentedTablesTest.TABLES, DocumentedFaultsTest.TABLES)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        Set<String> written = MarkdownPage.all()
                .flatMap(page -> page.tables().stream())
                .map(DocumentedTablesTest::place)
                .collect(Collectors.toSet());

        assertThat(written).isEqualTo(known);
    }

    /** The settings of Joomla's plugin, under the names and in the order in which Joomla shows them. */
    @Test
    void settingsOfThePlugin_areThoseOfItsForm() throws IOException {
        String words = Files.readString(PLUGIN.resolve("language/en-GB/en-GB.plg_system_mizan.ini"));
        List<String> labels = MarkdownPage.found(LABEL, Files.readString(PLUGIN.resolve("mizan.xml"))).stream()
                .map(key -> MarkdownPage.found(Pattern.compile("(?m)^" + key + "=\"(.*)\"$"), words)
                        .getFirst())
                .toList();

        assertThat(table("docs/k2.md#2. Install the plugin").rows())
                .extracting(row -> row.getFirst().replace('\'', '’'))
                .containsExactlyElementsOf(labels);
    }

    @Test
    void links_leadSomewhere() {
        MarkdownPage.all()
                .forEach(page -> page.links().stream()
                        .filter(link -> !link.startsWith("https://"))
                        .forEach(link -> {
                            String[] parts = link.split("#", 2);
                            Path file = parts[0].isEmpty()
                                    ? Path.of(page.name()).toAbsolutePath()
                                    : page.folder().resolve(parts[0]).normalize();
                            assertThat(file)
                                    .as(page.name() + " links to " + link)
                                    .exists();
                            if (parts.length == 2) {
                                String name = Path.of("")
                                        .toAbsolutePath()
                                        .relativize(file)
                                        .toString();
                                assertThat(MarkdownPage.read(name).anchors())
                                        .as(page.name() + " links to " + link)
                                        .contains(parts[1]);
                            }
                        }));
    }

    @Test
    void files_areThere() {
        Pattern path = Pattern.compile("`((?:src|config|docs)/[^`*{}<> ]+)`");
        MarkdownPage.all()
                .forEach(page -> MarkdownPage.found(path, page.prose())
                        .forEach(file ->
                                assertThat(Path.of(file)).as(page.name()).exists()));
    }

    @Test
    void commands_areThoseThatTheHelpNames() {
        List<String> known = Commands.known();
        assertThat(known).contains("run", "test", "train", "lexicon");

        MarkdownPage.all().forEach(page -> assertThat(known).as(page.name()).containsAll(Commands.in(page.prose())));
    }

    /** The file that explains every setting, with every default taken for set, and each block of a page. */
    @Test
    void settings_areKnown() throws IOException {
        Set<String> known = quarkusKeys();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                CONFIGURATION.toString(),
                Files.readString(CONFIGURATION).replaceAll("(?m)^#(?=(?:mizan|quarkus)\\.)", ""));
        MarkdownPage.all()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block.language().equals("properties"))
                .forEach(block -> texts.put(block.place(), block.text()));
        assertThat(texts).hasSizeGreaterThan(4);

        for (Map.Entry<String, String> text : texts.entrySet()) {
            Map<String, String> settings = properties(text.getValue());
            assertThat(settings).as(text.getKey()).isNotEmpty();
            assertKnownToMizan(text.getKey(), settings);
            settings.keySet().stream()
                    .filter(key -> !key.startsWith("mizan."))
                    .forEach(key -> assertThat(known).as(text.getKey()).contains(key));
        }
    }

    @Test
    void settingsAndVariablesInTheText_areKnown() throws IOException {
        Set<String> known = quarkusKeys();
        Files.readAllLines(CONFIGURATION).stream()
                .map(line -> line.replaceFirst("^#", ""))
                .filter(line -> line.matches("mizan\\.[a-z0-9.-]+=.*"))
                .forEach(line -> known.add(line.substring(0, line.indexOf('='))));
        Set<String> variables = known.stream()
                .map(key -> key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                .collect(Collectors.toSet());
        variables.addAll(variablesOfCommands());

        MarkdownPage.all().forEach(page -> {
            String everything = page.prose()
                    + page.blocks().stream().map(MarkdownPage.Block::text).collect(Collectors.joining("\n"));
            assertThat(known)
                    .as(page.name())
                    .containsAll(MarkdownPage.found(KEY, everything).stream()
                            .map(key -> key.replace("<site>", "akhbar"))
                            .toList());
            assertThat(variables).as(page.name()).containsAll(MarkdownPage.found(VARIABLE, everything));
        });
    }

    /** The variables that the commands read, or give to programs that they call. */
    private static Set<String> variablesOfCommands() throws IOException {
        Set<String> variables = new HashSet<>();
        for (String folder : List.of("cli", "deliver")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/mizan", folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    variables.addAll(
                            MarkdownPage.found(Pattern.compile("\"(MIZAN_[A-Z_]+)\""), Files.readString(file)));
                }
            }
        }
        return variables;
    }

    @Test
    void keysOfTheDesk_areThoseOfItsHelp() throws IOException {
        Properties messages = messages();
        String help = Files.readString(Path.of("src/main/resources/templates/desk/keys.html"));
        Map<String, String> shown = new LinkedHashMap<>();
        Pattern.compile("<kbd>(.)</kbd></dt><dd>\\{words\\.say\\('([a-z.]+)'\\)")
                .matcher(help)
                .results()
                .forEach(key -> shown.put(key.group(1), messages.getProperty(key.group(2))));
        Map<String, String> written = new LinkedHashMap<>();
        table("docs/moderator.ar.md#المفاتيح")
                .rows()
                .forEach(row -> written.put(MarkdownPage.codeOf(row.get(0)), row.get(1)));

        assertThat(written).isEqualTo(shown);
    }

    /** What the moderators' page prints bold is written on the desk in the same words. */
    @Test
    void wordsOfTheDesk_areThoseOnItsPages() throws IOException {
        Properties messages = messages();
        Set<String> values = new TreeSet<>(messages.stringPropertyNames().stream()
                .map(messages::getProperty)
                .toList());

        assertThat(values).containsAll(MarkdownPage.read("docs/moderator.ar.md").bold());
    }

    @Test
    void packages_areThoseOfTheCode() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/mizan"))) {
            List<String> packages = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();

            assertThat(table("docs/contributor.md#Layout").rows())
                    .extracting(row -> MarkdownPage.codeOf(row.get(0)))
                    .containsExactlyInAnyOrderElementsOf(packages);
        }
    }

    /** The figures of the judging are those that the training wrote into the card; whoever trains anew copies them. */
    @Test
    void figures_areThoseOfTheModelCard() throws IOException {
        List<List<String>> card = Files.readAllLines(CARD).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> List.of(line.replaceAll("^\\| | \\|$", "").split(" \\| ")))
                .toList();
        List<Table> tables = MarkdownPage.read("docs/figures.md").tables();
        for (List<String> row : tables.get(0).rows()) {
            List<String> measured = card.stream()
                    .filter(line -> line.size() == 11
                            && line.get(0).equals(row.get(0))
                            && line.get(2).equals(row.get(2)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("The card has no " + row));
            // A dash stands for what cannot be measured on positives alone.
            List<String> figures =
                    List.of(measured.get(3), measured.get(7), measured.get(8), measured.get(9), measured.get(10));
            List<String> shown = List.of(row.get(3), row.get(4), row.get(5), row.get(6), row.get(7));
            for (int i = 0; i < figures.size(); i++) {
                assertThat(shown.get(i)).as(row.toString()).isIn(figures.get(i), "—");
            }
        }
        assertThat(card).containsAll(tables.get(1).rows());
        assertThat(card)
                .containsAll(table("docs/figures.md#What it is worth on kinds that it has never seen")
                        .rows());
        assertThat(card)
                .containsAll(table("docs/figures.md#What a newsroom's decisions bring")
                        .rows());
    }

    @Test
    void ratios_areThoseOfTheBench() throws IOException {
        String bench = Files.readString(Path.of("src/test/java/mizan/bench/Bench.java"))
                + Files.readString(Path.of("src/test/java/mizan/bench/StoredCommentsBench.java"));
        List<Table> tables = MarkdownPage.all()
                .flatMap(page -> page.tables().stream())
                .filter(table -> DocumentedTablesTest.place(table).equals("docs/figures.md#How fast it is"))
                .toList();

        assertThat(tables).hasSize(1);
        tables.getFirst()
                .rows()
                .forEach(row -> assertThat(bench)
                        .contains(MarkdownPage.codeOf(row.get(0)).replaceFirst("^[a-z0-9_]+(?=_vs_analyzer)", "")));
    }

    /** Of each kind of comment: what lasts is less than all, and all less than before. */
    @Test
    void memory_isLessThanBefore() {
        List<List<String>> rows =
                table("docs/figures.md#What a comment takes in Redis").rows();

        assertThat(rows).hasSize(5).allSatisfy(row -> {
            List<Integer> bytes = row.stream()
                    .skip(1)
                    .map(number -> Integer.valueOf(number.replace(",", "")))
                    .toList();
            assertThat(bytes).hasSize(9);
            for (int i = 0; i < bytes.size(); i += 3) {
                assertThat(bytes.subList(i, i + 3)).isSorted();
            }
        });
    }

    /** A line for each arrangement that the command knows, in which nothing was lost or came twice. */
    @Test
    void endurance_wasMeasuredWithEveryArrangement() throws IOException {
        List<List<String>> rows =
                table("docs/figures.md#What is lost when something dies").rows();

        assertThat(Files.readString(Path.of("mizan")))
                .contains("--redis "
                        + rows.stream()
                                .map(row -> row.getFirst().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining("|")));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get(1)).isEqualTo(row.get(2));
            assertThat(row.get(3)).isEqualTo(row.get(4));
            assertThat(row.subList(5, 7)).containsOnly("0");
        });
    }

    @Test
    void notice_namesEverySetOfTheModelAndItsLicence() throws IOException {
        String notice = Files.readString(Path.of("NOTICE"));
        List<String[]> sets = Files.readAllLines(CARD).stream()
                .map(line -> line.replaceAll("^\\| | \\|$", "").split(" \\| "))
                .filter(cells -> cells.length == 7 && !cells[0].equals("set"))
                .toList();

        assertThat(sets).hasSizeGreaterThan(10);
        sets.forEach(cells ->
                assertThat(notice).contains("  " + cells[0] + ": " + cells[6] + "\n      licence: " + cells[5] + "\n"));
        assertThat(Files.readString(Path.of("LICENSE"))).contains("Apache License", "Version 2.0, January 2004");
    }

    @Test
    void version_isInTheChangelog() throws IOException {
        assertThat(Files.readString(Path.of("CHANGELOG.md"))).contains("\n## [" + version() + "] - ");
    }

    /** The version that Maven builds. */
    static String version() throws IOException {
        Pattern version = Pattern.compile("<artifactId>mizan</artifactId>\\s*<version>([^<]+)<");
        return MarkdownPage.found(version, Files.readString(Path.of("pom.xml"))).getFirst();
    }

    /** What the desk says in Arabic. */
    private static Properties messages() throws IOException {
        Properties messages = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/mizan/desk/messages_ar.properties"))) {
            messages.load(file);
        }
        return messages;
    }

    private static Table table(String place) {
        return MarkdownPage.all()
                .flatMap(page -> page.tables().stream())
                .filter(table -> DocumentedTablesTest.place(table).equals(place))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no table " + place));
    }

    /** Throws where a key under {@code mizan.} is none, or its value cannot be. */
    private static void assertKnownToMizan(String place, Map<String, String> settings) {
        Map<String, String> mizans = new HashMap<>(settings);
        mizans.keySet().removeIf(key -> !key.startsWith("mizan."));
        assertThatCode(() -> new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withMapping(ModerationConfig.class)
                        .withSources(new PropertiesConfigSource(mizans, "documentation", 100))
                        .build())
                .as(place)
                .doesNotThrowAnyException();
    }

    private static Map<String, String> properties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    /** Every key that the extensions in use have, as their own descriptions list them. */
    private static Set<String> quarkusKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        List<URL> models = new ArrayList<>(Collections.list(DocumentationTest.class
                .getClassLoader()
                .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json")));
        ObjectMapper mapper = new ObjectMapper();
        for (URL model : models) {
            try (InputStream content = model.openStream()) {
                collect(mapper.readTree(content), keys);
            }
        }
        assertThat(keys).contains("quarkus.http.port");
        return keys;
    }

    private static void collect(JsonNode node, Set<String> keys) {
        if (node.isObject() && node.path("property").isTextual()) {
            keys.add(node.get("property").asText());
        }
        node.forEach(child -> collect(child, keys));
    }
}
