package mizan.learning.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mizan.signal.Axis;

/**
 * Whether probabilities are what they claim to be on a newsroom's traffic, where few comments are unwanted although most sets
 * have many: positives stand for {@link Trainer#NATURAL_SHARE} of the traffic; of the rest half is like the harmless comments of
 * the sets, and half like what newspapers published.
 */
final class TrafficBands {

    /** How wide a band of probabilities is, in hundredths; they meet at odd multiples of the half of it. */
    private static final int WIDTH = 10;

    private static final double LEAST_ROWS = 20;

    /**
     * Comments with about the same probability.
     *
     * @param rows how many comments they are
     * @param claimed the mean of their probabilities, by what they stand for
     * @param unwanted the share of positives among them, by what they stand for, 0 to 1
     */
    record Band(int rows, double claimed, double unwanted) {}

    private TrafficBands() {}

    /** The bands around 0.1, 0.2 and so on to 0.9 in hundredths, those that have enough comments to say something. */
    static Map<Integer, Band> of(Axis axis, List<JudgedComment> labelled, List<JudgedComment> published) {
        double positives = count(axis, Label.POSITIVE, labelled);
        double negatives = count(axis, Label.NEGATIVE, labelled);
        double harmless = (1 - Trainer.NATURAL_SHARE) / (published.isEmpty() ? 1 : 2);
        Map<Integer, double[]> sums = new TreeMap<>();
        for (JudgedComment one : labelled) {
            switch (one.label(axis)) {
                case POSITIVE -> add(one.probability(axis), Trainer.NATURAL_SHARE / positives, 1, sums);
                case NEGATIVE -> add(one.probability(axis), harmless / negatives, 0, sums);
                case UNLABELLED -> {}
            }
        }
        for (JudgedComment one : published) {
            add(one.probability(axis), harmless / published.size(), 0, sums);
        }
        Map<Integer, Band> bands = new TreeMap<>();
        sums.forEach((band, sum) -> {
            if (sum[0] >= LEAST_ROWS) {
                bands.put(band, new Band((int) sum[0], sum[2] / sum[1], sum[3] / sum[1]));
            }
        });
        return bands;
    }

    private static void add(double probability, double weight, int positive, Map<Integer, double[]> sums) {
        int band = (int) Math.round(100 * probability / WIDTH) * WIDTH;
        double[] sum = sums.computeIfAbsent(band, first -> new double[4]);
        sum[0]++;
        sum[1] += weight;
        sum[2] += weight * probability;
        sum[3] += weight * positive;
    }

    private static double count(Axis axis, Label label, List<JudgedComment> labelled) {
        return labelled.stream().filter(one -> one.label(axis) == label).count();
    }
}
