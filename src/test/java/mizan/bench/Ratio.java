package mizan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A ratio measured in several rounds: two things are measured one after the other, again and again. */
final class Ratio {

    private final String name;
    private final List<Double> rounds = new ArrayList<>();

    Ratio(String name) {
        this.name = name;
    }

    void add(double ratio) {
        rounds.add(ratio);
    }

    String name() {
        return name;
    }

    double median() {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double min() {
        return rounds.stream().min(Double::compare).orElseThrow();
    }

    double max() {
        return rounds.stream().max(Double::compare).orElseThrow();
    }

    /** The member of the JSON object that {@code --json} writes. */
    String json() {
        return String.format(
                Locale.ROOT, "\"%s\":{\"median\":%.3f,\"min\":%.3f,\"max\":%.3f}", name, median(), min(), max());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-24s median %.2f  (%.2f to %.2f in %d rounds)",
                name,
                median(),
                min(),
                max(),
                rounds.size());
    }
}
