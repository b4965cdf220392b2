package mizan.text;

/**
 * Letters that stand apart, so that no word shows: single letters, each cut off from the next by a space, or by a sign
 * between them that is the same each time. So «و» between two words is no part of one.
 */
final class LetterChain {

    /** Longer runs of signs are a line drawn across the page. */
    private static final int LONGEST_SEPARATOR = 6;

    private static final int NO_SEPARATOR = -1;

    /** Pictures count as one sign, whichever they are. */
    private static final char PICTURE = '\u263A';

    private LetterChain() {}

    static boolean isArabicLetter(char c) {
        return !Character.isSurrogate(c) && Folding.kind(Folding.of(c)) == Folding.ARABIC_LETTER;
    }

    /** Where the chain of at least {@code atLeast} letters that begins at {@code from} ends; {@code from} without one. */
    static int end(char[] text, int from, int limit, int atLeast) {
        if (!isSingle(text, from, limit)) {
            return from;
        }
        int letters = 1;
        int chainEnd = from + 1;
        int kind = NO_SEPARATOR;
        while (true) {
            int next = separatorEnd(text, chainEnd, limit);
            int nextKind = next < 0 ? NO_SEPARATOR : separatorKind(text, chainEnd, next);
            boolean alike = nextKind != NO_SEPARATOR && (kind == NO_SEPARATOR || kind == nextKind);
            if (!alike || !isSingle(text, next, limit)) {
                return letters < atLeast ? from : chainEnd;
            }
            kind = nextKind;
            chainEnd = next + 1;
            letters++;
        }
    }

    /** True when the chain from {@code from} to {@code to} spells a word: laughter, «ه ه ه», does not. */
    static boolean isWord(char[] text, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (text[i] != text[from] && isArabicLetter(text[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSingle(char[] text, int at, int limit) {
        return at < limit
                && isArabicLetter(text[at])
                && (at == 0 || !Character.isLetterOrDigit(text[at - 1]))
                && (at + 1 == limit || !Character.isLetterOrDigit(text[at + 1]));
    }

    private static int separatorEnd(char[] text, int from, int limit) {
        int i = from;
        while (i < limit && !Character.isLetterOrDigit(text[i])) {
            i++;
            if (i - from > LONGEST_SEPARATOR) {
                return -1;
            }
        }
        return i == limit ? -1 : i;
    }

    /** The sign that separates, a space where nothing else does. */
    private static int separatorKind(char[] text, int from, int to) {
        int kind = ' ';
        for (int i = from; i < to; i++) {
            if (text[i] == ' ') {
                continue;
            }
            char sign = signOf(text[i]);
            if (sign == 0 || (kind != ' ' && kind != sign)) {
                return NO_SEPARATOR;
            }
            kind = sign;
        }
        return kind;
    }

    private static char signOf(char c) {
        if (Character.isSurrogate(c)) {
            return PICTURE;
        }
        return switch (Character.getType(c)) {
            case Character.OTHER_SYMBOL -> PICTURE;
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> 0;
            default -> c;
        };
    }
}
