package mizan.learning.replay;

import java.util.Comparator;
import java.util.List;

/**
 * Comments by how bad they are judged to be, and what thresholds could make of them; every share is 0 to 1. Nothing is
 * measured, and every share is not a number (NaN), where there are only comments of one kind, or none.
 */
final class Ranking {

    /**
     * A comment.
     *
     * @param score larger for worse
     */
    record Scored(double score, boolean isUnwanted) {}

    private final List<Scored> ascending;
    private final int unwanted;

    Ranking(List<Scored> comments) {
        this.ascending = comments.stream()
                .sorted(Comparator.comparingDouble(Scored::score))
                .toList();
        this.unwanted = (int) comments.stream().filter(Scored::isUnwanted).count();
    }

    /**
     * The probability that an unwanted comment is judged worse than one that is not, ties counting half.
     */
    double auc() {
        if (!isMeasured()) {
            return Double.NaN;
        }
        double better = 0;
        int before = 0;
        int from = 0;
        while (from < ascending.size()) {
            int to = endOfTie(from);
            int unwantedHere = unwantedAmong(from, to);
            int wantedHere = to - from - unwantedHere;
            better += unwantedHere * (before + wantedHere / 2.0);
            before += wantedHere;
            from = to;
        }
        double pairs = (double) unwanted * before;
        return better / pairs;
    }

    /** The share of unwanted comments that are stopped where {@code readers}, a share of the wanted ones, are stopped too. */
    double stopped(double readers) {
        if (!isMeasured()) {
            return Double.NaN;
        }
        double allowed = readers * (ascending.size() - unwanted);
        int stopped = 0;
        int wanted = 0;
        int end = ascending.size();
        while (end > 0) {
            int from = startOfTie(end);
            int unwantedHere = unwantedAmong(from, end);
            wanted += end - from - unwantedHere;
            if (wanted > allowed) {
                break;
            }
            stopped += unwantedHere;
            end = from;
        }
        return (double) stopped / unwanted;
    }

    /**
     * The largest share of comments that can be settled without a person, the best approved and the worst rejected, while
     * at most {@code errors} of them, a share, are settled wrongly.
     */
    double settled(double errors) {
        if (!isMeasured()) {
            return Double.NaN;
        }
        int size = ascending.size();
        int[] missed = new int[size + 1];
        int[] wronged = new int[size + 1];
        for (int i = 0; i < size; i++) {
            missed[i + 1] = missed[i] + (ascending.get(i).isUnwanted() ? 1 : 0);
            wronged[i + 1] = wronged[i] + (ascending.get(size - 1 - i).isUnwanted() ? 0 : 1);
        }
        int most = 0;
        for (int approved = 0; approved <= size; approved++) {
            for (int rejected = size - approved; rejected >= 0 && approved + rejected > most; rejected--) {
                if (missed[approved] + wronged[rejected] <= errors * (approved + rejected)) {
                    most = approved + rejected;
                }
            }
        }
        return (double) most / size;
    }

    private boolean isMeasured() {
        return unwanted > 0 && unwanted < ascending.size();
    }

    private int endOfTie(int from) {
        int to = from;
        while (to < ascending.size()
                && ascending.get(to).score() == ascending.get(from).score()) {
            to++;
        }
        return to;
    }

    private int startOfTie(int end) {
        int from = end;
        while (from > 0
                && ascending.get(from - 1).score() == ascending.get(end - 1).score()) {
            from--;
        }
        return from;
    }

    private int unwantedAmong(int from, int to) {
        int count = 0;
        for (Scored one : ascending.subList(from, to)) {
            count += one.isUnwanted() ? 1 : 0;
        }
        return count;
    }
}
