package mizan.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class ModelFileTest {

    public static final Path SHIPPED = Path.of("config", "model", ModelFile.NAME);

    @TempDir
    Path folder;

    @Test
    void shippedModel_isReadAndWrittenByteForByte() throws IOException {
        Path copy = folder.resolve("copy");

        ModelFile.write(ModelFile.read(SHIPPED), copy);

        assertThat(Files.readAllBytes(copy)).isEqualTo(Files.readAllBytes(SHIPPED));
        assertThat(Files.size(copy)).isLessThanOrEqualTo(4L << 20);
    }

    @Test
    void missingFile_saysHowToMakeOne() {
        assertThatThrownBy(() -> ModelFile.read(folder.resolve("none")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("does not exist")
                .hasMessageContaining("./mizan train");
    }

    @Test
    void truncatedFile_isRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(SHIPPED);

        for (int length : new int[] {0, 7, 15, 16, 100, bytes.length - 1}) {
            assertRefused(Arrays.copyOf(bytes, length), length < 16 ? "not a model" : "cut off");
        }
    }

    @Test
    void longerFile_isRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(SHIPPED);

        assertRefused(Arrays.copyOf(bytes, bytes.length + 1), "after its end");
    }

    @Test
    void anotherVersion_isNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(SHIPPED);
        bytes[11] = 99;

        assertRefused(bytes, "version 99");
    }

    @Test
    void oneChangedByte_isNoticed() throws IOException {
        byte[] bytes = Files.readAllBytes(SHIPPED);
        bytes[bytes.length / 2] ^= 1;

        assertRefused(bytes, "checksum");
    }

    @Test
    void anotherFile_isRefused() {
        assertRefused("id\ttext\tabuse\tspam\tkind\n".getBytes(), "not a model");
    }

    private void assertRefused(byte[] bytes, String message) {
        Path file = folder.resolve("bad");
        assertThatThrownBy(() -> {
                    Files.write(file, bytes);
                    ModelFile.read(file);
                })
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining(message);
    }
}
