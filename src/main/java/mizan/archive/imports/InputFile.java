package mizan.archive.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mizan.file.NamedInput;

/** A file that may be compressed with gzip, and knows how much of it has been read. */
public final class InputFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final NamedInput content;

    /**
     * Opens {@code path}.
     *
     * @throws IOException saying why where there is no such file, or it cannot be read
     */
    public InputFile(Path path) throws IOException {
        content = new NamedInput(path);
    }

    /** What it holds. */
    public InputStream content() {
        return content;
    }

    /** What it holds, as text in UTF-8; what is no UTF-8 becomes replacement characters, and {@link #notUtf8} tells of it. */
    public BufferedReader text() throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8), BUFFER);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** How much of it has been read, 0 to 1. */
    public double progress() {
        return content.progress();
    }

    /** What of that which was read is no UTF-8, for whoever named the file; empty where all is. */
    public String notUtf8() {
        return content.notUtf8();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
