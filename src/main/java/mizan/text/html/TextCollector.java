package mizan.text.html;

import java.util.List;
import org.owasp.html.HtmlSanitizer;

/**
 * A policy that allows no element: it hears what the sanitizer read, keeps the text, and turns the edges of blocks into
 * line breaks. The sanitizer gives no places; they are found by following the html beside it.
 */
final class TextCollector implements HtmlSanitizer.Policy {

    private final HtmlNormalizer tame;
    private final String html;
    private final CleanTextWriter out;
    private int at;

    TextCollector(String original) {
        this.tame = new HtmlNormalizer(original);
        this.html = tame.html();
        this.out = new CleanTextWriter(original);
    }

    /** Reads the html with the sanitizer. Its tag balancer has no part in it: no tag is printed. */
    CleanText collect() {
        HtmlSanitizer.sanitize(html, this, balancer -> this);
        return out.finish();
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String name, List<String> attributes) {
        tag(name);
    }

    @Override
    public void closeTag(String name) {
        tag(name);
    }

    @Override
    public void text(String decoded) {
        skipSeams();
        int from = at;
        int open = html.indexOf('<', from);
        at = open < 0 ? html.length() : open;
        int entity = html.charAt(from) == '&' ? decodedEntityLength(decoded, from, at) : 0;
        int rest = at - (decoded.length() - entity);
        for (int i = 0; i < entity; i++) {
            out.character(decoded.charAt(i), tame.start(from), tame.end(rest - 1));
        }
        for (int i = rest; i < at; i++) {
            out.character(html.charAt(i), tame.start(i), tame.end(i));
        }
    }

    /** How many characters at the start of {@code decoded} an entity became: what follows them was typed as it is. */
    private int decodedEntityLength(String decoded, int from, int to) {
        if (decoded.length() == to - from) {
            return 0;
        }
        int entity = 0;
        while (!html.regionMatches(to - (decoded.length() - entity), decoded, entity, decoded.length() - entity)) {
            entity++;
        }
        return entity;
    }

    private void tag(String name) {
        skipSeams();
        int from = at;
        at = html.indexOf('>', from) + 1;
        edge(name, tame.start(from), tame.end(at - 1));
    }

    private void edge(String name, int start, int end) {
        if (name.equals("br")) {
            out.lineBreak(start, end);
        } else if (HtmlElements.isParagraph(name)) {
            out.blockEdge(2, start, end);
        } else if (HtmlElements.isLine(name)) {
            out.blockEdge(1, start, end);
        } else if (HtmlElements.isCell(name)) {
            out.cellEdge(start, end);
        }
    }

    private void skipSeams() {
        while (html.startsWith(HtmlNormalizer.SEAM, at)) {
            at += HtmlNormalizer.SEAM.length();
        }
    }
}
