package mizan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import mizan.text.html.HtmlStripper;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArabicCommentAnalyzerPropertiesTest {

    private static final HtmlStripper STRIPPER = new HtmlStripper();
    private static final ArabicCommentAnalyzer ANALYZER = new ArabicCommentAnalyzer();

    @Property(tries = 1500)
    void anyText_isAnalysedAlike_againAndFromTwoThreads(@ForAll("texts") String typed) {
        blast(typed);
    }

    @Property(tries = 5)
    void longText_isAnalysedAlike_againAndFromTwoThreads(@ForAll("long") String typed) {
        blast(typed);
    }

    @Property(tries = 1500)
    void terms_areCutOutOfTheKey_inOrder(@ForAll("texts") String typed) {
        AnalyzedText text = analyze(typed);

        int from = 0;
        for (Term term : text.terms()) {
            assertThat(term.start()).isGreaterThanOrEqualTo(from);
            assertThat(term.form()).isNotEmpty().isEqualTo(text.key().text().substring(term.start(), term.end()));
            from = term.end();
        }
    }

    private static void blast(String typed) {
        CompletableFuture<AnalyzedText> elsewhere = CompletableFuture.supplyAsync(() -> analyze(typed));
        AnalyzedText here = analyze(typed);
        Analyses.assertSame(analyze(typed), here);
        Analyses.assertSame(elsewhere.join(), here);
    }

    private static AnalyzedText analyze(String typed) {
        return ANALYZER.analyze(STRIPPER.strip(typed));
    }

    @Provide
    Arbitrary<String> texts() {
        return Blasting.anyText();
    }

    @Provide("long")
    Arbitrary<String> longText() {
        return Blasting.longUnicode();
    }
}
