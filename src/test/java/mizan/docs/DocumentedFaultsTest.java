package mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.docs.MarkdownPage.Table;
import org.junit.jupiter.api.Test;

/** The table of what fails: each line names a test, and there is such a test. */
class DocumentedFaultsTest {

    private static final String TABLE = "docs/operator.md#What fails, and what happens then";

    static final Set<String> TABLES = Set.of(TABLE);

    private static final Pattern NAMED = Pattern.compile("`([A-Za-z0-9]+)\\.([A-Za-z0-9_]+)`");

    @Test
    void everyLine_namesATestThatThereIs() throws IOException {
        Map<String, Path> classes = testClasses();
        Table table = table();

        assertThat(table.header()).endsWith("test");
        assertThat(table.rows()).hasSizeGreaterThan(10);
        for (List<String> row : table.rows()) {
            var named = NAMED.matcher(row.getLast());
            assertThat(named.matches()).as(row.getLast()).isTrue();
            assertThat(classes).as(row.getFirst()).containsKey(named.group(1));
            assertThat(Files.readString(classes.get(named.group(1))))
                    .as(row.getFirst())
                    .containsPattern("@Test\\s+void " + named.group(2) + "\\(\\)");
        }
    }

    @Test
    void everyLine_saysSomethingInEachColumn_andNamesATestOfItsOwn() {
        List<List<String>> rows = table().rows();

        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(5).noneMatch(String::isBlank));
        assertThat(rows.stream().map(List::getLast)).doesNotHaveDuplicates();
    }

    private static Table table() {
        return MarkdownPage.read("docs/operator.md").tables().stream()
                .filter(table -> DocumentedTablesTest.place(table).equals(TABLE))
                .findFirst()
                .orElseThrow();
    }

    /** The files of the tests, by the simple names of their classes. */
    private static Map<String, Path> testClasses() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Test.java")
                            || file.toString().endsWith("IT.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), Function.identity()));
        }
    }
}
