package mizan.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * What a file holds, unpacked where it is compressed with gzip: whatever keeps it from being read is said with its name, and it knows
 * how much has been read and what of it is no UTF-8.
 */
public final class NamedInput extends InputStream {

    private static final int BUFFER = 1 << 16;
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    private final Path path;
    private final long size;
    private final CountedInput counted;
    private final InputStream content;
    private final Utf8Check check = new Utf8Check();

    /**
     * Opens {@code path}.
     *
     * @throws IOException saying what is wrong with it: missing, a folder, not to be read, cut short
     */
    public NamedInput(Path path) throws IOException {
        FileProblem.checkReadable(path);
        this.path = path;
        size = Math.max(1, Files.size(path));
        counted = new CountedInput(Files.newInputStream(path));
        try {
            BufferedInputStream buffered = new BufferedInputStream(counted, BUFFER);
            content = isCompressed(buffered)
                    ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER)
                    : buffered;
        } catch (IOException e) {
            counted.close();
            throw FileProblem.reading(path, e, counted.count());
        }
    }

    private static boolean isCompressed(BufferedInputStream file) throws IOException {
        file.mark(2);
        boolean isCompressed = file.read() == GZIP_1 && file.read() == GZIP_2;
        file.reset();
        return isCompressed;
    }

    @Override
    public int read() throws IOException {
        try {
            int next = content.read();
            if (next < 0) {
                check.end();
            } else {
                check.add(next);
            }
            return next;
        } catch (IOException e) {
            throw FileProblem.reading(path, e, counted.count());
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int number = content.read(bytes, offset, length);
            for (int i = offset; i < offset + number; i++) {
                check.add(bytes[i] & 0xFF);
            }
            if (number < 0) {
                check.end();
            }
            return number;
        } catch (IOException e) {
            throw FileProblem.reading(path, e, counted.count());
        }
    }

    /** How much of it has been read, 0 to 1. */
    public double progress() {
        return Math.min(1, (double) counted.count() / size);
    }

    /** What of that which was read is no UTF-8, and what to do about it; empty where all is. */
    public String notUtf8() {
        return check.wrong() == 0
                ? ""
                : path + ":" + check.firstLine() + ": this is not UTF-8 (at byte " + check.firstByte() + ", "
                        + (check.wrong() == 1 ? "and nowhere else" : "and in " + (check.wrong() - 1) + " more places")
                        + "); save or convert it as UTF-8, such as with iconv -f WINDOWS-1256 -t UTF-8";
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
