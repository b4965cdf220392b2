package mizan.desk.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A plot of stacked bars, one for each day, for a template to draw as SVG: in the direction of the page, so that the
 * days run from right to left in Arabic. The same numbers stand in {@code days}, for a table.
 *
 * @param legend what the parts of a bar are, from the lowest; empty for a part that this plot does not have
 * @param top the highest bar, at least 1
 * @param dates what stands below the bars, one for each day: empty where there is no room for it
 * @param bars every part that is not empty, placed in {@link #WIDTH} by {@link #HEIGHT} units
 */
record DayChart(String title, List<String> legend, List<Day> days, List<String> dates, long top, List<Bar> bars) {

    /** How many dates fit below the bars, on a telephone too. */
    private static final int MOST_DATES = 7;

    static final int WIDTH = 600;
    static final int HEIGHT = 120;

    private static final double GAP = 0.2;

    /** One day: what it is called, in short and in full, and how many of each part. */
    record Day(String date, String label, List<Long> numbers) {

        Day {
            numbers = List.copyOf(numbers);
        }

        long total() {
            return numbers.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A rectangle; {@code part} counts from 1. */
    record Bar(int part, String x, String y, String width, String height) {}

    DayChart {
        legend = List.copyOf(legend);
        days = List.copyOf(days);
        dates = List.copyOf(dates);
        bars = List.copyOf(bars);
    }

    /** @param direction {@code rtl} for a plot whose first day is at the right */
    static DayChart of(String title, String direction, List<String> legend, List<Day> days) {
        long top = Math.max(1, days.stream().mapToLong(Day::total).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            int place = direction.equals("rtl") ? days.size() - 1 - i : i;
            bars.addAll(stack(days.get(i), place, (double) WIDTH / days.size(), top));
        }
        return new DayChart(title, legend, days, dates(days), top, bars);
    }

    /** Evenly apart, and always that of the last day, which is today. */
    private static List<String> dates(List<Day> days) {
        int step = (days.size() + MOST_DATES - 1) / MOST_DATES;
        List<String> dates = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            dates.add((days.size() - 1 - i) % step == 0 ? days.get(i).date() : "");
        }
        return dates;
    }

    private static List<Bar> stack(Day day, int place, double step, long top) {
        List<Bar> bars = new ArrayList<>();
        double y = HEIGHT;
        for (int part = 0; part < day.numbers().size(); part++) {
            double height = (double) HEIGHT * day.numbers().get(part) / top;
            y -= height;
            if (height > 0) {
                bars.add(new Bar(
                        part + 1, unit(step * (place + GAP / 2)), unit(y), unit(step * (1 - GAP)), unit(height)));
            }
        }
        return bars;
    }

    private static String unit(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
