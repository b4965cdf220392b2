package mizan.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Climbs from known texts towards the costliest one: changes a pattern a little, keeps what costs more, and begins again from
 * another where nothing does for a while.
 */
final class WorstCaseSearch {

    /** A pattern and how many times as costly as ordinary text it is. */
    record Found(TextPattern pattern, double ratio) {}

    private static final int MOST_PIECES = 40;
    private static final int PATIENCE = 60;
    private static final int BASELINE_EACH = 50;
    private static final int TRIES = 2;
    private static final int TRIES_AT_LAST = 15;

    /** What is put in beside the places: signs and letters that rules look at, and words that begin patterns of theirs. */
    private static final List<String> PIECES = List.of(
            " ",
            " ",
            " ",
            "\n",
            ".",
            "*",
            "-",
            "_",
            "/",
            ":",
            "@",
            "#",
            "+",
            "!",
            "~",
            "ـ",
            "«",
            "»",
            "\"",
            "<",
            ">",
            "&",
            "<a href=",
            "</a>",
            "<b>",
            "&amp;",
            "&#x41;",
            "http://",
            "www.",
            ".com ",
            "xn--a",
            "а.com",
            "@a.b",
            "05",
            "+966",
            "0",
            "1",
            "7",
            "3'",
            "٠",
            "ا",
            "ل",
            "ال",
            "و",
            "وبال",
            "يا ",
            "ابن ",
            "انت",
            "ليس ",
            "يجب ",
            "كل ",
            "قتل ",
            "صفر ",
            "خمسة ",
            "وعشرين",
            "سناب: ",
            "@sara ",
            "واتس ",
            "ya ",
            "el",
            "k",
            "3",
            "9a7ba",
            "ة",
            "ى",
            "\u066E",
            "\u06A1",
            "\u202E",
            "\u200C",
            "\u064B",
            "\uFDFA",
            "\uFEFB",
            "\u05D0",
            "\u06A0",
            "\u0441",
            "\uD83D",
            "كلب");

    private final TextCost cost;
    private final Random random;
    private final List<TextPattern> begin;
    private final List<Found> found = new ArrayList<>();

    WorstCaseSearch(TextCost cost, long seed, List<TextPattern> begin) {
        this.cost = cost;
        this.random = new Random(seed);
        this.begin = begin;
    }

    /** The costliest that were found within {@code time}, the costliest first; each measured again. */
    List<Found> run(Duration time, int most) {
        cost.warmUp(begin);
        measureOrdinary();
        begin.forEach(pattern -> found.add(new Found(pattern, cost.ratio(pattern, TRIES))));
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            found.add(climb(start(), end));
        }
        measureOrdinary();
        return found.stream()
                .sorted(Comparator.comparingDouble(Found::ratio).reversed())
                .limit(3L * most)
                .map(one -> new Found(one.pattern(), cost.ratio(one.pattern(), TRIES_AT_LAST)))
                .sorted(Comparator.comparingDouble(Found::ratio).reversed())
                .limit(most)
                .toList();
    }

    private void measureOrdinary() {
        for (int i = 0; i < TRIES_AT_LAST; i++) {
            cost.measureOrdinary();
        }
    }

    private TextPattern start() {
        if (random.nextInt(3) == 0) {
            return new TextPattern(List.of(piece(), piece(), piece()));
        }
        return random.nextBoolean()
                ? begin.get(random.nextInt(begin.size()))
                : found.get(random.nextInt(found.size())).pattern();
    }

    private Found climb(TextPattern from, long end) {
        Found best = new Found(from, cost.ratio(from, TRIES));
        int failures = 0;
        for (int step = 1; failures < PATIENCE && System.nanoTime() < end; step++) {
            if (step % BASELINE_EACH == 0) {
                cost.measureOrdinary();
            }
            TextPattern changed = changed(best.pattern());
            double ratio = cost.ratio(changed, TRIES);
            failures++;
            if (ratio > best.ratio() && cost.ratio(changed, TRIES) > best.ratio()) {
                best = new Found(changed, ratio);
                failures = 0;
            }
        }
        return best;
    }

    private TextPattern changed(TextPattern pattern) {
        List<String> pieces = new ArrayList<>(pattern.pieces());
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(pieces.size());
            switch (random.nextInt(5)) {
                case 0, 1 -> pieces.add(at, piece());
                case 2 -> pieces.set(at, piece());
                case 3 -> pieces.add(random.nextInt(pieces.size() + 1), pieces.get(at));
                default -> {
                    if (pieces.size() > 1) {
                        pieces.remove(at);
                    }
                }
            }
        }
        return new TextPattern(pieces.subList(0, Math.min(pieces.size(), MOST_PIECES)));
    }

    private String piece() {
        List<String> places = TextPattern.places();
        int any = random.nextInt(PIECES.size() + 2 * places.size());
        return any < PIECES.size() ? PIECES.get(any) : places.get((any - PIECES.size()) % places.size());
    }
}
