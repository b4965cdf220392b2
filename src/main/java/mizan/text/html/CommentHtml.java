package mizan.text.html;

/** Renders plain text as the HTML that a site may print raw: escaped, with no element but {@code p} and {@code br}. */
public final class CommentHtml {

    private CommentHtml() {}

    /**
     * Blank lines separate paragraphs, single line breaks become {@code <br>}; empty where the text is blank.
     * Characters that would reorder what surrounds the text are left out, whatever the caller did before.
     */
    public static String render(String text) {
        StringBuilder html = new StringBuilder(text.length() + text.length() / 8 + 16);
        boolean open = false;
        int breaks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Characters.isLineBreak(c)) {
                breaks += Characters.isCarriageReturnOfPair(text, i) ? 0 : 1;
            } else if (open || !Characters.isBlank(c)) {
                separate(html, open, breaks);
                open = true;
                breaks = 0;
                escape(c, html);
            }
        }
        return open ? html.append("</p>").toString() : "";
    }

    /** Plain text as HTML on one level: only the five characters that mean something in HTML are replaced. */
    public static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i), html);
        }
        return html.toString();
    }

    private static void separate(StringBuilder html, boolean open, int breaks) {
        if (!open) {
            html.append("<p>");
        } else if (breaks > 1) {
            html.append("</p><p>");
        } else if (breaks == 1) {
            html.append("<br>");
        }
    }

    private static void escape(char c, StringBuilder html) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            default -> {
                if (!Characters.isDropped(c)) {
                    html.append(c);
                }
            }
        }
    }
}
