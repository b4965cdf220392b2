package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.Span;
import mizan.signal.Typed;
import mizan.signal.lexicon.Lexicon;
import mizan.signal.lexicon.LexiconReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a reader types: no detector throws, and every span lies within what was typed. */
class DetectorsPropertyTest {

    private static final Lexicon LEXICON = Lexicon.parse(
            "test.tsv",
            List.of(
                    LexiconReader.HEADER,
                    "كلب\t\tinsult\tmedium\t\tكلب حراسة، الكلبي",
                    "كلاب\tstem\tinsult\tlow",
                    "ابن الكلب\tphrase\tinsult\thigh",
                    "ابن ابن ابن ابن ابن الكلب\tphrase\tinsult\thigh",
                    "لعنة الله على\tphrase\tinsult\tmedium",
                    "واتساب\t\tcontact\tlow"));

    private static final List<Detector> DETECTORS = Detectors.inOrder(() -> LEXICON);

    @Property(tries = 300)
    void anyUnicode_givesSpansWithinTheOriginal(
            @ForAll("anyText") String text, @ForAll("anyText") String name, @ForAll("anyText") String url) {
        check(text, name, url);
    }

    @Property(tries = 1000)
    void textMadeOfTraps_givesSpansWithinTheOriginal(@ForAll("traps") String text, @ForAll("traps") String name) {
        check(text, name, "");
    }

    private static void check(String text, String name, String url) {
        AnalyzedComment comment = Typed.fields(text, name, url);
        for (Detector detector : DETECTORS) {
            for (Signal signal : detector.detect(comment, RecentActivity.NONE)) {
                assertThat(signal.spans())
                        .allMatch(span ->
                                span.end() <= original(comment, span.field()).length())
                        .allMatch(span -> span.start() < span.end())
                        .isSortedAccordingTo(Span.IN_ORDER);
            }
        }
    }

    private static String original(AnalyzedComment comment, Field field) {
        return switch (field) {
            case TEXT -> comment.text().clean().original();
            case NAME -> comment.name().clean().original();
            case URL -> comment.url();
        };
    }

    @Provide
    Arbitrary<String> anyText() {
        Arbitrary<Integer> anyCodePoint = Arbitraries.integers().between(0, Character.MAX_CODE_POINT);
        Arbitrary<Integer> arabic = Arbitraries.integers().between(0x0600, 0x06FF);
        return Arbitraries.oneOf(anyCodePoint, arabic)
                .list()
                .ofMaxSize(5_000)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    @Provide
    Arbitrary<String> traps() {
        return Arbitraries.of(
                        "كلب",
                        "ـ",
                        "\u200D",
                        "َ",
                        " ",
                        " ",
                        "\n",
                        "<b>",
                        "</b>",
                        "<a href=",
                        "\"",
                        ">",
                        "&amp;",
                        "&#1603;",
                        "http://",
                        "www.",
                        "a.com",
                        ".",
                        "@",
                        "05",
                        "٠٥",
                        "0123456789",
                        "+966",
                        "-",
                        "«",
                        "»",
                        "ك",
                        "ل",
                        "ب",
                        "واتساب",
                        "للتواصل",
                        "هههه",
                        "جميييل",
                        "😀",
                        "\uD83D",
                        "\uDE00",
                        "1",
                        "3",
                        "7",
                        "ال",
                        "و")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }
}
