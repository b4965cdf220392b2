package mizan.archive.imports;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines of which none takes more memory than it may: of a longer one only the beginning is kept. */
public final class BoundedLines {

    /** Letters of a line: some hundred comments of the greatest length. */
    public static final int LONGEST = 1_000_000;

    private final Reader text;
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean isTooLong;

    /** The lines of {@code text}, which is best buffered. */
    public BoundedLines(Reader text) {
        this.text = text;
    }

    /** The next line without its end; null at the end. */
    public @Nullable String next() throws IOException {
        line.setLength(0);
        isTooLong = false;
        int c = text.read();
        if (c < 0) {
            return null;
        }
        number++;
        while (c >= 0 && c != '\n') {
            if (line.length() < LONGEST) {
                line.append((char) c);
            } else {
                isTooLong = true;
            }
            c = text.read();
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }

    /** The number of the line that was read last, from 1 on. */
    public long number() {
        return number;
    }

    /** True where that line is not whole because it is too long. */
    public boolean isTooLong() {
        return isTooLong;
    }
}
