package mizan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import mizan.comment.SiteId;
import mizan.learning.train.Evaluation;
import mizan.learning.train.Label;
import mizan.learning.train.LabelledComment;
import mizan.learning.train.LabelledFile;
import mizan.testsupport.ShippedPipelines;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What a verdict as shipped (strip, analyse, every rule, the learned score) costs over many different comments of readers,
 * against Lucene's stock Arabic analyzer on the same texts: processor time of this thread, both in turn.
 */
final class VerdictCost {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final SiteId SITE = new SiteId("demo");

    /** Comments of one set, drawn with the same seed each time. */
    private static final int MOST = 1_000;

    /** So much processor time both get before anything counts, until all of it is compiled. */
    private static final double WARM_UP_NANOS = 8e9;

    private static final int ROUNDS = 15;

    /** Where published comments lie, one folder for each set; they are not shipped. */
    private static final Path DATA = Path.of(System.getProperty("bench.data", ""));

    private final String set;
    private final List<String> texts;
    private final ArabicAnalyzer stock = new ArabicAnalyzer();
    private double kept;

    private VerdictCost(String set, List<String> texts) {
        this.set = set;
        this.texts = texts;
    }

    /** Ordinary comments that were written to be hard for the rules, then those that newspapers published, where they are found. */
    static List<VerdictCost> sets() {
        List<VerdictCost> sets = new ArrayList<>();
        sets.add(new VerdictCost("newsroom", newsroom()));
        for (String name : List.of("saudi", "morocco", "morocco_latin", "algeria_latin")) {
            Path file = DATA.resolve("readers_" + name).resolve("train.tsv");
            if (Files.exists(file)) {
                sets.add(new VerdictCost(
                        name, some(comments(file).map(LabelledComment::text).toList())));
            }
        }
        return sets;
    }

    /** How many times as much as the stock analyzer a verdict costs, in several rounds. */
    Ratio measure() {
        Ratio ratio = new Ratio("verdict_vs_analyzer_" + set);
        for (double spent = 0; spent < WARM_UP_NANOS; ) {
            spent += nanos(this::analyze) + nanos(this::judge);
        }
        double[] verdicts = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double analyzer = nanos(this::analyze);
            verdicts[round] = nanos(this::judge);
            ratio.add(verdicts[round] / analyzer);
        }
        Arrays.sort(verdicts);
        long characters = texts.stream().mapToLong(String::length).sum();
        System.out.printf(
                "%s: %d comments of %d characters on average, %.0f ns a character for a verdict%n",
                set, texts.size(), characters / texts.size(), verdicts[ROUNDS / 2] / characters);
        return ratio;
    }

    private double nanos(ToDoubleFunction<String> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (String text : texts) {
            kept += work.applyAsDouble(text);
        }
        if (Double.isNaN(kept)) {
            throw new IllegalStateException("What was judged has no probability");
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private double judge(String text) {
        return Evaluation.judge(text, ShippedPipelines.RULES_AND_MODEL, SITE).abuse();
    }

    private double analyze(String text) {
        int characters = 0;
        try (TokenStream tokens = stock.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                characters += term.length();
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return characters;
    }

    private static List<String> newsroom() {
        return comments(Path.of("src", "test", "resources", "newsroom", "comments.tsv"))
                .filter(comment -> comment.abuse() == Label.NEGATIVE)
                .map(LabelledComment::text)
                .toList();
    }

    private static Stream<LabelledComment> comments(Path file) {
        try {
            return LabelledFile.read(file).comments().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> some(List<String> all) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(MOST));
        return List.copyOf(shuffled.subList(0, Math.min(MOST, shuffled.size())));
    }
}
