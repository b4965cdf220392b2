package mizan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mizan.comment.SiteId;
import mizan.learning.train.Evaluation;
import mizan.learning.train.LabelledComment;
import mizan.learning.train.LabelledFile;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.testsupport.ShippedPipelines;

/**
 * What the whole pure path (strip, analyse, every detector, the model, the verdict) costs for texts of one length, as
 * Mizan ships: processor time of this thread, so that who else keeps the machine busy counts for little.
 */
final class TextCost {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final SiteId SITE = new SiteId("demo");

    /** Texts of ordinary comments over which the price of one is averaged. */
    private static final int ORDINARY = 24;

    private static final List<String> COMMENTS = publishedComments();

    /** So many characters are judged before anything is measured, until the code is compiled. */
    private static final int WARM_UP = 3_000_000;

    /** What is judged in one measurement at least, in characters: the clock costs something as well. */
    private static final int MEASURED = 2_000;

    private final int length;
    private final List<String> ordinary;
    private final double[] ofOrdinary = new double[ORDINARY];

    TextCost(int length) {
        this.length = length;
        this.ordinary = ordinary(length);
        Arrays.fill(ofOrdinary, Double.MAX_VALUE);
    }

    /** Judges until it is compiled, {@code patterns} as well as ordinary comments. */
    void warmUp(List<TextPattern> patterns) {
        List<String> texts = new ArrayList<>(ordinary);
        patterns.forEach(pattern -> texts.add(pattern.text(length)));
        for (int judged = 0; judged < WARM_UP; ) {
            for (String text : texts) {
                judge(text);
                judged += text.length();
            }
        }
    }

    /** Measures ordinary texts again; of each the cheapest time counts. */
    void measureOrdinary() {
        for (int i = 0; i < ORDINARY; i++) {
            ofOrdinary[i] = Math.min(ofOrdinary[i], nanos(ordinary.get(i)));
        }
    }

    /** Nanoseconds for an ordinary text of this length. */
    double ofOrdinary() {
        return Arrays.stream(ofOrdinary).average().orElseThrow();
    }

    /** Nanoseconds for {@code pattern}: the cheapest of {@code tries}, because no try makes work vanish. */
    double of(TextPattern pattern, int tries) {
        String text = pattern.text(length);
        double best = Double.MAX_VALUE;
        for (int i = 0; i < tries; i++) {
            best = Math.min(best, nanos(text));
        }
        return best;
    }

    /** How many times as costly as ordinary text of this length {@code pattern} is. */
    double ratio(TextPattern pattern, int tries) {
        return of(pattern, tries) / ofOrdinary();
    }

    private static double nanos(String text) {
        int repeats = Math.max(1, MEASURED / text.length());
        long start = THREADS.getCurrentThreadCpuTime();
        for (int repeat = 0; repeat < repeats; repeat++) {
            judge(text);
        }
        return (double) (THREADS.getCurrentThreadCpuTime() - start) / repeats;
    }

    private static Verdict judge(String text) {
        return Evaluation.judge(text, ShippedPipelines.RULES_AND_MODEL, SITE);
    }

    /** Ordinary comments one after the other, others in each text. */
    private static List<String> ordinary(int length) {
        Random random = new Random(length);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < ORDINARY; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < length) {
                text.append(COMMENTS.get(random.nextInt(COMMENTS.size()))).append('\n');
            }
            texts.add(text.substring(0, length));
        }
        return texts;
    }

    private static List<String> publishedComments() {
        Path file = Path.of("src", "test", "resources", "newsroom", "comments.tsv");
        try {
            return LabelledFile.read(file).comments().stream()
                    .map(LabelledComment::text)
                    .filter(text -> judge(text).outcome() == Outcome.APPROVE)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
