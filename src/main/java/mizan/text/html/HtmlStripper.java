package mizan.text.html;

/**
 * Takes all markup out of what a reader typed, and keeps every word.
 *
 * <p>The OWASP sanitizer reads the markup and decodes the entities, once; what it would lose or join is dealt with
 * before it ({@link HtmlNormalizer}) and after it ({@link TextCollector}). Paragraphs become a blank line, {@code br} and
 * other blocks a line break; line breaks become line feeds, never more than two; blanks at either end, bidi embeddings,
 * overrides and isolates, control characters, and combining marks beyond five on one letter go. The result is text and may read like markup where the reader typed
 * entities: escape it wherever it is shown.
 */
public final class HtmlStripper {

    /** Strips {@code typed}; never throws for what it holds. */
    public CleanText strip(String typed) {
        if (isPlain(typed)) {
            return trimmed(typed);
        }
        boolean markup = typed.indexOf('<') >= 0 || typed.indexOf('&') >= 0;
        return markup ? new TextCollector(typed).collect() : tidied(typed);
    }

    /** True when nothing can change but the ends: what nearly every comment of one line is. */
    private static boolean isPlain(String typed) {
        MarkLimit markLimit = new MarkLimit();
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            boolean isPlain = isPlain(c) || (Character.isSurrogate(c) && !Characters.isLoneSurrogate(typed, i));
            if (!isPlain || !markLimit.allows(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        if (c < '\u2028') {
            return c < '\u007F' ? c >= ' ' && c != '<' && c != '&' : c > '\u009F';
        }
        return c > '\u2069' ? !Character.isSurrogate(c) && c < '\uFFFE' : c > '\u202E' && c < '\u2066';
    }

    private static CleanText tidied(String typed) {
        CleanTextWriter out = new CleanTextWriter(typed);
        for (int i = 0; i < typed.length(); i++) {
            if (!Characters.isLoneSurrogate(typed, i)) {
                out.character(typed.charAt(i), i, i + 1);
            }
        }
        return out.finish();
    }

    private static CleanText trimmed(String typed) {
        int from = 0;
        int to = typed.length();
        while (from < to && Characters.isBlank(typed.charAt(from))) {
            from++;
        }
        while (to > from && Characters.isBlank(typed.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == typed.length() ? new CleanText(typed, typed) : CleanText.cut(typed, from, to);
    }
}
