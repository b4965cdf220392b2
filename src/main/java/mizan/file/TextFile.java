package mizan.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a text in UTF-8, without a byte order mark; a line ends with CR, LF or both. What is no UTF-8 is refused with its place. */
public final class TextFile implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    private final String name;
    private final InputStream content;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private long number;
    private long bytes;
    private boolean isAfterReturn;

    /**
     * The lines that {@code content} holds.
     *
     * @param name what messages call it
     */
    public TextFile(String name, InputStream content) {
        this.name = name;
        this.content = new BufferedInputStream(content);
    }

    /**
     * Opens {@code path}.
     *
     * @throws IOException saying what is wrong with it: missing, a folder, not to be read
     */
    public static TextFile open(Path path) throws IOException {
        FileProblem.checkReadable(path);
        return new TextFile(path.toString(), Files.newInputStream(path));
    }

    /**
     * The whole text of {@code path}, its lines parted by line feeds.
     *
     * @throws IOException saying what is wrong with it
     */
    public static String read(Path path) throws IOException {
        StringBuilder text = new StringBuilder();
        try (TextFile file = open(path)) {
            for (String line = file.next(); line != null; line = file.next()) {
                text.append(file.number() == 1 ? "" : "\n").append(line);
            }
        }
        return text.toString();
    }

    /**
     * The next line without its end; null at the end.
     *
     * @throws IOException naming line and byte where it is no UTF-8
     */
    public @Nullable String next() throws IOException {
        line.reset();
        long begin = bytes;
        int b = read();
        if (b == '\n' && isAfterReturn) {
            begin = bytes;
            b = read();
        }
        isAfterReturn = false;
        if (b < 0) {
            return null;
        }
        number++;
        while (b >= 0 && b != '\n' && b != '\r') {
            line.write(b);
            b = read();
        }
        isAfterReturn = b == '\r';
        return decoded(line.toByteArray(), begin);
    }

    private int read() throws IOException {
        int b = content.read();
        bytes += b < 0 ? 0 : 1;
        return b;
    }

    private String decoded(byte[] encoded, long begin) throws IOException {
        ByteBuffer source = ByteBuffer.wrap(encoded);
        try {
            String decoded = decoder.decode(source).toString();
            return number == 1 && !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK
                    ? decoded.substring(1)
                    : decoded;
        } catch (CharacterCodingException e) {
            throw new IOException(wrong(encoded, begin + source.position() + 1), e);
        }
    }

    private String wrong(byte[] encoded, long at) {
        boolean isCompressed =
                number == 1 && encoded.length > 1 && (encoded[0] & 0xFF) == GZIP_1 && (encoded[1] & 0xFF) == GZIP_2;
        return isCompressed
                ? name + " is compressed with gzip; unpack it first (gunzip)"
                : name + ":" + number + ": this is not UTF-8 (at byte " + at
                        + "); save or convert it as UTF-8, such as with iconv -f WINDOWS-1256 -t UTF-8";
    }

    /** The number of the line that was read last, from 1 on. */
    public long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
