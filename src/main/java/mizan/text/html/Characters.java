package mizan.text.html;

/** What single characters are, where the stripper and the renderer must agree. */
public final class Characters {

    private static final char NEXT_LINE = '\u0085';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private Characters() {}

    /**
     * True for characters that print nothing and could reorder or cut what surrounds them: bidi controls, C0, C1,
     * U+FFFE.
     */
    static boolean isDropped(char c) {
        boolean control = (c < ' ' && c != '\n' && c != '\t') || (c >= '\u007F' && c <= '\u009F');
        return control || isBidiControl(c) || c >= '\uFFFE';
    }

    /** Embeddings, overrides and isolates; the marks LRM, RLM and ALM reorder nothing outside and are kept. */
    static boolean isBidiControl(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == NEXT_LINE || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
    }

    /** True for the first half of a line break as forms send it, CR LF. */
    static boolean isCarriageReturnOfPair(CharSequence text, int i) {
        return text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
    }

    /** True for white space of any width that does not break the line. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || (c >= '\u00A0' && Character.getType(c) == Character.SPACE_SEPARATOR);
    }

    public static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    public static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** True when the character at {@code i} is half a character: a surrogate without its other half. */
    public static boolean isLoneSurrogate(CharSequence text, int i) {
        char c = text.charAt(i);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        return Character.isHighSurrogate(c)
                ? i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
}
