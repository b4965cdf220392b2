package mizan.text.html;

import java.util.Locale;

/**
 * Tells markup from what only looks like it: a reader writes {@code 5 < 6}, {@code <3}, {@code a<b ok}.
 *
 * <p>A tag is {@code <}, perhaps {@code /}, a name of ASCII letters, digits, {@code -}, {@code _} and {@code :},
 * perhaps attributes, and a {@code >} outside their quotes. Where browsers are more generous, the reader's words win: a
 * tag holds no other {@code <} outside quotes, and where the name is no element of HTML, or one letter long ({@code a<b
 * and c>d}), bare words after it must be attributes with a value. Nothing is at stake but words: what is no markup is
 * text, and text is escaped wherever it is shown.
 */
final class Markup {

    /** How far a quoted value is believed after a {@code <} in it; bounds the work on hostile input. */
    private static final int PATIENCE = 256;

    private static final String COMMENT_START = "<!--";
    private static final String COMMENT_END = "-->";
    private static final String CDATA_START = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private final String html;
    private final int lastOpen;
    private final int lastClose;
    private boolean commentsEnd = true;
    private boolean cdataEnds = true;

    Markup(String html) {
        this.html = html;
        this.lastOpen = html.lastIndexOf('<');
        this.lastClose = html.lastIndexOf('>');
    }

    /** Where the tag at {@code at} ends, exclusive; -1 when there is none. */
    int tagEnd(int at) {
        int nameEnd = nameEnd(at);
        return nameEnd < 0 ? -1 : attributesEnd(nameEnd, mayHaveBareWords(at, nameEnd));
    }

    /** True when the {@code <} at {@code at} begins a tag that runs to the end of the text, where its {@code >} is missing. */
    boolean isUnclosedTag(int at) {
        return at == lastOpen && at > lastClose && UnclosedTag.isMarkup(html, at);
    }

    /** The name of the tag at {@code at} in lower case. */
    String tagName(int at) {
        return html.substring(nameStart(at), nameEnd(at)).toLowerCase(Locale.ROOT);
    }

    boolean isEndTag(int at) {
        return html.startsWith("</", at);
    }

    /**
     * Where the comment, declaration or processing instruction at {@code at} ends, exclusive; -1 when there is none.
     */
    int declarationEnd(int at) {
        if (at >= lastClose) {
            return -1;
        }
        if (html.startsWith(COMMENT_START, at)) {
            return commentEnd(at);
        }
        if (html.startsWith(CDATA_START, at)) {
            return cdataEnd(at);
        }
        return isDeclaration(at) ? closeBeforeNextOpen(at + 2) : -1;
    }

    /** Where in the html the end tag for {@code name} begins, from {@code from} on; -1 when there is none. */
    int endTag(String name, int from) {
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
            int nameEnd = at + 2 + name.length();
            if (html.regionMatches(true, at + 2, name, 0, name.length()) && endsName(nameEnd)) {
                return at;
            }
        }
        return -1;
    }

    private int nameStart(int at) {
        return isEndTag(at) ? at + 2 : at + 1;
    }

    private int nameEnd(int at) {
        int i = nameStart(at);
        if (at >= lastClose || i >= html.length() || !Characters.isAsciiLetter(html.charAt(i))) {
            return -1;
        }
        while (i < html.length() && isNameCharacter(html.charAt(i))) {
            i++;
        }
        return endsName(i) && !html.startsWith("//", i) ? i : -1;
    }

    private boolean endsName(int i) {
        return i < html.length() && (isSpace(html.charAt(i)) || html.charAt(i) == '>' || html.charAt(i) == '/');
    }

    private boolean mayHaveBareWords(int at, int nameEnd) {
        return nameEnd - nameStart(at) > 1 && HtmlElements.hasLongName(tagName(at));
    }

    private int attributesEnd(int from, boolean mayHaveBareWords) {
        boolean values = false;
        boolean words = false;
        int limit = html.length();
        for (int i = from; i < limit; i++) {
            char c = html.charAt(i);
            if (c == '>') {
                return words && !values && !mayHaveBareWords ? -1 : i + 1;
            } else if (c == '<') {
                return -1;
            } else if (c == '=') {
                values = true;
                i = valueEnd(i + 1) - 1;
                if (i < 0) {
                    return -1;
                }
            } else {
                words |= !isSpace(c) && c != '/';
            }
        }
        return -1;
    }

    /** Where a quoted value ends, exclusive; {@code from} when none begins there, -1 when its quote is never closed. */
    private int valueEnd(int from) {
        int i = from;
        while (i < html.length() && isSpace(html.charAt(i))) {
            i++;
        }
        if (i == html.length() || (html.charAt(i) != '"' && html.charAt(i) != '\'')) {
            return from;
        }
        return quoteEnd(html.charAt(i), i + 1);
    }

    private int quoteEnd(char quote, int from) {
        int limit = html.length();
        for (int i = from; i < limit; i++) {
            char c = html.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            if (c == '<') {
                limit = Math.min(limit, i + PATIENCE);
            }
        }
        return -1;
    }

    private int commentEnd(int at) {
        int end = commentsEnd ? html.indexOf(COMMENT_END, at + 2) : -1;
        commentsEnd = end >= 0;
        return end < 0 ? -1 : end + COMMENT_END.length();
    }

    private int cdataEnd(int at) {
        int end = cdataEnds ? html.indexOf(CDATA_END, at) : -1;
        cdataEnds = end >= 0;
        return end < 0 ? closeBeforeNextOpen(at + 2) : end + CDATA_END.length();
    }

    private boolean isDeclaration(int at) {
        char c = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        return (c == '!' || c == '?') && at + 2 < html.length() && Characters.isAsciiLetter(html.charAt(at + 2));
    }

    private int closeBeforeNextOpen(int from) {
        for (int i = from; i < html.length() && html.charAt(i) != '<'; i++) {
            if (html.charAt(i) == '>') {
                return i + 1;
            }
        }
        return -1;
    }

    static boolean isNameCharacter(char c) {
        return Characters.isAsciiLetter(c) || Characters.isAsciiDigit(c) || c == '-' || c == '_' || c == ':';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
