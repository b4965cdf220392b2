package mizan.text.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlStripperTest {

    private final HtmlStripper stripper = new HtmlStripper();

    @Test
    void plainText_staysAsItIs() {
        strips("هذا رأيي في الموضوع", "هذا رأيي في الموضوع");
        strips("", "");
        strips("😀 {{x}} ${y} 100% \"q\" 'a'", "😀 {{x}} ${y} 100% \"q\" 'a'");
    }

    @Test
    void original_isKeptUntouched() {
        assertThat(stripper.strip(" <b>x</b>\r\n").original()).isEqualTo(" <b>x</b>\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<b>bold</b> and <i>italic</i>       | bold and italic",
                "<B CLASS=x>upper</B>                | upper",
                "<a href=\"x>y\" title='<b>'>l</a>   | l",
                "a<img src=x onerror=alert(1)>b      | ab",
                "<svg/onload=alert(1)>a              | a",
                "<custom-tag>a</custom-tag>          | a",
                "<video controls>a</video>           | a",
                "one<wbr>word                        | oneword",
                "<p/>a                               | a",
                "</b>a</p>                           | a",
                "a<!-- gone -->b<!---->c<!-->d       | abcd",
                "<!DOCTYPE html><?xml version=\"1\"?>a | a",
                "a<![CDATA[gone > this too]]>b       | ab",
                "<table><tr><td>a</td><td>b</td></tr></table> | a b",
            })
    void markup_goes(String typed, String expected) {
        strips(typed, expected);
    }

    @Test
    void blocks_becomeLineBreaks() {
        strips("<p>one</p><p>two</p>", "one\n\ntwo");
        strips("<p>one</p>\n  <p>two</p>\n", "one\n\ntwo");
        strips("one<br>two<BR/>three<br />\nfour", "one\ntwo\nthree\nfour");
        strips("one<br><br>two<br><br><br>three", "one\n\ntwo\n\nthree");
        strips("<div>one</div><div>two</div>", "one\ntwo");
        strips("<ul>\n<li>one</li>\n<li>two</li>\n</ul>", "one\ntwo");
        strips("<tr><td>one</td></tr><tr><td>two</td></tr>", "one\ntwo");
        strips("<h1>one</h1>two", "one\n\ntwo");
    }

    @Test
    void scriptAndStyle_goWithTheirContents() {
        strips("<script>alert(1)</script>hi", "hi");
        strips("<SCRIPT SRC=//x>if (a<b) x='<b>'</ScRiPt foo>hi", "hi");
        strips("<style>p{}</style>hi", "hi");
        strips("<script>'<a title=\"</script>\">hi", "\">hi");
        strips("<script>a</scripts></script >hi", "hi");
    }

    @Test
    void scriptWithoutEnd_isOnlyATag() {
        strips("ضع <script>في الصفحة", "ضع في الصفحة");
        strips("<script>a<style>b", "ab");
    }

    @Test
    void contentsThatHtmlTakesLiterally_areKeptWithoutTheirTags() {
        strips("<textarea><b>x</b></textarea>", "x");
        strips("a<xmp><i>b</i></xmp>c", "a\nb\nc");
        strips("<iframe><b>x</b></iframe>", "x");
        strips("<noscript><b>x</b></noscript>", "x");
        strips("<title><b>x</b></title>", "x");
        strips("a<plaintext>b<b>c</b>", "a\nbc");
    }

    @Test
    void entities_areDecodedOnce() {
        strips("&lt;b&gt;", "<b>");
        strips("&amp;lt;b&amp;gt;", "&lt;b&gt;");
        strips("&#60;b&#x3E; &eacute;&nbsp;&#1603;", "<b> é\u00A0ك");
        strips("AT&T & co &unknown; &", "AT&T & co &unknown; &");
        strips("&#128512;&NotEqualTilde;!", "😀\u2242\u0338!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/p?b=1&section=2",
                "?a=1&copy=2&reg=3&amp=4&lt=5&para=6",
                "http://x.example/?q=1&notify=2&order=3&times4=5&curren7",
                "AT&TV &ltb &gt0 &notit; &ampamp;",
            })
    void entityWithoutSemicolon_staysAsItIs_whereALetterADigitOrAnEqualsSignFollows(String typed) {
        strips(typed, typed);
        strips("<b>x</b> " + typed, "x " + typed);
    }

    @Test
    void entityWithoutSemicolon_isDecoded_whereNothingOfTheKindFollows() {
        strips("5 &lt 6 &gt", "5 < 6 >");
        strips("&copy, &amp &nbspم&#1603", "©, &  مك");
        strips("&sect;ion=2", "§ion=2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "مرحبا <img src=x onerror=alert(1)//             | مرحبا",
                "a<img src=x onerror=alert(1)                     | a",
                "a<svg/onload=alert(1)//                         | a",
                "a <script src=//x.example/y.js                  | a",
                "a <script                                       | a",
                "a <iframe src='javascript:alert(1)              | a",
                "a <a href='x                                    | a",
                "a <x onclick=alert(1)                           | a",
                "a <b/onmouseover=alert(1)                       | a",
                "a <input onfocus=alert(1) autofocus             | a",
                "a <style/                                       | a",
                "a <IMG	SRC=x	ONERROR=alert(1)                 | a",
                "a<b>b</div                                      | ab",
                "<b>a</b                                         | a",
            })
    void unclosedTag_atTheEnd_goes(String typed, String expected) {
        strips(typed, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a<b and c=d                            | a< b and c=d",
                "<img src=x onerror=alert(1) كلام طويل  | < img src=x onerror=alert(1) كلام طويل",
                "<img src=x onerror=alert(1) <b>x</b>   | < img src=x onerror=alert(1) x",
                "<table and <div                        | < table and",
                "<x\"y onclick=alert(1)                  | < x\"y onclick=alert(1)",
                "<!-- open                              | < !-- open",
                "a</ p                                  | a< / p",
            })
    void unclosedTag_thatHoldsWords_isSetApart(String typed, String expected) {
        strips(typed, expected);
        strips(expected, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5 < 6 و 7 > 3",
                "I <3 you >> me",
                "a<b ok",
                "x <- y -> z",
                "<محمد> قال <<نعم>>",
                "<>",
                "a <",
                "<!",
                "<%= x %>",
                "if a <b then",
                "<b <b <b",
            })
    void whatOnlyLooksLikeMarkup_staysAsItIs(String typed) {
        strips(typed, typed);
    }

    @Test
    void whatCouldBeTakenForATag_isSetApart() {
        strips("a<b and c>d", "a< b and c>d");
        strips("<me@example.com> و <http://example.com/>", "< me@example.com> و < http://example.com/>");
        strips("a<b ok <i>x</i>>", "a< b ok x>");
        strips("<img alt=\"<b>x</b>", "< img alt=\"x");
        strips("</ محمد>", "< / محمد>");
    }

    @Test
    void whatMeetsOnlyAfterStripping_isSetApart() {
        strips("<<b></b>i>", "< i>");
        strips("<\u0000b>x", "< b>x");
        strips("<\u202Eb>x", "< b>x");
        strips("&<b></b>lt;", "& lt;");
        strips("&#6<!-- -->0;", "0;");
        strips("&\u0000lt;", "& lt;");
    }

    @Test
    void whiteSpace_isTidied() {
        strips("  a b\t", "a b");
        strips("a\tb", "a b");
        strips("a\r\nb\rc\u2028d", "a\nb\nc\nd");
        strips("a\r\n\r\n\r\n\r\nb", "a\n\nb");
        strips("a \n \u00A0\n b", "a\n\nb");
        strips("\n\na\n\n", "a");
        strips("\u00A0 \n", "");
    }

    @Test
    void controls_areDropped() {
        strips("a\u0000b\u0007c\u007Fd\u009Fe\uFFFEf", "abcdef");
        strips("a\uD800b\uDC00c😀", "abc😀");
        strips("<b>a\uD83D</b>\uDE00", "a");
        strips("&#0;&#xD83D;&#xDE00;&#7;a", "a");
    }

    @Test
    void bidiControls_areDropped() {
        strips("\u202Ea\u202Cb\u2066c\u2069", "abc");
        strips("&#x202E;a&#8238;", "a");
    }

    @Test
    void marksAndJoiners_areKept() {
        strips(
                "\u200Fمی\u200Cخواهم\u200E \u061C👨\u200D👩\u200D👧",
                "\u200Fمی\u200Cخواهم\u200E \u061C👨\u200D👩\u200D👧");
    }

    @Test
    void marks_areKept_asManyAsTheQuranPutsOnALetter() {
        String vocalized = "\u0671\u0644\u0651\u064E\u0670\u0653\u06D6\u062A\u0650\u0649";
        strips(vocalized, vocalized);
        strips("<b>" + vocalized, vocalized);
    }

    @Test
    void marksBeyondFiveOnALetter_areDropped() {
        strips("\u0643" + "\u064E".repeat(40) + "\u0644", "\u0643" + "\u064E".repeat(5) + "\u0644");
        strips("<b>Z" + "\u0334\u0356".repeat(9) + "</b>a\u0301", "Z\u0334\u0356\u0334\u0356\u0334a\u0301");
        strips("a" + "&#x301;".repeat(9), "a" + "\u0301".repeat(5));
        strips("a" + "\u0301\u200D".repeat(9) + "b", "a" + "\u0301\u200D".repeat(5) + "\u200D".repeat(4) + "b");
        strips("x" + "\uDB40\uDD00".repeat(9) + "y", "x" + "\uDB40\uDD00".repeat(5) + "y");
        strips("\u20DD".repeat(9), "\u20DD".repeat(5));
    }

    @Test
    void entity_isOneRangeOfTheOriginal() {
        CleanText clean = stripper.strip("<b>a</b>&lt;ك&#1604;");

        assertThat(clean.text()).isEqualTo("a<كل");
        assertThat(typed(clean, 0)).isEqualTo("a");
        assertThat(typed(clean, 1)).isEqualTo("&lt;");
        assertThat(typed(clean, 2)).isEqualTo("ك");
        assertThat(typed(clean, 3)).isEqualTo("&#1604;");
    }

    @Test
    void breakFromMarkup_hasTheRangeOfTheMarkup() {
        CleanText clean = stripper.strip("<p>a</p> <p>b");

        assertThat(clean.text()).isEqualTo("a\n\nb");
        assertThat(typed(clean, 1)).isEqualTo("</p> <p>");
        assertThat(typed(clean, 2)).isEqualTo("</p> <p>");
        assertThat(typed(clean, 3)).isEqualTo("b");
    }

    @Test
    void trimmedText_keepsItsPlace() {
        CleanText clean = stripper.strip("  ab ");

        assertThat(typed(clean, 0)).isEqualTo("a");
        assertThat(typed(clean, 1)).isEqualTo("b");
    }

    private void strips(String typed, String expected) {
        assertThat(stripper.strip(typed).text()).isEqualTo(expected);
    }

    private static String typed(CleanText clean, int index) {
        return clean.original().substring(clean.originalStart(index), clean.originalEnd(index));
    }
}
