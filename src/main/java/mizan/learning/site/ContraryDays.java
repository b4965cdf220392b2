package mizan.learning.site;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.learning.model.Calibration;
import mizan.learning.model.Calibration.Observation;
import mizan.signal.Axis;

/**
 * Finds the days on which one account decided against everybody else: somebody else at its keyboard, a wager, a mistake. For each
 * account and day it is asked what other accounts, or where they decided too little its own other days, say about comments that
 * the model gives as much: where at least {@link #CLEAR} of them went one way, the comment is clear. Of {@link #LEAST_CLEAR} clear comments or more, more than
 * {@link #MOST_CONTRARY} were decided the other way: then all that the account decided that day is left out.
 */
final class ContraryDays {

    /** A share of the decisions, 0 to 1. */
    static final double CLEAR = 0.8;

    static final int LEAST_CLEAR = 20;

    /** A share of what is clear, 0 to 1. Everybody goes against one in five at most, or it would not be clear. */
    static final double MOST_CONTRARY = 0.5;

    /** What is known of too few of the others' decisions, or of decisions of one kind, says nothing. */
    private static final int LEAST_OTHERS = LayerTrainer.LEAST_OF_A_KIND;

    /** Log-odds are counted in bins, so that what one account decided on one day is quickly taken out of all. */
    private static final int BINS = 81;

    private static final double BIN = 0.25;

    private final Map<Day, List<DecisionExample>> days = new LinkedHashMap<>();
    private final Bins all = new Bins();
    private final Map<String, Bins> ofAccounts = new HashMap<>();
    private final List<DecisionExample> others = new ArrayList<>();
    private final List<TrainedLayer.Alarm> alarms = new ArrayList<>();

    /** For how many comments the model itself counts in each bin: what was never decided is as the model says. */
    private static final double OF_MODEL = 0.1;

    private record Day(String moderator, LocalDate day) {}

    /** In each bin how many were rejected, and how many approved. */
    private static final class Bins {

        private final int[] rejected = new int[BINS];
        private final int[] approved = new int[BINS];

        void count(List<DecisionExample> comments, int by) {
            for (DecisionExample comment : comments) {
                (comment.isApproved() ? approved : rejected)[bin(comment)] += by;
            }
        }

        Bins without(Bins others) {
            Bins left = new Bins();
            for (int bin = 0; bin < BINS; bin++) {
                left.rejected[bin] = rejected[bin] - others.rejected[bin];
                left.approved[bin] = approved[bin] - others.approved[bin];
            }
            return left;
        }

        /** What share was rejected, by log-odds; empty where too little is known. */
        Optional<Calibration> rejections() {
            List<Observation> observations = new ArrayList<>();
            int rejections = 0;
            int approvals = 0;
            for (int bin = 0; bin < BINS; bin++) {
                double ofModel = OF_MODEL / (1 + StrictMath.exp(-logOdds(bin)));
                observations.add(new Observation(logOdds(bin), 0, true, rejected[bin] + ofModel));
                observations.add(new Observation(logOdds(bin), 0, false, approved[bin] + OF_MODEL - ofModel));
                rejections += rejected[bin];
                approvals += approved[bin];
            }
            return Math.min(rejections, approvals) < LEAST_OTHERS
                    ? Optional.empty()
                    : Optional.of(Calibration.fit(observations));
        }
    }

    private static int bin(DecisionExample comment) {
        double worse = Math.max(
                comment.text().points(Axis.SPAM).all(),
                comment.text().points(Axis.ABUSE).all());
        return Math.clamp(Math.round(worse / BIN) + BINS / 2, 0, BINS - 1);
    }

    private static double logOdds(int bin) {
        return (bin - BINS / 2) * BIN;
    }

    private ContraryDays(List<DecisionExample> decisions) {
        for (DecisionExample comment : decisions) {
            days.computeIfAbsent(day(comment), day -> new ArrayList<>()).add(comment);
        }
        days.values().forEach(decided -> count(decided, 1));
        for (Optional<TrainedLayer.Alarm> worst = worst(); worst.isPresent(); worst = worst()) {
            TrainedLayer.Alarm alarm = worst.get();
            alarms.add(alarm);
            Day day = new Day(alarm.moderator(), alarm.day());
            count(days.getOrDefault(day, List.of()), -1);
            days.remove(day);
        }
        for (DecisionExample comment : decisions) {
            if (days.containsKey(day(comment))) {
                others.add(comment);
            }
        }
    }

    /** The contrary days in {@code decisions}. */
    static ContraryDays in(List<DecisionExample> decisions) {
        return new ContraryDays(decisions);
    }

    /** Counts what one account decided on one day. */
    private void count(List<DecisionExample> decided, int by) {
        if (!decided.isEmpty()) {
            all.count(decided, by);
            ofAccounts
                    .computeIfAbsent(decided.getFirst().moderator(), account -> new Bins())
                    .count(decided, by);
        }
    }

    private static Day day(DecisionExample comment) {
        return new Day(comment.moderator(), LocalDate.ofInstant(comment.decidedAt(), ZoneOffset.UTC));
    }

    /** Those of all other days, in their order. */
    List<DecisionExample> others() {
        return others;
    }

    /** The worst first. */
    List<TrainedLayer.Alarm> alarms() {
        return alarms;
    }

    private Optional<TrainedLayer.Alarm> worst() {
        return days.entrySet().stream()
                .filter(day ->
                        !day.getKey().moderator().isEmpty() && day.getValue().size() >= LEAST_CLEAR)
                .flatMap(day -> alarm(day.getKey(), day.getValue()).stream())
                .max(Comparator.comparingInt(TrainedLayer.Alarm::contrary));
    }

    private Optional<TrainedLayer.Alarm> alarm(Day day, List<DecisionExample> decided) {
        Bins thisDay = new Bins();
        thisDay.count(decided, 1);
        return ofOthers(day)
                .or(() -> all.without(thisDay).rejections())
                .map(others -> alarm(day, decided, others))
                .filter(alarm -> alarm.clear() >= LEAST_CLEAR && alarm.contrary() > MOST_CONTRARY * alarm.clear());
    }

    private Optional<Calibration> ofOthers(Day day) {
        return all.without(ofAccounts.getOrDefault(day.moderator(), new Bins())).rejections();
    }

    private static TrainedLayer.Alarm alarm(Day day, List<DecisionExample> decided, Calibration others) {
        double sure = StrictMath.log(CLEAR / (1 - CLEAR));
        int clear = 0;
        int approvedContrary = 0;
        int rejectedContrary = 0;
        for (DecisionExample comment : decided) {
            double logOdds = others.points(logOdds(bin(comment)));
            if (Math.abs(logOdds) >= sure) {
                clear++;
                approvedContrary += logOdds > 0 && comment.isApproved() ? 1 : 0;
                rejectedContrary += logOdds < 0 && !comment.isApproved() ? 1 : 0;
            }
        }
        return new TrainedLayer.Alarm(
                day.moderator(), day.day(), clear, approvedContrary + rejectedContrary, approvedContrary);
    }
}
