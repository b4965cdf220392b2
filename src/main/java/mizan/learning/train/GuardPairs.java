package mizan.learning.train;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.language.ClassPathFiles;
import mizan.learning.model.Model;
import mizan.learning.model.ModelReader;
import mizan.moderation.VerdictPolicy;
import mizan.signal.Axis;
import mizan.text.ArabicCommentAnalyzer;

/**
 * Sentences that differ only in a word that must not matter, and how far that moves the model: in {@code guard_pairs.tsv}
 * each line has a family, a sentence with {@code {}} in it, and the words to put there, separated by {@code |}; an empty
 * word leaves it out.
 */
public final class GuardPairs {

    /** How far such a word may move a probability. */
    public static final double BOUND = 0.07;

    private record Pair(String family, String sentence, List<String> words) {}

    private GuardPairs() {}

    /** For each family the largest movement of a probability on either axis, where the rules say nothing. */
    public static Map<String, Double> movements(Model model) {
        ModelReader reader = model.reader();
        ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
        Map<String, Double> movements = new LinkedHashMap<>();
        for (Pair pair : pairs()) {
            for (Axis axis : Axis.values()) {
                DoubleSummaryStatistics probabilities = pair.words().stream()
                        .mapToDouble(word -> {
                            reader.look(analyzer.analyze(pair.sentence().replace("{}", word)));
                            return 1 / (1 + Math.exp(-(VerdictPolicy.PRIOR + reader.points(axis))));
                        })
                        .summaryStatistics();
                movements.merge(pair.family(), probabilities.getMax() - probabilities.getMin(), Math::max);
            }
        }
        return movements;
    }

    private static List<Pair> pairs() {
        return ClassPathFiles.lines(GuardPairs.class, "guard_pairs.tsv").stream()
                .map(line -> line.split("\t", -1))
                .map(columns -> new Pair(columns[0], columns[1], List.of(columns[2].split("\\|", -1))))
                .toList();
    }
}
