package mizan.app.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetVersionTest {

    private static final Path ASSETS = Path.of("src/main/resources/META-INF/resources/assets");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Test
    void version_coversEveryAsset() throws IOException {
        try (Stream<Path> files = Files.walk(ASSETS)) {
            List<String> shipped = files.filter(Files::isRegularFile)
                    .map(file -> ASSETS.relativize(file).toString())
                    .filter(name -> !name.endsWith(".txt"))
                    .toList();
            assertThat(AssetVersion.files()).containsOnlyKeys(shipped);
        }
        assertThat(AssetVersion.current()).matches("[0-9a-f]{12}").isEqualTo(AssetVersion.current());
    }

    @Test
    void everyTemplate_namesAssetsWithTheirVersion() throws IOException {
        Pattern asset = Pattern.compile("asset:path\\('([^']+)'\\)");
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String template = Files.readString(file);
                assertThat(template).as(file.toString()).doesNotContain("\"/assets/");
                assertThat(asset.matcher(template).results().map(found -> found.group(1)))
                        .as(file.toString())
                        .allMatch(AssetVersion.OF_PAGES::contains);
            }
        }
    }

    @Test
    void assetThatTheVersionLeavesOut_isNoAddress() {
        assertThat(AssetPaths.path("base.css")).isEqualTo("/assets/" + AssetVersion.current() + "/base.css");
        assertThatThrownBy(() -> AssetPaths.path("other.css")).isInstanceOf(IllegalArgumentException.class);
    }
}
