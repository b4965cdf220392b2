package mizan.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The software bill of materials of the build names every library that the build serves with. */
class SoftwareBillIT {

    private static final Path BILL = Path.of("target/quarkus-run-cyclonedx.json");
    private static final Path LIBRARIES = Path.of("target/quarkus-app/lib");

    @Test
    void everyLibraryThatIsServedWith_isNamed() throws IOException {
        Set<String> named = new HashSet<>();
        components()
                .forEach(component -> named.add(component.path("group").asText() + "."
                        + component.path("name").asText() + "-"
                        + component.path("version").asText() + ".jar"));

        assertThat(libraries()).hasSizeGreaterThan(100).isSubsetOf(named);
    }

    @Test
    void whatTestsNeed_isNotNamed() throws IOException {
        assertThat(components())
                .extracting(component -> component.path("name").asText())
                .doesNotContain("junit-jupiter-api", "archunit", "playwright");
    }

    @Test
    void formatIsCycloneDx_withLicences() throws IOException {
        JsonNode bill = bill();

        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.path("metadata").path("component").path("name").asText())
                .isEqualTo("mizan");
        long withLicence = components().stream()
                .filter(component -> component.path("licenses").size() > 0)
                .count();
        assertThat(withLicence).isGreaterThan(components().size() * 9L / 10);
    }

    private static List<String> libraries() throws IOException {
        try (Stream<Path> files = Files.walk(LIBRARIES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }

    private static List<JsonNode> components() throws IOException {
        return bill().path("components").valueStream().toList();
    }

    private static JsonNode bill() throws IOException {
        return new ObjectMapper().readTree(BILL.toFile());
    }
}
