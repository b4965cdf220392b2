package mizan.text.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.text.Blasting;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.owasp.html.HtmlSanitizer;

class CommentHtmlTest {

    @Example
    void text_isOneParagraph() {
        assertThat(CommentHtml.render("مرحبا")).isEqualTo("<p>مرحبا</p>");
    }

    @Example
    void singleBreak_isBr_blankLineIsParagraph() {
        assertThat(CommentHtml.render("a\nb\n\nc\r\nd\n\n\n\ne")).isEqualTo("<p>a<br>b</p><p>c<br>d</p><p>e</p>");
    }

    @Example
    void blankText_isEmpty() {
        assertThat(CommentHtml.render("")).isEmpty();
        assertThat(CommentHtml.render(" \n\n \u00A0")).isEmpty();
    }

    @Example
    void breaksAtTheEnds_addNothing() {
        assertThat(CommentHtml.render("\n\na\n\n")).isEqualTo("<p>a</p>");
    }

    @Example
    void whatMeansSomethingInHtml_isEscaped() {
        assertThat(CommentHtml.render("<b a=\"x\" b='y'>&amp;"))
                .isEqualTo("<p>&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;</p>");
        assertThat(CommentHtml.escape("a<\n>")).isEqualTo("a&lt;\n&gt;");
    }

    @Example
    void bidiControls_areLeftOut() {
        assertThat(CommentHtml.render("\u202Ea\u2069")).isEqualTo("<p>a</p>");
    }

    @Property(tries = 2000)
    void html_holdsOnlyParagraphsAndBreaksWithoutAttributes(@ForAll("texts") String text) {
        Elements elements = new Elements();

        HtmlSanitizer.sanitize(CommentHtml.render(text), elements);

        assertThat(elements.unexpected).isFalse();
    }

    @Property(tries = 2000)
    void html_readsAsTheText(@ForAll("texts") String text) {
        CleanText clean = new HtmlStripper().strip(text);

        assertThat(new HtmlStripper().strip(CommentHtml.render(clean.text())).text())
                .isEqualTo(clean.text());
    }

    @Property(tries = 500)
    void html_holdsNoControls(@ForAll("texts") String text) {
        assertThat(CommentHtml.render(text).chars())
                .noneMatch(c -> (c < ' ' && c != '\t') || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
    }

    @Provide
    Arbitrary<String> texts() {
        return Blasting.markupAndEntities();
    }

    /** Hears what the sanitizer reads. */
    private static final class Elements implements HtmlSanitizer.Policy {

        private boolean unexpected;

        @Override
        public void openTag(String name, List<String> attributes) {
            unexpected |= !(name.equals("p") || name.equals("br")) || !attributes.isEmpty();
        }

        @Override
        public void closeTag(String name) {
            unexpected |= !(name.equals("p") || name.equals("br"));
        }

        @Override
        public void text(String text) {}

        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}
    }
}
