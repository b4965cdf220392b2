package mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines that call {@code ./mizan}: every command is one that its help names, and what is quick is run. */
final class Commands {

    /**
     * Of these it is only looked up that they exist: what builds, serves or trains takes minutes, and the sites and the secret
     * of these tests are in no file that the last four read, which {@code ArchiveCommandsTest} and {@code ImportExportTest} run.
     */
    private static final Set<String> ONLY_LOOKED_UP = Set.of(
            "run", "build", "test", "faults", "endure", "flood", "format", "dev", "bench", "train", "person", "check",
            "import", "export");

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Pattern COMMAND = Pattern.compile("\\./mizan ([a-z]+)");
    private static final Pattern TEST = Pattern.compile("-Dtest=(\\w+)");

    private Commands() {}

    /** The commands that {@code ./mizan help} names. */
    static List<String> known() {
        String help = ShellLines.run("./mizan help", ROOT).printed();
        return MarkdownPage.found(Pattern.compile("(?m)^  ([a-z]+)\\b"), help);
    }

    /** The commands of {@code ./mizan} in {@code text}. */
    static List<String> in(String text) {
        return MarkdownPage.found(COMMAND, text);
    }

    /**
     * Puts into {@code folder} what the commands need: a {@code mizan} that starts from the classes under test, a lexicon,
     * and labelled comments.
     */
    static void writeShim(Path folder) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path shim = Files.writeString(folder.resolve("mizan"), """
                #!/bin/sh
                [ "$1" = help ] && exec "%s/mizan" help
                exec "%s" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \\
                    -Dmizan.home="%s" -Dmizan.data="$PWD/data" -cp '%s' mizan.cli.Main "$@"
                """.formatted(ROOT, java, ROOT, classPath));
        assertThat(shim.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("my-terms.tsv"), """
                form\tmatch\tcategory\tseverity\tdialect\texceptions\texpires\tnote
                سكر\tstem\tinsult\tlow\t\t\t\t
                """);
        for (String set : List.of("osact4", "sohateful")) {
            Files.createDirectories(folder.resolve("DATA_DIR").resolve(set));
            for (String file : List.of("train.tsv", "dev.tsv")) {
                Files.writeString(folder.resolve("DATA_DIR").resolve(set).resolve(file), """
                        id\ttext\tabuse\tspam\tkind
                        1\tيا ابن الكلب\t1\t0\tOFF
                        2\tمقال مفيد\t0\t0\tNOT
                        """);
            }
        }
    }

    /** Runs {@code line} in {@code folder}, or looks up what would take long. */
    static void run(String line, Path folder) {
        List<String> commands = in(line);
        assertThat(commands).as(line).hasSize(1);
        assertThat(known()).as(line).containsAll(commands);
        MarkdownPage.found(TEST, line)
                .forEach(test -> assertThat(tests()).as(line).contains(test + ".java"));
        // K2 needs a Joomla; DeliverCommandTest runs it against its tables.
        if (!ONLY_LOOKED_UP.contains(commands.getFirst()) && !line.contains("./mizan deliver k2 ")) {
            ShellLines.Result result = ShellLines.run(line, folder);
            assertThat(result.exit()).as("%s: %s", line, result.printed()).isZero();
            assertThat(result.printed()).as(line).isNotBlank();
        }
    }

    private static List<String> tests() {
        try (var files = Files.walk(ROOT.resolve("src/test/java"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
