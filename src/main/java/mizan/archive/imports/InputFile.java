package mizan.archive.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file that may be compressed with gzip, and knows how much of it has been read. */
public final class InputFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Counted counted;
    private final InputStream content;
    private final long size;

    /**
     * Opens {@code path}.
     *
     * @throws IOException where there is no such file, or it cannot be read
     */
    public InputFile(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException("there is no file " + path);
        }
        size = Math.max(1, Files.size(path));
        counted = new Counted(Files.newInputStream(path));
        BufferedInputStream buffered = new BufferedInputStream(counted, BUFFER);
        content = isCompressed(buffered) ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    private static boolean isCompressed(BufferedInputStream file) throws IOException {
        file.mark(2);
        boolean isCompressed = file.read() == GZIP_1 && file.read() == GZIP_2;
        file.reset();
        return isCompressed;
    }

    /** What it holds. */
    public InputStream content() {
        return content;
    }

    /** What it holds, as text in UTF-8; what is no UTF-8 becomes replacement characters. */
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
        return Math.min(1, (double) counted.read / size);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private static final class Counted extends FilterInputStream {

        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            read += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int number = super.read(bytes, offset, length);
            read += Math.max(0, number);
            return number;
        }
    }
}
