package mizan.text.html;

import java.util.Arrays;
import java.util.Set;
import org.owasp.html.HtmlTextEscapingMode;

/**
 * What a reader typed, made easy for the sanitizer to read the way the reader meant it, with the place in the original
 * of each character.
 *
 * <p>Tags keep their name and lose their attributes; a {@code <} that begins no markup is escaped, and so
 * is a {@code &} that begins no entity; comments, declarations, the contents of script and style elements and a tag that
 * is not closed before the end are gone. Elements whose contents HTML takes literally
 * (textarea, xmp, iframe ...) become a div, so that the words in them are kept and the tags in them are not. An empty
 * comment, the seam, stands before each entity, so that the sanitizer reports it as a text of its own: that is how
 * {@link TextCollector} knows its length. A seam also stands for what is gone, so that what it parted does not become
 * an entity.
 */
final class HtmlNormalizer {

    static final String SEAM = "<!---->";

    private static final Set<String> CONTENTS_GO = Set.of("script", "style");
    private static final String LITERAL_BLOCK = "div";
    private static final String NO_BLOCK = "span";
    private static final String ESCAPED_LESS_THAN = "&lt;";
    private static final String ESCAPED_AMPERSAND = "&amp;";

    private final String original;
    private final Markup markup;
    private final StringBuilder html;
    private int[] origins;
    private boolean scriptsEnd = true;
    private boolean stylesEnd = true;

    HtmlNormalizer(String original) {
        this.original = original;
        this.markup = new Markup(original);
        this.html = new StringBuilder(original.length() + 64);
        this.origins = new int[original.length() + 64];
        tame();
    }

    String html() {
        return html.toString();
    }

    /** Where in the original the character at {@code index} begins. */
    int start(int index) {
        return origins[index];
    }

    /** Where in the original the character at {@code index} ends, exclusive. */
    int end(int index) {
        return origins[index] + 1;
    }

    private void tame() {
        int i = 0;
        while (i < original.length()) {
            char c = original.charAt(i);
            if (c == '<') {
                i = open(i);
            } else {
                text(c, i);
                i++;
            }
        }
    }

    private void text(char c, int at) {
        boolean banned = isBanned(c, at);
        if (c == '&' || banned) {
            append(SEAM, at);
        }
        if (c == '&' && !Entities.begins(original, at)) {
            append(ESCAPED_AMPERSAND, at);
        } else if (!banned) {
            append(c, at);
        }
    }

    /** The sanitizer drops these; dropping them first keeps the two texts in step. */
    private boolean isBanned(char c, int at) {
        boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t';
        return control || c >= '\uFFFE' || Characters.isLoneSurrogate(original, at);
    }

    private int open(int at) {
        int end = markup.tagEnd(at);
        if (end >= 0) {
            return tag(at, end);
        }
        end = markup.declarationEnd(at);
        append(SEAM, at);
        if (end >= 0) {
            return end;
        }
        if (markup.isUnclosedTag(at)) {
            return original.length();
        }
        append(ESCAPED_LESS_THAN, at);
        return at + 1;
    }

    private int tag(int at, int end) {
        String name = markup.tagName(at);
        boolean endTag = markup.isEndTag(at);
        append(endTag ? "</" : "<", at);
        append(tameName(name), at);
        append('>', end - 1);
        return endTag || !CONTENTS_GO.contains(name) ? end : contentsEnd(name, end);
    }

    private static String tameName(String name) {
        if (CONTENTS_GO.contains(name)) {
            return NO_BLOCK;
        }
        return HtmlTextEscapingMode.isTagFollowedByLiteralContent(name) ? LITERAL_BLOCK : name;
    }

    /** A script without an end is only a tag: the words after it are the reader's. */
    private int contentsEnd(String name, int from) {
        boolean script = name.equals("script");
        int end = (script ? scriptsEnd : stylesEnd) ? markup.endTag(name, from) : -1;
        scriptsEnd &= !script || end >= 0;
        stylesEnd &= script || end >= 0;
        return end < 0 ? from : end;
    }

    private void append(String piece, int origin) {
        for (int i = 0; i < piece.length(); i++) {
            append(piece.charAt(i), origin);
        }
    }

    private void append(char c, int origin) {
        int length = html.length();
        if (length == origins.length) {
            origins = Arrays.copyOf(origins, 2 * length);
        }
        origins[length] = origin;
        html.append(c);
    }
}
