package mizan.text;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.testsupport.ProcessorTime;
import mizan.text.html.HtmlStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hostile texts: sixteen times the length may take sixteen times as long; quadratic work would take 256 times as long.
 * Medians of processor time, so that a busy machine spoils few; and one good measurement of several is enough, because
 * quadratic work never gives one.
 */
class LinearTimeTest {

    private static final int SHORT = 4 * 1024;
    private static final int LONG = 64 * 1024;
    private static final double SLACK = 60;
    private static final int ATTEMPTS = 8;
    private static final int ROUNDS = 5;

    private final HtmlStripper stripper = new HtmlStripper();
    private final ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<<<>",
                "<a ",
                "<a b=\"",
                "<a\" b=\"",
                "<a b='x' ",
                "<img a=",
                "<a b='c d=\"",
                "<a<b=",
                "<x =",
                "&section",
                "&section=",
                "a\u0301\u0301\u200D",
                "<!--",
                "<!-- -->",
                "<![CDATA[",
                "<?x",
                "</a",
                "</",
                "<script>",
                "<style>x",
                "<script></scrip",
                "<b></b>",
                "<p>",
                "<xmp>",
                "<plaintext>",
                "<br>\n",
                "&",
                "&#",
                "&#x",
                "&lt",
                "&amp;",
                "&<b></b>lt;",
                "&CounterClockwiseContourIntegra",
                "\n ",
                " ",
                "\u00A0",
                "\r\n",
                "\u202E",
                "ك ",
                "ك.ل ",
                "ك.",
                "ك*",
                "ك1",
                "1ك",
                "\u0640",
                "ك\u0640\u064E",
                "\u064E",
                "\u200C",
                "ككك",
                "ﷺ",
                "😀",
                "\uD83D",
                "_",
                ".",
                "'",
                "ا.ب_ج",
                "a"
            })
    void hostileText_takesLinearTime(String piece) {
        double ratio = Double.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS && ratio >= SLACK; i++) {
            ratio = Math.min(ratio, median(fill(piece, LONG)) / median(fill(piece, SHORT)));
        }

        assertThat(ratio).isLessThan(SLACK);
    }

    private double median(String text) {
        return ProcessorTime.median(ROUNDS, () -> analyzer.analyze(stripper.strip(text)));
    }

    /** Ends in what lets a search for an end tag, a quote or a bracket succeed at the very end. */
    private static String fill(String piece, int length) {
        return piece.repeat(length / piece.length()) + ">";
    }
}
