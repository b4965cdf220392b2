package mizan.desk.editor.learning;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.desk.DeskMessages;
import mizan.desk.editor.learning.CostsView.PointView;

/**
 * The plot of what holding more or less costs: to the right, how much no person needs to look at; upwards, how much of that people
 * decided otherwise.
 *
 * @param line the points of a polyline, in units of the plot
 * @param top the share at the upper edge
 * @param present where the thresholds are that count now
 * @param promised where those of the promise are
 * @param rows the same as a table, from the strictest to the mildest
 */
record CostPlot(String line, String top, Place present, Place promised, List<Row> rows) {

    static final int WIDTH = 600;
    static final int HEIGHT = 200;

    private static final double LEAST_TOP = 0.01;

    /** A place in the plot, in its units. */
    record Place(String x, String y) {}

    /** What comes of some thresholds, in words; {@code waitingShare} is the share of published comments that wait, 0 to 1. */
    record Row(
            double waitingShare,
            String waiting,
            String stopped,
            String settled,
            String wronglySettled,
            boolean isPromised) {}

    static CostPlot of(CostsView costs, DeskMessages words) {
        double top = Math.max(
                LEAST_TOP,
                costs.curve().stream()
                        .mapToDouble(point -> point.wronglySettled().share())
                        .max()
                        .orElse(LEAST_TOP));
        int middle = costs.curve().size() / 2;
        return new CostPlot(
                costs.curve().stream()
                        .map(point -> place(point, top))
                        .map(place -> place.x() + "," + place.y())
                        .collect(Collectors.joining(" ")),
                share(top, words),
                place(costs.present(), top),
                place(costs.curve().get(middle), top),
                IntStream.range(0, costs.curve().size())
                        .mapToObj(i -> row(costs.curve().get(i), i == middle, words))
                        .toList());
    }

    private static Place place(PointView point, double top) {
        return new Place(
                number(WIDTH * point.settled().share()),
                number(HEIGHT * (1 - Math.min(1, point.wronglySettled().share() / top))));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static Row row(PointView point, boolean isPromised, DeskMessages words) {
        return new Row(
                point.waiting().share(),
                share(point.waiting().share(), words),
                share(point.stopped().share(), words),
                share(point.settled().share(), words),
                share(point.wronglySettled().share(), words),
                isPromised);
    }

    /** With one decimal: what matters here is less than one in a hundred. */
    static String share(double share, DeskMessages words) {
        return words.decimal(100 * share) + "%";
    }
}
