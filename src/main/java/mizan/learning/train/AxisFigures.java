package mizan.learning.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import mizan.moderation.Outcome;
import mizan.signal.Axis;

/**
 * How well one axis is judged on labelled comments; every share is 0 to 1, and not a number (NaN) where there is nothing that
 * it could be measured on.
 *
 * @param rows how many comments are labelled on this axis
 * @param positives how many of them are positive
 * @param macroF1 the mean of both classes' F1 at the classification threshold; NaN where there is only one class
 * @param f1 NaN where there are no positives
 * @param precision NaN where no comment is claimed to be positive
 * @param recall NaN where there are no positives
 * @param auc the probability that a positive is given more than a negative, ties counting half; NaN where there is only one
 *     class
 * @param ece the expected calibration error: how far probabilities are, in the mean, from the share of positives among
 *     comments with about that probability (ten bins of equal width). A set that was enriched with positives has more of
 *     them than the probabilities claim, which are meant for natural traffic
 * @param stopped the share of positives that are held or rejected; NaN where there are none
 * @param rejected the share of positives that are rejected; NaN where there are none
 */
public record AxisFigures(
        int rows,
        int positives,
        double macroF1,
        double f1,
        double precision,
        double recall,
        double auc,
        double ece,
        double stopped,
        double rejected) {

    private static final int BINS = 10;

    static AxisFigures of(Axis axis, double threshold, List<JudgedComment> judged) {
        List<JudgedComment> labelled = judged.stream()
                .filter(one -> one.label(axis) != Label.UNLABELLED)
                .toList();
        int truePositives = 0;
        int falsePositives = 0;
        int falseNegatives = 0;
        int stopped = 0;
        int rejected = 0;
        for (JudgedComment one : labelled) {
            boolean positive = one.label(axis) == Label.POSITIVE;
            boolean claimed = one.probability(axis) >= threshold;
            truePositives += positive && claimed ? 1 : 0;
            falsePositives += !positive && claimed ? 1 : 0;
            falseNegatives += positive && !claimed ? 1 : 0;
            stopped += positive && one.verdict().outcome() != Outcome.APPROVE ? 1 : 0;
            rejected += positive && one.verdict().outcome() == Outcome.REJECT ? 1 : 0;
        }
        int positives = truePositives + falseNegatives;
        int trueNegatives = labelled.size() - positives - falsePositives;
        boolean isOneClass = positives == 0 || positives == labelled.size();
        return new AxisFigures(
                labelled.size(),
                positives,
                isOneClass ? Double.NaN : macroF1(truePositives, falsePositives, falseNegatives, trueNegatives),
                positives == 0 ? Double.NaN : f1(truePositives, falsePositives, falseNegatives),
                measured(truePositives, truePositives + falsePositives),
                measured(truePositives, positives),
                auc(axis, labelled, positives),
                calibrationError(axis, labelled),
                measured(stopped, positives),
                measured(rejected, positives));
    }

    /** Why some of the figures are not measured; empty where all are. */
    public List<String> notMeasured() {
        List<String> reasons = new ArrayList<>();
        if (positives == 0) {
            reasons.add("no comment is labelled as positive");
        } else if (positives == rows) {
            reasons.add("every labelled comment is positive");
        }
        if (Double.isNaN(precision)) {
            reasons.add("none is claimed to be positive");
        }
        return reasons;
    }

    /** A figure with three decimals; a dash where it is not measured. */
    public static String text(double figure) {
        return Double.isNaN(figure) ? "—" : String.format(Locale.ROOT, "%.3f", figure);
    }

    /** The figures in the order of the tables: macro-F1, F1, precision, recall, AUC, ECE, stopped, rejected; each as {@link #text}. */
    public List<String> texts() {
        return DoubleStream.of(macroF1, f1, precision, recall, auc, ece, stopped, rejected)
                .mapToObj(AxisFigures::text)
                .toList();
    }

    /** The mean of the F1 of both classes. */
    static double macroF1(int hits, int falseAlarms, int misses, int trueNegatives) {
        return (f1(hits, falseAlarms, misses) + f1(trueNegatives, misses, falseAlarms)) / 2;
    }

    private static double f1(int hits, int falseAlarms, int misses) {
        return share(2 * hits, 2 * hits + falseAlarms + misses);
    }

    /** The probability that only {@code share} of {@code judged} exceed on {@code axis}; 1 where there are none. */
    static double exceededBy(double share, Axis axis, List<JudgedComment> judged) {
        double[] sorted = judged.stream()
                .mapToDouble(one -> one.probability(axis))
                .sorted()
                .toArray();
        return sorted.length == 0 ? 1 : sorted[Math.clamp((int) (sorted.length * (1 - share)), 0, sorted.length - 1)];
    }

    private static double measured(int part, int whole) {
        return whole == 0 ? Double.NaN : share(part, whole);
    }

    /** 0 where there is no whole. */
    static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static double calibrationError(Axis axis, List<JudgedComment> labelled) {
        int[] positives = new int[BINS];
        double[] sums = new double[BINS];
        for (JudgedComment one : labelled) {
            int bin = Math.min(BINS - 1, (int) (one.probability(axis) * BINS));
            positives[bin] += one.label(axis) == Label.POSITIVE ? 1 : 0;
            sums[bin] += one.probability(axis);
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(sums[bin] - positives[bin]);
        }
        return labelled.isEmpty() ? Double.NaN : error / labelled.size();
    }

    /** By the sum of the positives' ranks (Mann and Whitney); those who are given the same share the mean of their ranks. */
    private static double auc(Axis axis, List<JudgedComment> labelled, int positives) {
        List<JudgedComment> ranked = labelled.stream()
                .sorted(Comparator.comparingDouble(one -> one.probability(axis)))
                .toList();
        double rankSum = 0;
        int from = 0;
        while (from < ranked.size()) {
            int to = from;
            int positivesHere = 0;
            while (to < ranked.size()
                    && ranked.get(to).probability(axis) == ranked.get(from).probability(axis)) {
                positivesHere += ranked.get(to).label(axis) == Label.POSITIVE ? 1 : 0;
                to++;
            }
            rankSum += positivesHere * (from + 1 + to) / 2.0;
            from = to;
        }
        double pairs = (double) positives * (labelled.size() - positives);
        return pairs == 0 ? Double.NaN : (rankSum - positives * (positives + 1.0) / 2) / pairs;
    }
}
