package mizan.text.html;

/**
 * Counts the combining marks on each letter as a text goes by, so that piles of them («Zalgo») neither hide the text nor
 * run over the lines beside it. Characters that cannot be seen do not begin a new letter.
 */
final class MarkLimit {

    /**
     * A letter of the Quran can carry five: shadda, a vowel, a small alef, a madda and a pause sign. Other scripts need
     * fewer.
     */
    static final int MAX_MARKS = 5;

    private static final char FIRST_MARK = '\u0300';
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char FIRST_ARABIC_LETTER = '\u0620';
    private static final char LAST_ARABIC_LETTER = '\u064A';

    private int marks;
    private char previous;

    /** False for a mark, or the second half of one, that is too many on its letter. */
    boolean allows(char c) {
        boolean isLetter = c < FIRST_MARK || (c >= FIRST_ARABIC_LETTER && c <= LAST_ARABIC_LETTER);
        if (isLetter) {
            marks = c == SOFT_HYPHEN ? marks : 0;
            return true;
        }
        char high = previous;
        previous = c;
        if (Character.isHighSurrogate(c)) {
            return true;
        }
        return allows(
                Character.isLowSurrogate(c) && Character.isHighSurrogate(high) ? Character.toCodePoint(high, c) : c);
    }

    private boolean allows(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.FORMAT) {
            return true;
        }
        boolean isMark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        marks = isMark ? marks + 1 : 0;
        return marks <= MAX_MARKS;
    }
}
