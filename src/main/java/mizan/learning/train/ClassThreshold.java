package mizan.learning.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import mizan.signal.Axis;

/** Chooses from which probability on to say yes where there must be a yes or a no: one number for all sets. */
final class ClassThreshold {

    /** Where nothing was held back to choose on. */
    private static final double EVEN = 0.5;

    /** Into how many equal shares of the comments the thresholds that are tried cut them. */
    private static final int CANDIDATES = 200;

    /** What is nearer to the best than this is as good: near it hardly anything changes, and chance would choose. */
    private static final double AS_GOOD = 0.002;

    private ClassThreshold() {}

    /** The lowest threshold with (nearly) the best macro-F1, in the mean over the sets that calibrate too. */
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
        NavigableMap<Double, Double> scores = new TreeMap<>();
        for (int c = 1; c < CANDIDATES && sorted.length > 0; c++) {
            double threshold = sorted[c * sorted.length / CANDIDATES];
            if (threshold > 0 && threshold < 1) {
                scores.put(
                        threshold,
                        sets.values().stream()
                                .mapToDouble(rows -> macroF1(axis, examples, probabilities, rows, threshold))
                                .average()
                                .orElseThrow());
            }
        }
        double best = scores.values().stream().mapToDouble(score -> score).max().orElse(0);
        return scores.entrySet().stream()
                .filter(score -> score.getValue() >= best - AS_GOOD)
                .mapToDouble(Map.Entry::getKey)
                .findFirst()
                .orElse(EVEN);
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
