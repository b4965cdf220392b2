package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.signal.SignalKind;
import mizan.signal.lexicon.Lexicon;
import mizan.testsupport.ProcessorTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever a reader sends, through the whole pure pipeline (strip, analyse, detect, judge) with the lexicons that Mizan
 * ships: nothing throws, no detector fails, and time grows with the length.
 *
 * <p>Most texts are short, one in a hundred has 5,000 code points. What a code point costs is compared between 5,000
 * and 500 of one hostile kind of text, by processor time, so that who else keeps the machine busy does not count; of
 * each the median of several runs, and of several attempts the best, because no attempt makes quadratic work look
 * linear.
 */
class HostilePipelineTest {

    private static final int STRINGS = 50_000;
    private static final int LONG = 5_000;
    private static final int SHORT = 500;

    /** Linear work costs the same a code point, quadratic work ten times as much. */
    private static final double MOST_GROWTH = 4;

    private static final int ATTEMPTS = 6;
    private static final int RUNS = 9;

    private static final Lexicon LEXICON = Lexicon.read(Path.of("config/lexicons"));
    private static final SitePolicy POLICY = new SitePolicy(Thresholds.DEFAULT, Mode.AUTOMATIC, 0);
    private static final ModerationPipeline PIPELINE = ModerationPipeline.standard(() -> LEXICON, site -> POLICY);

    /** What code points are drawn from; each draw of a text mixes some of these ranges. */
    private static final int[][] ALPHABETS = {
        {0, Character.MAX_CODE_POINT}, // all of Unicode, lone surrogates too
        {0x0600, 0x06FF}, // Arabic
        {0x0627, 0x064A}, // its letters
        {0x064B, 0x065F}, // its combining marks
        {0x0300, 0x036F}, // combining marks of Latin
        {0x20, 0x7E}, // Latin
        {0xD800, 0xDFFF}, // surrogates by themselves
        {0x200B, 0x200F}, // what cannot be seen
        {0x202A, 0x202E}, // bidi embeddings
        {0x2066, 0x2069}, // bidi isolates
        {0xFB50, 0xFDFF}, // presentation forms
        {0x0400, 0x04FF}, // Cyrillic
        {0x1F300, 0x1F64F}, // pictures
        {0x20, 0x20},
        {0x2E, 0x3C}, // . / 0-9 : ; <
        {0x40, 0x40}
    };

    private static final String[] PIECES = {
        "كلب",
        "يا ",
        "ابن ",
        "الكلب ",
        "حمار ",
        "ك ل ب ",
        "ك.",
        "ق.ح.",
        "ـ",
        "ككك",
        "هه",
        "ﷺ",
        "3'",
        "7'",
        "9a7ba ",
        "ya ",
        "<a href=",
        "\"",
        "'",
        ">",
        "</a>",
        "<!--",
        "-->",
        "<b>",
        "&amp;",
        "&#x41;",
        "&",
        "http://",
        "www.",
        "a.com ",
        "xn--a",
        "bit.ly/",
        "@",
        "05",
        "٠٥٥ ",
        "+966",
        "صفر ",
        "خمسة ",
        "وخمسين ",
        "سناب ",
        "سناب: a_1 ",
        "«",
        "»",
        "“",
        "\n",
        "\r\n",
        "لعنة الله على ",
        "حسبي الله ",
        "قتل ",
        "شهيد ",
        "ليس ",
        "شسيب",
        "asdf",
        "\uD83D",
        "\uDE00",
        "\u202E",
        "\u0650\u0651"
    };

    @Property(tries = STRINGS, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void anyString_isJudged(@ForAll("strings") String text) {
        Verdict verdict = judge(text);

        assertThat(verdict.spam()).isBetween(0.0, 1.0);
        assertThat(verdict.abuse()).isBetween(0.0, 1.0);
        assertThat(verdict.signals()).noneMatch(signal -> signal.kind() == SignalKind.DETECTOR_FAILED);
    }

    @Example
    void codePoint_costsTheSameInALongText() {
        for (int[] alphabet : ALPHABETS) {
            Random random = new Random(20261124);
            assertGrowthIsLinear(
                    Arrays.toString(alphabet),
                    random.ints(LONG, alphabet[0], alphabet[1] + 1).toArray());
        }
        for (String piece : PIECES) {
            int[] points = piece.repeat(LONG).codePoints().limit(LONG).toArray();
            assertGrowthIsLinear(piece, points);
        }
    }

    private static void assertGrowthIsLinear(String what, int[] points) {
        String shortText = new String(points, 0, SHORT);
        String longText = new String(points, 0, LONG);
        double growth = Double.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS && growth >= MOST_GROWTH; i++) {
            growth = Math.min(growth, costOfCodePoint(longText, LONG) / costOfCodePoint(shortText, SHORT));
        }
        assertThat(growth)
                .as("cost of a code point in %d against %d: %s", LONG, SHORT, what)
                .isLessThan(MOST_GROWTH);
    }

    private static double costOfCodePoint(String text, int length) {
        return ProcessorTime.median(RUNS, () -> judge(text)) / length;
    }

    private static Verdict judge(String text) {
        String name = text.length() > 40 ? text.substring(0, 40) : text;
        String url = text.length() % 5 == 0 ? text : "";
        Draft draft =
                new Draft(new SiteId("demo"), new ArticleRef("1", ""), name, "", url, text, Circumstances.ORDINARY);
        return PIPELINE.moderate(PIPELINE.analyze(draft), RecentActivity.NONE);
    }

    @Provide
    Arbitrary<String> strings() {
        return Arbitraries.randomValue(HostilePipelineTest::text);
    }

    private static String text(Random random) {
        int length = random.nextInt(100) == 0 ? LONG : 1 + random.nextInt(random.nextInt(10) == 0 ? 400 : 80);
        int[][] mixed = new int[1 + random.nextInt(3)][];
        Arrays.setAll(mixed, i -> ALPHABETS[random.nextInt(ALPHABETS.length)]);
        boolean pieces = random.nextInt(3) == 0;
        StringBuilder text = new StringBuilder(2 * length);
        for (int i = 0; i < length; i++) {
            int[] range = mixed[random.nextInt(mixed.length)];
            if (pieces && random.nextBoolean()) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            } else {
                text.appendCodePoint(range[0] + random.nextInt(range[1] + 1 - range[0]));
            }
        }
        return text.toString();
    }
}
