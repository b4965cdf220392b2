package mizan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    @TempDir
    Path folder;

    @Test
    void lines_endAsOnAnySystem() throws IOException {
        assertThat(lines("\uFEFFa\nb\r\nc\rd\n\ne".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("a", "b", "c", "d", "", "e");
        assertThat(lines("نص\r\n".getBytes(StandardCharsets.UTF_8))).containsExactly("نص");
        assertThat(lines(new byte[0])).isEmpty();
        assertThat(lines("\n\n".getBytes(StandardCharsets.UTF_8))).containsExactly("", "");
        assertThat(lines("a\r\r\nb".getBytes(StandardCharsets.UTF_8))).containsExactly("a", "", "b");
    }

    @Test
    void whatIsNoUtf8_isNamedWithLineAndByte() throws IOException {
        Path file = write(
                "ok\r\nabنص\n".getBytes(StandardCharsets.UTF_8), "مقال".getBytes(Charset.forName("windows-1256")));

        assertThatThrownBy(() -> TextFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ":3: this is not UTF-8 (at byte 12); save or convert it as UTF-8, such as with "
                        + "iconv -f WINDOWS-1256 -t UTF-8");
    }

    @Test
    void compressedFile_isNamed() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write("text".repeat(50).getBytes(StandardCharsets.UTF_8));
        }
        Path file = write(compressed.toByteArray());

        assertThatThrownBy(() -> TextFile.read(file))
                .hasMessage(file + " is compressed with gzip; unpack it first (gunzip)");
    }

    @Test
    void missingFile_andFolder_areNamed() {
        Path none = folder.resolve("none");

        assertThatThrownBy(() -> TextFile.open(none))
                .hasMessage("there is no file " + none + "; look at its name and its folder");
        assertThatThrownBy(() -> TextFile.open(folder)).hasMessage(folder + " is a folder; name a file in it");
    }

    private List<String> lines(byte[] content) throws IOException {
        List<String> lines = new ArrayList<>();
        try (TextFile file = TextFile.open(write(content))) {
            for (String line = file.next(); line != null; line = file.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Path write(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return Files.write(folder.resolve("file.txt"), all.toByteArray());
    }
}
