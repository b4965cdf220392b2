package mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {

    private static final String HEADER = "form\tmatch\tcategory\tseverity\tdialect\texceptions\texpires\tnote\n";

    @TempDir
    Path folder;

    @Test
    void evaluate_printsATableAndWritesJson() throws IOException {
        Path file = Files.writeString(
                folder.resolve("set.tsv"),
                "id\ttext\tabuse\tspam\tkind\n1\tيا ابن الكلب\t1\t\tOFF\n2\tمقال مفيد\t0\t\tNOT\n");
        Path json = folder.resolve("figures.json");

        assertThat(run("evaluate", "--rules-only", "--json", json.toString(), file.toString()))
                .contains("set.tsv")
                .contains("stopped")
                .contains("abuse");

        JsonNode figures = new ObjectMapper().readTree(json.toFile()).get(0);
        assertThat(figures.get("file").asText()).isEqualTo("set.tsv");
        assertThat(figures.get("rows").asInt()).isEqualTo(2);
        assertThat(figures.at("/outcomes/approve").asInt()).isEqualTo(1);
        assertThat(figures.at("/abuse/stopped").asDouble()).isEqualTo(1.0);
        assertThat(figures.at("/abuse/rejected").asDouble()).isEqualTo(1.0);
        assertThat(figures.has("spam")).isFalse();
    }

    @Test
    void evaluateOfAStream_printsWhatDecisionsTeach() throws IOException {
        StringBuilder rows = new StringBuilder("id\ttext\tabuse\tspam\tkind\n");
        for (int i = 0; i < 400; i++) {
            rows.append(i)
                    .append(i % 2 == 0 ? "\tالسحالي في المدينة رقم " : "\tالمدرسة في الشارع رقم ")
                    .append(i)
                    .append(i % 2 == 0 ? "\t1\t\t\n" : "\t0\t\t\n");
        }
        Path file = Files.writeString(folder.resolve("set.tsv"), rows);
        Path json = folder.resolve("figures.json");

        assertThat(run("evaluate", "--stream", "--json", json.toString(), file.toString()))
                .contains("set.tsv", "3,000", "exit 0");

        JsonNode points = new ObjectMapper().readTree(json.toFile()).at("/0/points");
        assertThat(points.findValuesAsText("decisions")).containsExactly("0", "200", "1000", "3000");
        assertThat(points.get(3).get("auc").asDouble())
                .isGreaterThanOrEqualTo(points.get(0).get("auc").asDouble());
        assertThat(points.get(3).has("settled")).isTrue();
        assertThat(points.get(3).has("stopped")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', no comment is labelled",
        "1, no comment is labelled as wanted",
        "0, no comment is labelled as unwanted"
    })
    void streamOfOneClass_orOfNone_isNotMeasured(String label, String reason) throws IOException {
        String rows = label.isEmpty() ? "" : ("1\tالسحالي في المدينة\t" + label + "\t\t\n").repeat(10);
        Path file = Files.writeString(folder.resolve("set.tsv"), "id\ttext\tabuse\tspam\tkind\n" + rows);
        Path json = folder.resolve("figures.json");

        assertThat(run("evaluate", "--stream", "--json", json.toString(), file.toString()))
                .contains("not measured", reason + System.lineSeparator())
                .doesNotContain("0.000");

        assertThat(new ObjectMapper()
                        .readTree(json.toFile())
                        .at("/0/points/0/auc")
                        .isNull())
                .isTrue();
    }

    @Test
    void figuresOfOneClass_orOfNone_areNotMeasured() throws IOException {
        String header = "id\ttext\tabuse\tspam\tkind\n";
        Path empty = Files.writeString(folder.resolve("empty.tsv"), header);
        Path good = Files.writeString(folder.resolve("good.tsv"), header + "1\tمقال مفيد\t0\t\tNOT\n");
        Path json = folder.resolve("figures.json");

        assertThat(run("evaluate", "--rules-only", empty.toString()))
                .contains("empty.tsv: not measured: it holds no comments")
                .doesNotContain("0.00%");
        assertThat(run("evaluate", "--rules-only", "--newsroom", empty.toString()))
                .contains("not measured: it holds no comments");
        assertThat(run("evaluate", "--rules-only", "--json", json.toString(), good.toString()))
                .contains(
                        "not measured: no comment is labelled as positive",
                        "spam   not measured: no comment is labelled on it")
                .doesNotContain("NaN");
        JsonNode figures = new ObjectMapper().readTree(json.toFile()).at("/0/abuse");
        assertThat(figures.get("auc").isNull()).isTrue();
        assertThat(figures.get("rows").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate FILE", "evaluate --stream FILE", "score --article FILE", "lexicon check FILE"})
    void fileThatCannotBeRead_isNamedWithWhatToDo(String command) throws IOException {
        Path none = folder.resolve("none.tsv");
        Path latin = Files.write(
                folder.resolve("latin.tsv"),
                "id\ttext\tabuse\tspam\tkind\n1\t\u00E9\t1\t\t\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(runOn(command, none))
                .isEqualTo("mizan: there is no file " + none + "; look at its name and its folder\nexit 1");
        if (!command.startsWith("lexicon")) {
            assertThat(runOn(command, folder))
                    .isEqualTo("mizan: " + folder + " is a folder; name a file in it\nexit 1");
        }
        assertThat(runOn(command, latin))
                .contains("latin.tsv:2: ", "not UTF-8", "exit 1")
                .doesNotContain("Input length");
    }

    @Test
    void folderOfSetsThatIsNone_andFilesThatCannotBeWritten_areNamed() throws IOException {
        Path none = folder.resolve("none");
        Path file = Files.writeString(folder.resolve("set.tsv"), "id\ttext\tabuse\tspam\tkind\n");

        assertThat(run("train", none.toString())).contains(none + " does not exist; name the folder", "exit 1");
        assertThat(run("train", file.toString())).contains(file + " is not a folder; name the folder", "exit 1");
        assertThat(run("train", "--out", file.toString(), folder.toString()))
                .contains(file + " is a file; --out names a folder", "exit 1");
        assertThat(run("evaluate", "--rules-only", "--json", none.resolve("x").toString(), file.toString()))
                .contains(
                        none.resolve("x") + " cannot be written: there is no folder " + none + "; make it first",
                        "exit 1");
        assertThat(run("evaluate", "--list", "-1", file.toString())).contains("--list", "exit 2");
        assertThat(run("lexicon", "check", "--words", "-1", file.toString())).contains("--words", "exit 2");
    }

    @Test
    void vectorsOfAFolderWithoutTexts_areNotWritten() throws IOException {
        Path sets = Files.createDirectory(folder.resolve("sets"));
        Path out = Files.createDirectory(folder.resolve("out"));

        assertThat(run("train", "--vectors", "--out", out.toString(), sets.toString()))
                .contains("no word in " + sets, "exit 1");
        assertThat(out).isEmptyDirectory();
    }

    private static String runOn(String command, Path file) {
        return run(Stream.of(command.split(" "))
                        .map(part -> part.equals("FILE") ? file.toString() : part)
                        .toArray(String[]::new))
                .replace(System.lineSeparator(), "\n");
    }

    @Test
    void optionsOfAStream_goWithAStream() {
        assertThat(run("evaluate", "--leave-out", "omcd", "set.tsv")).contains("--stream", "exit 2");
        assertThat(run("evaluate", "--stream", "--data", "sets", "set.tsv")).contains("--leave-out", "exit 2");
        assertThat(run("evaluate", "--stream", "--rules-only", "set.tsv")).contains("--rules-only", "exit 2");
        assertThat(run("evaluate", "--stream", "--leave-out", "none", "--data", folder.toString(), "set.tsv"))
                .contains("no set none", "exit 1");
    }

    @Test
    void evaluateOfWhatIsNoSet_saysWhereAndFails() throws IOException {
        Path file = Files.writeString(folder.resolve("set.tsv"), "hello\n");

        assertThat(run("evaluate", file.toString())).contains("set.tsv:1").contains("exit 1");
    }

    @Test
    void lexiconCheck_listsOrdinaryWordsThatAStemHits() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.tsv"), HEADER + "سكر\tstem\tinsult\tlow\t\t\t\t\n");

        assertThat(run("lexicon", "check", file.toString())).contains("سكران").contains("exit 0");
    }

    @Test
    void lexiconCheck_namesEveryMistake() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.tsv"), HEADER + "كلمة\t\trude\tlow\t\t\t\t\nأخرى\t\tinsult\tterrible\t\t\t\t\n");

        assertThat(run("lexicon", "check", file.toString()))
                .contains("mine.tsv:2")
                .contains("mine.tsv:3")
                .contains("exit 1");
    }

    @Test
    void scoreUnderAnArticleThatIsNoFile_saysSo() {
        assertThat(run("score", "--article", folder.resolve("none.txt").toString()))
                .contains("there is no file", "none.txt")
                .contains("exit 1")
                .doesNotContain("Usage");
    }

    /** Where a text of help cannot be formatted, picocli complains on standard error, and prints it as it stands. */
    @Test
    void helpOfEveryCommand_isPrintedWithoutComplaint() {
        PrintStream error = System.err;
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
        try {
            assertHelp(Main.commandLine());
        } finally {
            System.setErr(error);
        }
        assertThat(complaints.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static void assertHelp(CommandLine command) {
        assertThat(command.getUsageMessage()).contains("Usage: ").doesNotContain("%%", "%n");
        command.getSubcommands().values().forEach(CommandsTest::assertHelp);
    }

    private static String run(String... arguments) {
        StringWriter printed = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        int exit = line.execute(arguments);
        return printed + "exit " + exit;
    }
}
