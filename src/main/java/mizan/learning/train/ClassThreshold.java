package mizan.learning.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.signal.Axis;

/** Chooses from which probability on to say yes where there must be a yes or a no: one number for all sets. */
final class ClassThreshold {

    /** Where nothing was held back to choose on. */
    private static final double EVEN = 0.5;

    /** Into how many equal shares of the comments the thresholds that are tried cut them. */
    private static final int CANDIDATES = 200;

    private ClassThreshold() {}

    /** The threshold with the best macro-F1, in the mean over the sets that calibrate too. */
    static double best(Axis axis, List<Example> examples, double[] probabilities) {
        Map<String, List<Integer>> sets = new LinkedHashMap<>();
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (examples.get(i).label(axis) != Label.UNLABELLED
                    && examples.get(i).set().calibrates()) {
                sets.computeIfAbsent(examples.get(i).set().name(), name -> new ArrayList<>())
                        .add(i);
                all.add(probabilities[i]);
            }
        }
        double[] sorted = all.stream().mapToDouble(p -> p).sorted().toArray();
        double best = EVEN;
        double bestScore = -1;
        for (int c = 1; c < CANDIDATES && sorted.length > 0; c++) {
            double threshold = sorted[c * sorted.length / CANDIDATES];
            double score = sets.values().stream()
                    .mapToDouble(rows -> macroF1(axis, examples, probabilities, rows, threshold))
                    .sum();
            if (score > bestScore && threshold > 0 && threshold < 1) {
                best = threshold;
                bestScore = score;
            }
        }
        return best;
    }

    private static double macroF1(
            Axis axis, List<Example> examples, double[] probabilities, List<Integer> rows, double threshold) {
        int hits = 0;
        int falseAlarms = 0;
        int misses = 0;
        for (int i : rows) {
            boolean positive = examples.get(i).label(axis) == Label.POSITIVE;
            boolean claimed = probabilities[i] >= threshold;
            hits += positive && claimed ? 1 : 0;
            falseAlarms += !positive && claimed ? 1 : 0;
            misses += positive && !claimed ? 1 : 0;
        }
        int trueNegatives = rows.size() - hits - falseAlarms - misses;
        return AxisFigures.macroF1(hits, falseAlarms, misses, trueNegatives);
    }
}
