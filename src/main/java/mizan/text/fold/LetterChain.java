package mizan.text.fold;

/**
 * Letters that stand apart, so that no word shows: single letters, each cut off from the next by a space, or by a sign
 * between them that is the same each time. So «و» between two words is no part of one, and in «ك ل ب  ق ط» the wider
 * space parts two, because what stands before it is a word. In «ك ل  ب» it parts nothing: a key holds single spaces, so
 * that letters which are joined in a key that is folded again have to be joined at once.
 */
final class LetterChain {

    /** Longer runs of signs are a line drawn across the page. */
    private static final int LONGEST_SEPARATOR = 6;

    /** The order of the letters in lists, and the one that schools teach. */
    private static final String ALPHABET = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";

    private static final String ALPHABET_OF_SCHOOLS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    /** So many letters are joined to a word. */
    static final int SHORTEST_WORD = 3;

    private static final int NO_SEPARATOR = -1;
    private static final int SPACE = ' ';
    private static final int WIDE_SPACE = '\u3000';

    /** Pictures count as one sign, whichever they are. */
    private static final int PICTURE = '\u263A';

    private final MatchKeyBuffer key;
    private final int limit;
    private int start;
    private int end;
    private int letters;

    /** Looks at all that {@code key} holds now. */
    LetterChain(MatchKeyBuffer key) {
        this.key = key;
        this.limit = key.length();
    }

    int limit() {
        return limit;
    }

    /** Follows the chain that begins at {@code from}; it has no letters where none does. */
    void begin(int from) {
        start = from;
        end = from;
        letters = 0;
        int kind = NO_SEPARATOR;
        int next = from;
        while (isSingle(next)) {
            end = next + 1;
            letters++;
            next = separatorEnd();
            int nextKind = separatorKind(next);
            if (nextKind == NO_SEPARATOR || (letters > 1 && nextKind != kind && !isJoinedAcross(kind, nextKind))) {
                return;
            }
            kind = nextKind;
        }
    }

    /** A space of another width ends a word; before there is one, it is a space like others. */
    private boolean isJoinedAcross(int kind, int nextKind) {
        return isSpace(kind) && isSpace(nextKind) && (letters < SHORTEST_WORD || !isWord());
    }

    int letters() {
        return letters;
    }

    /** Where its last letter ends, exclusive. */
    int end() {
        return end;
    }

    /** True when it spells a word; laughter, «ه ه ه», does not, nor do the marks of a list, «أ - ب - ج». */
    boolean isWord() {
        return isVaried() && !isAlphabet();
    }

    private boolean isAlphabet() {
        StringBuilder spelled = new StringBuilder(letters);
        for (int i = start; i < end && spelled.length() <= ALPHABET.length(); i++) {
            if (Folding.isArabicLetter(key.charAt(i))) {
                spelled.append(key.charAt(i));
            }
        }
        return ALPHABET.startsWith(spelled.toString()) || ALPHABET_OF_SCHOOLS.startsWith(spelled.toString());
    }

    private boolean isVaried() {
        for (int i = start + 1; i < end; i++) {
            if (key.charAt(i) != key.charAt(start) && Folding.isArabicLetter(key.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSingle(int at) {
        return at < limit
                && Folding.isArabicLetter(key.charAt(at))
                && (at == 0 || !Character.isLetterOrDigit(key.charAt(at - 1)))
                && (at + 1 == limit || !Character.isLetterOrDigit(key.charAt(at + 1)));
    }

    /** Where the next letter or digit stands, or where the search for it was given up. */
    private int separatorEnd() {
        int giveUp = Math.min(limit, end + LONGEST_SEPARATOR + 1);
        int i = end;
        while (i < giveUp && !Character.isLetterOrDigit(key.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The sign that separates, a space where nothing else does. */
    private int separatorKind(int to) {
        if (to == end || to - end > LONGEST_SEPARATOR) {
            return NO_SEPARATOR;
        }
        int kind = signAt(end);
        for (int i = end + 1; i < to; i++) {
            int sign = signAt(i);
            if (isSpace(kind)) {
                kind = sign;
            } else if (!isSpace(sign) && sign != kind) {
                return NO_SEPARATOR;
            }
        }
        return kind;
    }

    private int signAt(int at) {
        char c = key.charAt(at);
        if (c == ' ') {
            return key.end(at) - key.start(at) > 1 ? WIDE_SPACE : SPACE;
        }
        if (Character.isSurrogate(c)) {
            return PICTURE;
        }
        return switch (Character.getType(c)) {
            case Character.OTHER_SYMBOL -> PICTURE;
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> NO_SEPARATOR;
            default -> c;
        };
    }

    private static boolean isSpace(int sign) {
        return sign == SPACE || sign == WIDE_SPACE;
    }
}
