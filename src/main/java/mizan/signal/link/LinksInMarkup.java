package mizan.signal.link;

import java.util.ArrayList;
import java.util.List;
import mizan.text.html.HtmlStripper;
import org.jspecify.annotations.Nullable;

/**
 * Finds the addresses in the tags of what was typed, in one pass: they are stripped from the text, but whoever typed
 * them wanted a link.
 */
final class LinksInMarkup {

    private static final String HREF = "href";
    private static final String[] ATTRIBUTES = {HREF, "src"};
    private static final int LONGEST_VALUE = 2048;
    private static final HtmlStripper STRIPPER = new HtmlStripper();

    private final String original;
    private final List<Link> links = new ArrayList<>(0);
    private final List<Anchor> anchors = new ArrayList<>(0);

    /** The link whose text is being read; null outside of one. */
    private @Nullable Link open;

    private LinksInMarkup(String original) {
        this.original = original;
    }

    static LinksInMarkup in(String original) {
        LinksInMarkup finder = new LinksInMarkup(original);
        if (original.indexOf('<') >= 0) {
            finder.read();
        }
        return finder;
    }

    /** Every address that a tag holds, in order. */
    List<Link> links() {
        return links;
    }

    /** The links that have a text, in order; they do not overlap. */
    List<Anchor> anchors() {
        return anchors;
    }

    private void read() {
        boolean inTag = false;
        int i = 0;
        while (i < original.length()) {
            char c = original.charAt(i);
            if (c == '<' && original.regionMatches(true, i, "</a", 0, 3)) {
                closeAnchor(i);
            }
            inTag = c == '<' || (inTag && c != '>');
            i = inTag ? afterAttribute(i) : i + 1;
        }
        closeAnchor(original.length());
    }

    private void closeAnchor(int end) {
        if (open != null) {
            anchors.add(new Anchor(open, open.end(), end));
            open = null;
        }
    }

    /** Reads the attribute at {@code i} if it is one that holds an address; answers where to go on. */
    private int afterAttribute(int i) {
        for (String name : ATTRIBUTES) {
            if (original.regionMatches(true, i, name, 0, name.length())) {
                return afterValue(i + name.length(), name.equals(HREF));
            }
        }
        return i + 1;
    }

    private int afterValue(int nameEnd, boolean href) {
        int equals = skipSpace(nameEnd);
        if (equals == original.length() || original.charAt(equals) != '=') {
            return nameEnd;
        }
        int start = skipSpace(equals + 1);
        boolean quoted = start < original.length() && "\"'".indexOf(original.charAt(start)) >= 0;
        int from = quoted ? start + 1 : start;
        int end = quoted ? quotedEnd(from, original.charAt(start)) : bareEnd(from);
        add(from, end, href);
        return Math.max(end, nameEnd);
    }

    private void add(int from, int end, boolean href) {
        String value = decoded(original.substring(from, end)).strip();
        if (!value.isEmpty() && value.charAt(0) != '#') {
            Link link = Link.of(value, from, end);
            links.add(link);
            if (href) {
                closeAnchor(from);
                open = link;
            }
        }
    }

    /** As a browser reads it: {@code http&#58;//example.com} is an address. */
    private static String decoded(String value) {
        return value.indexOf('&') < 0 ? value : STRIPPER.strip(value).text();
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < original.length() && Character.isWhitespace(original.charAt(i))) {
            i++;
        }
        return i;
    }

    private int quotedEnd(int from, char quote) {
        int end = original.indexOf(quote, from);
        int furthest = Math.min(original.length(), from + LONGEST_VALUE);
        return end < 0 || end > furthest ? bareEnd(from) : end;
    }

    private int bareEnd(int from) {
        int end = from;
        int furthest = Math.min(original.length(), from + LONGEST_VALUE);
        while (end < furthest && original.charAt(end) != '>' && !Character.isWhitespace(original.charAt(end))) {
            end++;
        }
        return end;
    }
}
