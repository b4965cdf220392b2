package mizan.text.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0001",
                "\u0007",
                "\u0008",
                "\u000B",
                "\u000C",
                "\u001B",
                "\u001F",
                "\u007F",
                "\u0080",
                "\u009F",
                "\u202E",
                "\u2066",
                "\uFDD0",
                "\uFFFE",
                "\uFFFF",
                "\uD800",
                "\uDC00",
                "\uD83F\uDFFF"
            })
    void whatNobodyTypes_isDropped(String character) {
        assertThat(TypedText.lines("a" + character + "b")).isEqualTo("ab");
        assertThat(TypedText.line("a" + character + "b")).isEqualTo("ab");
    }

    @Test
    void whatPeopleType_isKept() {
        String typed = "لا\u200Cأحد يقبل هذا 👍🏽\u200D \"<b>\" \u200F!";

        assertThat(TypedText.lines(typed)).isEqualTo(typed);
        assertThat(TypedText.line(typed)).isEqualTo(typed);
    }

    @Test
    void lineBreaks_areLineFeeds_andSpacesInOneLine() {
        String typed = " a\r\nb\rc\u0085d\u2028e\n\nf\tg ";

        assertThat(TypedText.lines(typed)).isEqualTo("a\nb\nc\nd\ne\n\nf\tg");
        assertThat(TypedText.line(typed)).isEqualTo("a b c d e  f g");
    }

    @Test
    void onlyControls_areNothing() {
        assertThat(TypedText.lines("\u0000\u0001 \r\n")).isEmpty();
    }
}
