package mizan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedInputTest {

    @TempDir
    Path folder;

    @Test
    void compressedFile_isUnpacked() throws IOException {
        assertThat(read(compressed("نص\n"))).isEqualTo("نص\n");
        assertThat(read("نص\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("نص\n");
        assertThat(read(new byte[0])).isEmpty();
    }

    @Test
    void compressedFileThatIsCutShort_isNamed() throws IOException {
        byte[] whole = compressed("a line of a file\n".repeat(1000));

        for (int length : new int[] {4, whole.length / 2, whole.length - 3}) {
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, length)))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("file is compressed, and cut short or damaged after " + length + " bytes");
        }
    }

    @Test
    void damagedFile_isNamed() throws IOException {
        byte[] damaged = compressed("a line of a file\n".repeat(1000));
        damaged[damaged.length - 6] ^= 1;

        assertThatThrownBy(() -> read(damaged)).hasMessageContaining("cut short or damaged");
    }

    @Test
    void whatIsNoUtf8_isNotedWithItsPlace() throws IOException {
        Path file = folder.resolve("file");
        Files.write(file, new byte[] {'a', '\n', 'b', (byte) 0xC7, 'c', (byte) 0xD9});

        try (NamedInput input = new NamedInput(file)) {
            input.readAllBytes();

            assertThat(input.notUtf8()).startsWith(file + ":2: this is not UTF-8 (at byte 5, and in 1 more places)");
        }
    }

    /** As the platform's own decoder says, for bytes of which some are next to right. */
    @Test
    void whetherBytesAreUtf8_isSaidAsByTheDecoder() {
        Random random = new Random(7);
        int wrong = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = i % 2 == 0
                    ? Character.toString(random.nextInt(0x20, 0xD800)).getBytes(StandardCharsets.UTF_8)
                    : nearlyOneCharacter(random);
            Utf8Check check = new Utf8Check();
            for (byte b : bytes) {
                check.add(b & 0xFF);
            }
            check.end();
            boolean isUtf8 = isUtf8(bytes);
            wrong += isUtf8 ? 0 : 1;
            assertThat(check.wrong() == 0).as(Arrays.toString(bytes)).isEqualTo(isUtf8);
        }
        assertThat(wrong).isGreaterThan(1000);
    }

    private static byte[] nearlyOneCharacter(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(4)];
        bytes[0] = (byte) random.nextInt(0xC0, 0xF8);
        for (int i = 1; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(0x7E, 0xC2);
        }
        return bytes;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private String read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        try (NamedInput input = new NamedInput(file)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return compressed.toByteArray();
    }
}
