package mizan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTextTest {

    private static final String COMMENT = "السلام عليكم، مقال ممتاز!\nشكرا لكم؟ گچپ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \u00A0\u3000\n",
                "...",
                "؟!،",
                "\u0640\u0640",
                "\u064E\u0301",
                "\u200B\u200D\u2060\uFEFF",
                "\uFFFD",
                "\uFFFD\uFFFD, \uFFFD!",
                "\uFFFC",
                "\u3164\u115F\u1160\uFFA0",
                "\u2800",
                "\u303F",
                "\uD80D\uDC41\uD80D\uDC42",
                "\uD834\uDD59",
                "\uDB40\uDC41\uDB40\uDD00",
                "\u17B4\u17B5",
                "\uE000",
                "?????"
            })
    void whatShowsNothing_isBlank(String text) {
        assertThat(BlankText.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1", "windows-1256", "windows-1251"})
    void utf8ThatWasReadInAnotherCharset_isBlank(String charset) {
        assertThat(BlankText.isBlank(readAs(charset, COMMENT.getBytes(StandardCharsets.UTF_8))))
                .isTrue();
    }

    @Test
    void windows1256ThatWasReadAsWestern_isBlank() {
        byte[] bytes = COMMENT.getBytes(Charset.forName("windows-1256"));

        assertThat(BlankText.isBlank(readAs("windows-1252", bytes))).isTrue();
        assertThat(BlankText.isBlank(readAs("UTF-8", bytes))).isTrue();
    }

    @Test
    void utf8ThatWasReadInAnotherCharsetTwice_isBlank() {
        String once = readAs("ISO-8859-1", COMMENT.getBytes(StandardCharsets.UTF_8));

        assertThat(BlankText.isBlank(readAs("ISO-8859-1", once.getBytes(StandardCharsets.UTF_8))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👍",
                "5",
                "٣",
                "+",
                "€",
                "½",
                "Ⅻ",
                "لا",
                "ط",
                "ظ؟",
                "طظ",
                "طبعا، ظلم!",
                "عظيم…",
                "غريب",
                "à",
                "é!",
                "été",
                "Où ça ?",
                "à l'aube",
                "\uFFFD مرحبا",
                "Ù…Ø±Ø ok",
                "ãÑÍÈÇ نعم",
                "Щука",
                "Ы",
                "ок, Шура",
                "你好",
                "❤️",
                "©"
            })
    void whatSaysSomething_isNotBlank(String text) {
        assertThat(BlankText.isBlank(text)).isFalse();
    }

    @Test
    void halvesAndNoncharacters_cannotBeStored() {
        assertThat(BlankText.isStorable("مقال 👍")).isTrue();
        assertThat(BlankText.isStorable("a\uD83D")).isFalse();
        assertThat(BlankText.isStorable("a\u0000")).isFalse();
        assertThat(BlankText.isStorable("a\uFDD0")).isFalse();
    }

    private static String readAs(String charset, byte[] bytes) {
        return new String(bytes, Charset.forName(charset));
    }
}
