package mizan.text;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that no reader would type: for tests that must hold for any input. */
public final class Blasting {

    private static final String[] MARKUP = {
        "<",
        ">",
        "</",
        "/>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "<!",
        "<%",
        "b",
        "i",
        "p",
        "br",
        "div",
        "script",
        "style",
        "textarea",
        "plaintext",
        "xmp",
        "title",
        "<b>",
        "</b>",
        "<p>",
        "</p>",
        "<br>",
        "<script>",
        "</script>",
        "<td>",
        "<xmp>",
        "</xmp>",
        "=",
        "\"",
        "'",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\t",
        "x",
        "5",
        "-",
        "/",
        "!",
        "ك",
        "م",
        "\u0000",
        "\u007F",
        "\u202E",
        "\u2066",
        "\u200C",
        "\u00A0",
        "\u2028",
        "\uFFFF",
        "😀",
        "\uD83D",
        "\uDE00"
    };

    private static final String[] ENTITIES = {
        "&",
        "&lt;",
        "&gt",
        "&amp;",
        "&amp",
        "&#60;",
        "&#x3c",
        "&#x202E;",
        "&#10;",
        "&#0;",
        "&nbsp;",
        "&NotEqualTilde;",
        "&#128512;",
        "&#xD83D;",
        "&#xDE00;",
        "#",
        "lt;",
        "amp;",
        "60;",
        "x3c;",
        ";",
        "&#59;",
        "&#99999999999999999999;"
    };

    private static final String[] ARABIC = {
        "ك", "ل", "ب", "ا", "و", "أ", "ة", "ى", "ک", "ڪ", "ﻛ", "ﷺ", "ﻻ", "\u0640", "\u064E", "\u0651", "\u0670",
        "\u200C", "\u200D", "\u00AD", "\uFE0F", " ", ".", "*", "_", "-", "1", "3", "7", "@", "٣", "۵", "\n", "A", "é",
        "e\u0301", "𝓢", "😀", "❤", "…", "½", "ß", "한", "が", "\uD83D", "\uDE00", "\u0300"
    };

    private Blasting() {}

    /** Pieces of markup, controls and words in any order. */
    public static Arbitrary<String> markup() {
        return pieces(MARKUP);
    }

    /** The same with entities, and pieces that could become entities. */
    public static Arbitrary<String> markupAndEntities() {
        return Arbitraries.oneOf(pieces(MARKUP), pieces(ENTITIES), anyUnicode())
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    /** Letters, marks, signs and disguises in any order. */
    public static Arbitrary<String> arabic() {
        return pieces(ARABIC);
    }

    /** Everything there is here. */
    public static Arbitrary<String> anyText() {
        return Arbitraries.oneOf(arabic(), markupAndEntities(), anyUnicode());
    }

    /** All of Unicode, with halves of characters. */
    static Arbitrary<String> anyUnicode() {
        return Arbitraries.chars().all().list().ofMaxSize(60).map(Blasting::join);
    }

    /** Code points from everywhere, 5000 of them. */
    public static Arbitrary<String> longUnicode() {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .array(int[].class)
                .ofSize(5000)
                .map(codePoints -> new String(codePoints, 0, codePoints.length));
    }

    private static Arbitrary<String> pieces(String[] pieces) {
        return Arbitraries.of(pieces).list().ofMaxSize(30).map(parts -> String.join("", parts));
    }

    private static String join(Iterable<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }
}
