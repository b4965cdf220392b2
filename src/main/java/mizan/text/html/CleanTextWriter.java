package mizan.text.html;

import java.util.Arrays;

/**
 * Writes a {@link CleanText}: line breaks of every kind become at most two line feeds without blanks around them, tabs
 * become spaces, controls and marks beyond {@link MarkLimit} are dropped, and nothing is left at either end.
 */
final class CleanTextWriter {

    private static final int MOST_BREAKS = 2;

    private final String original;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    private MarkLimit markLimit = new MarkLimit();
    private int typedBreaks;
    private int markupBreaks;
    private int gapStart;
    private int gapEnd;
    private boolean afterCarriageReturn;

    CleanTextWriter(String original) {
        this.original = original;
        this.text = new StringBuilder(original.length());
        this.starts = new int[original.length() + 8];
        this.ends = new int[original.length() + 8];
    }

    /** Writes one character of text, which came from {@code start} to {@code end} of the original. */
    void character(char c, int start, int end) {
        boolean secondOfPair = c == '\n' && afterCarriageReturn;
        afterCarriageReturn = c == '\r';
        if (Characters.isLineBreak(c)) {
            widenGap(start, end);
            typedBreaks += secondOfPair ? 0 : 1;
        } else if (Characters.isBlank(c)) {
            blank(c == '\t' ? ' ' : c, start, end);
        } else if (!Characters.isDropped(c)) {
            closeGap();
            append(c, start, end);
        }
    }

    /** A {@code <br>}. */
    void lineBreak(int start, int end) {
        afterCarriageReturn = false;
        widenGap(start, end);
        markupBreaks++;
    }

    /** The edge of a block: {@code lines} breaks, together with other edges beside it. */
    void blockEdge(int lines, int start, int end) {
        afterCarriageReturn = false;
        widenGap(start, end);
        markupBreaks = Math.max(markupBreaks, lines);
    }

    /** The edge of a table cell: a space, unless one is there. */
    void cellEdge(int start, int end) {
        boolean apart = text.length() > 0 && Characters.isBlank(text.charAt(text.length() - 1));
        if (!apart) {
            character(' ', start, end);
        }
    }

    CleanText finish() {
        dropTrailingBlanks();
        if (text.indexOf("<") >= 0 || text.indexOf("&") >= 0) {
            keepApart();
        }
        return CleanText.mapped(original, text.toString(), starts, ends);
    }

    private boolean inGap() {
        return typedBreaks + markupBreaks > 0;
    }

    private void blank(char c, int start, int end) {
        if (inGap()) {
            gapEnd = end;
        } else if (text.length() > 0) {
            append(c, start, end);
        }
    }

    private void widenGap(int start, int end) {
        if (!inGap()) {
            gapStart = start;
        }
        gapEnd = end;
    }

    private void closeGap() {
        if (!inGap()) {
            return;
        }
        dropTrailingBlanks();
        // Line feeds beside a tag are how markup is laid out; they add nothing to the break that the tag stands for.
        int breaks = text.length() == 0 ? 0 : Math.min(MOST_BREAKS, Math.max(typedBreaks, markupBreaks));
        for (int i = 0; i < breaks; i++) {
            append('\n', gapStart, gapEnd);
        }
        typedBreaks = 0;
        markupBreaks = 0;
    }

    private void dropTrailingBlanks() {
        int length = text.length();
        while (length > 0 && Characters.isBlank(text.charAt(length - 1))) {
            length--;
            gapStart = starts[length];
        }
        text.setLength(length);
    }

    /**
     * Puts a space wherever characters that met only because something between them went would read as a tag or as an
     * entity. So what was stripped is never markup again.
     */
    private void keepApart() {
        String apart = text.toString();
        int[] oldStarts = starts;
        int[] oldEnds = ends;
        int lastClose = apart.lastIndexOf('>');
        int lastEquals = apart.lastIndexOf('=');
        text.setLength(0);
        markLimit = new MarkLimit();
        starts = new int[oldStarts.length];
        ends = new int[oldEnds.length];
        for (int i = 0; i < apart.length(); i++) {
            append(apart.charAt(i), oldStarts[i], oldEnds[i]);
            boolean typed = oldEnds[i] - oldStarts[i] == 1;
            if (typed && (beginsMarkup(apart, i, lastClose, lastEquals))) {
                append(' ', oldStarts[i], oldEnds[i]);
            }
        }
    }

    private static boolean beginsMarkup(String text, int at, int lastClose, int lastEquals) {
        return switch (text.charAt(at)) {
            case '<' ->
                at < lastClose ? beginsTag(text.charAt(at + 1)) : UnclosedTag.isBegun(text, at, at < lastEquals);
            case '&' -> Entities.begins(text, at);
            default -> false;
        };
    }

    private static boolean beginsTag(char next) {
        return Characters.isAsciiLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private void append(char c, int start, int end) {
        int length = text.length();
        if (!markLimit.allows(c)) {
            text.setLength(Character.isLowSurrogate(c) ? length - 1 : length);
            return;
        }
        if (length == starts.length) {
            starts = Arrays.copyOf(starts, 2 * length);
            ends = Arrays.copyOf(ends, 2 * length);
        }
        starts[length] = start;
        ends[length] = end;
        text.append(c);
    }
}
