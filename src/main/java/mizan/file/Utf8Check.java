package mizan.file;

/** Looks at bytes as they pass and notes what of them is no UTF-8, and where. Of one character at most its first wrong byte counts. */
final class Utf8Check {

    private static final int CONTINUES_FROM = 0x80;
    private static final int CONTINUES_TO = 0xBF;

    private long bytes;
    private long line = 1;
    private int missing;
    private int from = CONTINUES_FROM;
    private int to = CONTINUES_TO;
    private long wrong;
    private long firstByte;
    private long firstLine;

    /** Looks at the next byte, 0 to 255. */
    void add(int b) {
        bytes++;
        if (missing == 0) {
            begin(b);
        } else if (b >= from && b <= to) {
            missing--;
            expect(CONTINUES_FROM, CONTINUES_TO);
        } else {
            note();
            missing = 0;
            begin(b);
        }
        if (b == '\n') {
            line++;
        }
    }

    /** The end of the bytes. */
    void end() {
        if (missing > 0) {
            note();
            missing = 0;
        }
    }

    private void begin(int b) {
        expect(CONTINUES_FROM, CONTINUES_TO);
        if (b < CONTINUES_FROM) {
            missing = 0;
        } else if (b >= 0xC2 && b <= 0xDF) {
            missing = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            missing = 2;
            // Neither what is longer than need be, nor halves of characters.
            expect(b == 0xE0 ? 0xA0 : CONTINUES_FROM, b == 0xED ? 0x9F : CONTINUES_TO);
        } else if (b >= 0xF0 && b <= 0xF4) {
            missing = 3;
            expect(b == 0xF0 ? 0x90 : CONTINUES_FROM, b == 0xF4 ? 0x8F : CONTINUES_TO);
        } else {
            note();
        }
    }

    private void expect(int least, int most) {
        from = least;
        to = most;
    }

    private void note() {
        if (wrong == 0) {
            firstByte = bytes;
            firstLine = line;
        }
        wrong++;
    }

    /** In how many places it is no UTF-8. */
    long wrong() {
        return wrong;
    }

    /** The first byte that was none, from 1 on; 0 where all is well. */
    long firstByte() {
        return firstByte;
    }

    /** Its line, from 1 on; 0 where all is well. */
    long firstLine() {
        return firstLine;
    }
}
