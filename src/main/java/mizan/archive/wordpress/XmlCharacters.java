package mizan.archive.wordpress;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** WordPress exports control characters that readers once sent and that no XML may hold: they become spaces. */
final class XmlCharacters extends FilterReader {

    XmlCharacters(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        return c < 0 ? c : allowed((char) c);
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        int number = super.read(characters, offset, length);
        for (int i = offset; i < offset + number; i++) {
            characters[i] = allowed(characters[i]);
        }
        return number;
    }

    private static char allowed(char c) {
        boolean isControl = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return isControl || c == '\uFFFE' || c == '\uFFFF' ? ' ' : c;
    }
}
