package mizan.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import mizan.comment.RecentActivity;
import mizan.moderation.Detectors;
import mizan.signal.lexicon.Lexicon;
import mizan.signal.lexicon.LexiconReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text made to be slow: ten times as much may take about ten times as long. The bound of forty leaves room for a busy
 * machine and catches what is quadratic, which would take a hundred.
 */
class HostileTextTest {

    private static final int UNITS = 10_000;
    private static final int FACTOR = 10;
    private static final int BOUND = 40;
    private static final int ROUNDS = 15;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "0 5 ",
                "05",
                "0501234567 ",
                "0999999999 ",
                "+",
                "+1",
                "00",
                "1-2.3/4 ",
                "\u0661\u0640",
                ".",
                "a.",
                "a.b.c",
                "a.com ",
                "a.com",
                "http://",
                "http://a.com/ ",
                "www.",
                "://",
                "bit.ly/x ",
                "م.",
                "-.",
                "@",
                "a@",
                "a@b.c ",
                "name@example.com ",
                ".@",
                "<a href=",
                "<a href=\"",
                "<a href='x.com'>",
                "<",
                "href=",
                "كلب ",
                "كلب",
                "يا ابن ",
                "ابن ",
                "وبال",
                "«كلب» ",
                "«",
                "»",
                "\"",
                "«\"",
                "صفر ",
                "صفرخمسة",
                "خمسة وعشرين ",
                "سناب ",
                "سناب:",
                "سناب @",
                "@a سناب ",
                "xn--a.com ",
                "شسيبل ",
                "asdf",
                "<a href=a.com>b.com</a>",
                "<a href=&#1;>",
                "а.com ",
                "كلب حراسة ",
                "لعنة الله على ",
                "حسبي الله ",
                "ك ",
                "ك.",
                "ككك",
                "ه",
                "هههه ",
                "ﷺ",
                "و ",
                "\n",
                "نص\n",
                "واتساب للتواصل ",
                "تواصل ",
                "على "
            })
    void time_growsWithTheLength(String unit) {
        AnalyzedComment small = Typed.text(unit.repeat(UNITS / FACTOR / unit.length()));
        AnalyzedComment large = Typed.text(unit.repeat(UNITS / unit.length()));
        best(large); // until it is compiled

        long shortest = best(small);
        assertThat(best(large)).isLessThan(BOUND * Math.max(shortest, 50_000));
    }

    /** Processor time, so that others who keep the machine busy do not count. */
    private static long best(AnalyzedComment comment) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            detect(comment);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
        }
        return best;
    }

    private static void detect(AnalyzedComment comment) {
        DETECTORS.forEach(detector -> detector.detect(comment, RecentActivity.NONE));
    }
}
