package mizan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import mizan.app.ModerationConfig;
import org.junit.jupiter.api.Test;

/** The documentation's table of what is kept says what {@code keys.tsv} says. */
class KeptDataTableTest {

    @Test
    void operatorsPage_hasTheTable() throws IOException {
        List<String> page = Files.readAllLines(Path.of("docs", "operator.md"));
        int head = page.indexOf(KeptDataTable.lines().getFirst());

        assertThat(head).as("where the table begins").isNotNegative();
        List<String> table = page.subList(head, page.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertThat(table)
                .as("copy these lines into docs/operator.md:\n" + String.join("\n", KeptDataTable.lines()))
                .isEqualTo(KeptDataTable.lines());
    }

    @Test
    void everySettingOfTheTable_exists() {
        Set<String> known = ConfigMappings.getProperties(ConfigClass.configClass(ModerationConfig.class))
                .keySet();

        assertThat(KeyKind.all())
                .allSatisfy(kind -> assertThat(known).containsAll(kind.life().settings()));
    }
}
