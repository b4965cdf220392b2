package mizan.text.html;

import java.util.Locale;

/**
 * Recognizes a tag at the end of a text whose {@code >} is missing: {@code <img src=x onerror=alert(1)//}. Where a site
 * prints such a text raw, the next tag of its page closes it, and the browser runs what it holds.
 *
 * <p>As with closed tags, the reader's words win: bare words that cannot be names of attributes are kept.
 */
final class UnclosedTag {

    private final String html;
    private final String name;
    private final boolean isEndTag;
    private int at;
    private boolean hasValues;
    private boolean hasAsciiWords;
    private boolean hasOtherWords;

    private UnclosedTag(String html, int open) {
        this.html = html;
        this.isEndTag = html.startsWith("</", open);
        int from = isEndTag ? open + 2 : open + 1;
        this.at = nameEnd(html, from);
        this.name = html.substring(from, at).toLowerCase(Locale.ROOT);
    }

    /** True when all that follows the {@code <} at {@code open} is one tag; no {@code <} or {@code >} may follow it. */
    static boolean isMarkup(String html, int open) {
        UnclosedTag tag = new UnclosedTag(html, open);
        return tag.hasName() && tag.readsAsMarkup();
    }

    /**
     * True when a browser could take the {@code <} at {@code open}, which no {@code >} follows, for the beginning of
     * markup that matters: an element that does something by itself, one with attributes, an end tag or a comment.
     *
     * @param hasValue whether a {@code =} follows somewhere
     */
    static boolean isBegun(String text, int open, boolean hasValue) {
        if (open + 2 >= text.length()) {
            return false;
        }
        char next = text.charAt(open + 1);
        if (next == '!' || next == '?' || next == '/') {
            return true;
        }
        return Characters.isAsciiLetter(next) && (hasValue || HtmlElements.hasLongName(elementName(text, open + 1)));
    }

    private static String elementName(String text, int from) {
        int end = Math.min(nameEnd(text, from), from + HtmlElements.LONGEST_NAME + 1);
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static int nameEnd(String html, int from) {
        int end = from;
        while (end < html.length() && Markup.isNameCharacter(html.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean hasName() {
        return !name.isEmpty()
                && Characters.isAsciiLetter(name.charAt(0))
                && (at == html.length() || Markup.isSpace(html.charAt(at)) || html.charAt(at) == '/');
    }

    private boolean readsAsMarkup() {
        readAttributes();
        if (hasOtherWords) {
            return false;
        }
        if (HtmlElements.hasLongName(name)) {
            return hasValues || !hasAsciiWords;
        }
        return !hasAsciiWords && (hasValues || (isEndTag && HtmlElements.isKnown(name)));
    }

    private void readAttributes() {
        while (at < html.length()) {
            if (Markup.isSpace(html.charAt(at)) || html.charAt(at) == '/') {
                at++;
            } else {
                readAttribute();
            }
        }
    }

    private void readAttribute() {
        int from = at;
        boolean isAscii = true;
        while (at < html.length() && !endsAttributeName(html.charAt(at))) {
            isAscii &= html.charAt(at) < 0x80;
            at++;
        }
        int nameEnd = at;
        skipSpace();
        if (nameEnd > from && at < html.length() && html.charAt(at) == '=') {
            at++;
            skipSpace();
            skipValue();
            hasValues = true;
        } else {
            at = Math.max(nameEnd, from + 1);
            hasAsciiWords |= isAscii;
            hasOtherWords |= !isAscii;
        }
    }

    private static boolean endsAttributeName(char c) {
        return Markup.isSpace(c) || c == '/' || c == '=';
    }

    private void skipSpace() {
        while (at < html.length() && Markup.isSpace(html.charAt(at))) {
            at++;
        }
    }

    /** A quote that is never closed ends with its word. */
    private void skipValue() {
        char quote = at < html.length() ? html.charAt(at) : ' ';
        int quoteEnd = quote == '"' || quote == '\'' ? html.indexOf(quote, at + 1) : -1;
        if (quoteEnd >= 0) {
            at = quoteEnd + 1;
            return;
        }
        while (at < html.length() && !Markup.isSpace(html.charAt(at))) {
            at++;
        }
    }
}
