package mizan.signal;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the addresses in the tags of what was typed, in one pass: they are stripped from the text, but whoever typed
 * them wanted a link.
 */
final class LinksInMarkup {

    private static final String[] ATTRIBUTES = {"href", "src"};
    private static final int LONGEST_VALUE = 2048;

    private final String original;
    private final List<Link> links = new ArrayList<>(0);

    private LinksInMarkup(String original) {
        this.original = original;
    }

    static List<Link> in(String original) {
        if (original.indexOf('<') < 0) {
            return List.of();
        }
        LinksInMarkup finder = new LinksInMarkup(original);
        boolean inTag = false;
        int i = 0;
        while (i < original.length()) {
            char c = original.charAt(i);
            inTag = c == '<' || (inTag && c != '>');
            i = inTag ? finder.afterAttribute(i) : i + 1;
        }
        return finder.links;
    }

    /** Reads the attribute at {@code i} if it is one that holds an address; answers where to go on. */
    private int afterAttribute(int i) {
        for (String name : ATTRIBUTES) {
            if (original.regionMatches(true, i, name, 0, name.length())) {
                return afterValue(i + name.length());
            }
        }
        return i + 1;
    }

    private int afterValue(int nameEnd) {
        int equals = skipSpace(nameEnd);
        if (equals == original.length() || original.charAt(equals) != '=') {
            return nameEnd;
        }
        int start = skipSpace(equals + 1);
        boolean quoted = start < original.length() && "\"'".indexOf(original.charAt(start)) >= 0;
        int from = quoted ? start + 1 : start;
        int end = quoted ? quotedEnd(from, original.charAt(start)) : bareEnd(from);
        add(from, end);
        return Math.max(end, nameEnd);
    }

    private void add(int from, int end) {
        String value = original.substring(from, end).strip();
        if (!value.isEmpty() && value.charAt(0) != '#') {
            links.add(Link.of(value, from, end));
        }
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
