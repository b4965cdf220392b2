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

/** The software bill of materials of the build names every library that the build serves with, and marks what only builds need. */
class SoftwareBillIT {

    private static final Path BILL = Path.of("target/quarkus-run-cyclonedx.json");
    private static final Path LIBRARIES = Path.of("target/quarkus-app/lib");

    @Test
    void everyLibraryThatIsServedWith_isNamed() throws IOException {
        Set<String> named = new HashSet<>();
        served().forEach(component -> named.add(component.path("group").asText() + "."
                + component.path("name").asText() + "-"
                + component.path("version").asText() + ".jar"));

        assertThat(libraries()).hasSizeGreaterThan(100).isSubsetOf(named);
    }

    @Test
    void whatOnlyTheBuildNeeds_isMarked() throws IOException {
        assertThat(served())
                .extracting(component -> component.path("name").asText())
                .contains("mizan", "quarkus-redis-client")
                .doesNotContain("junit-jupiter-api", "quarkus-arc-deployment");
    }

    @Test
    void formatIsCycloneDx_withLicences() throws IOException {
        assertThat(bill().path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(served().stream()
                        .filter(component -> component.path("licenses").isEmpty()))
                .hasSizeLessThan(served().size() / 10);
    }

    private static List<String> libraries() throws IOException {
        try (Stream<Path> files = Files.walk(LIBRARIES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }

    private static List<JsonNode> served() throws IOException {
        return bill().path("components")
                .valueStream()
                .filter(component -> component
                        .path("properties")
                        .valueStream()
                        .anyMatch(property -> property.path("name").asText().equals("quarkus:component:scope")
                                && property.path("value").asText().equals("runtime")))
                .toList();
    }

    private static JsonNode bill() throws IOException {
        return new ObjectMapper().readTree(BILL.toFile());
    }
}
