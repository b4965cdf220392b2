package mizan.archive.k2;

import java.io.IOException;
import java.io.Reader;

/** The characters of a dump, one after the other, with the number of their line. */
final class SqlCharacters {

    /** Stands for a character at the end. */
    static final int END = -1;

    private static final int NOTHING = Integer.MIN_VALUE;

    private final Reader text;
    private long line = 1;
    private int next = NOTHING;

    /** {@code text} must be able to mark a place, and is best buffered. */
    SqlCharacters(Reader text) {
        this.text = text;
    }

    /** The line of the next character, from 1. */
    long line() {
        return line;
    }

    /** Skips white space and comments, and says which character follows. */
    int skipBlank() throws IOException {
        while (true) {
            int c = peek();
            if (c == '#') {
                skipLine();
            } else if (c == '-' || c == '/') {
                if (!skipComment()) {
                    return c;
                }
            } else if (c == END || !Character.isWhitespace(c)) {
                return c;
            } else {
                read();
            }
        }
    }

    private boolean skipComment() throws IOException {
        text.mark(2);
        int second = text.read();
        text.reset();
        if (peek() == '-' && second == '-') {
            skipLine();
            return true;
        }
        if (peek() == '/' && second == '*') {
            read();
            read();
            int before = read();
            for (int c = read(); c != END && !(before == '*' && c == '/'); c = read()) {
                before = c;
            }
            return true;
        }
        return false;
    }

    private void skipLine() throws IOException {
        int c = read();
        while (c != END && c != '\n') {
            c = read();
        }
    }

    /** The next character, which stays; {@link #END} at the end. */
    int peek() throws IOException {
        if (next == NOTHING) {
            next = text.read();
        }
        return next;
    }

    /** Takes the next character; {@link #END} at the end. */
    int read() throws IOException {
        int c = peek();
        next = c == END ? END : NOTHING;
        if (c == '\n') {
            line++;
        }
        return c;
    }
}
