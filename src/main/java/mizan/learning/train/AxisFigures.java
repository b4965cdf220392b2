package mizan.learning.train;

import java.util.Comparator;
import java.util.List;
import mizan.moderation.Outcome;
import mizan.signal.Axis;

/**
 * How well one axis is judged on labelled comments; every share is 0 to 1, and 0 where it has no denominator.
 *
 * @param rows how many comments are labelled on this axis
 * @param positives how many of them are positive
 * @param macroF1 the mean of both classes' F1 at the classification threshold
 * @param auc the probability that a positive is given more than a negative, ties counting half
 * @param ece the expected calibration error: how far probabilities are, in the mean, from the share of positives among
 *     comments with about that probability (ten bins of equal width). A set that was enriched with positives has more of
 *     them than the probabilities claim, which are meant for natural traffic
 * @param stopped the share of positives that are held or rejected
 * @param rejected the share of positives that are rejected
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
        return new AxisFigures(
                labelled.size(),
                positives,
                macroF1(truePositives, falsePositives, falseNegatives, trueNegatives),
                f1(truePositives, falsePositives, falseNegatives),
                share(truePositives, truePositives + falsePositives),
                share(truePositives, positives),
                auc(axis, labelled, positives),
                calibrationError(axis, labelled),
                share(stopped, positives),
                share(rejected, positives));
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
        return labelled.isEmpty() ? 0 : error / labelled.size();
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
        return pairs == 0 ? 0 : (rankSum - positives * (positives + 1.0) / 2) / pairs;
    }
}
