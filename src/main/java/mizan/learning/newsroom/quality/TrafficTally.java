package mizan.learning.newsroom.quality;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import mizan.learning.site.MeasuredShare;
import mizan.moderation.Outcome;
import mizan.moderation.QualitySample;
import mizan.moderation.Verdict;
import mizan.queue.State;
import mizan.queue.decided.DecidedComment;
import mizan.queue.decided.ReasonAxis;
import mizan.signal.Axis;

/** Counts by day what people decided, so that it can be set against all that came on the same days. For one thread. */
final class TrafficTally {

    private final QualitySample sample;
    private final Map<LocalDate, Day> days = new TreeMap<>();

    TrafficTally(QualitySample sample) {
        this.sample = sample;
    }

    /** What was decided about the comments of a day, or of several. */
    private static final class Day {

        private int heldApproved;
        private int looked;
        private final int[] heldRejected = new int[Axis.values().length];
        private final int[] unwanted = new int[Axis.values().length];

        /** Of samples of rejections, for how many comments they stand: all of them, squared, wrong ones, and right ones by axis. */
        private double weight;

        private double squares;
        private double wrong;
        private final double[] right = new double[Axis.values().length];

        void plus(Day other) {
            heldApproved += other.heldApproved;
            looked += other.looked;
            weight += other.weight;
            squares += other.squares;
            wrong += other.wrong;
            for (int i = 0; i < right.length; i++) {
                heldRejected[i] += other.heldRejected[i];
                unwanted[i] += other.unwanted[i];
                right[i] += other.right[i];
            }
        }

        /** Of the rejections the share {@code part}, with as many as say as much as these of different weights. */
        MeasuredShare ofRejections(double part) {
            if (weight == 0) {
                return new MeasuredShare(0, 0);
            }
            int many = (int) Math.max(1, Math.round(weight * weight / squares));
            return new MeasuredShare((int) Math.round(many * part / weight), many);
        }
    }

    /** Counts a decision; {@code looked} is how many samples of the same rule were counted before. */
    void add(DecidedComment decided, int looked) {
        Verdict verdict = decided.comment().verdict();
        boolean isRejected = decided.decision().to() == State.REJECTED;
        int axis = axis(decided).ordinal();
        Day day = days.computeIfAbsent(day(decided), any -> new Day());
        if (!verdict.isSample()) {
            boolean isHeld = verdict.outcome() == Outcome.HOLD;
            day.heldRejected[axis] += isHeld && isRejected ? 1 : 0;
            day.heldApproved += isHeld && !isRejected ? 1 : 0;
        } else if (verdict.outcomeUnsampled() == Outcome.APPROVE) {
            day.looked++;
            day.unwanted[axis] += isRejected ? 1 : 0;
        } else {
            double share = sample.shareOfRejected(looked);
            double weight = share > 0 ? 1 / share : 1;
            day.weight += weight;
            day.squares += weight * weight;
            day.right[axis] += isRejected ? weight : 0;
            day.wrong += isRejected ? 0 : weight;
        }
    }

    private static LocalDate day(DecidedComment decided) {
        return LocalDate.ofInstant(decided.comment().comment().submittedAt(), ZoneOffset.UTC);
    }

    private static Axis axis(DecidedComment decided) {
        Verdict verdict = decided.comment().verdict();
        Axis worse = verdict.spam() > verdict.abuse() ? Axis.SPAM : Axis.ABUSE;
        return ReasonAxis.of(decided.decision().reason()).orElse(worse);
    }

    /** What it comes to with {@code approved} comments that the machine published since {@code from}, and {@code rejected} ones. */
    TrafficQuality quality(LocalDate from, long approved, long rejected) {
        Day all = new Day();
        days.forEach((day, counts) -> {
            if (!day.isBefore(from)) {
                all.plus(counts);
            }
        });
        MeasuredShare wrong = all.ofRejections(all.wrong);
        long published = approved + all.heldApproved;
        return new TrafficQuality(
                from,
                approved,
                new MeasuredShare(all.heldApproved, Math.toIntExact(Math.min(Integer.MAX_VALUE, published))),
                shareOfPublished(wrong.share() * rejected, published),
                shareOfPublished(wrong.lower() * rejected, published),
                all.looked == 0
                        ? List.of()
                        : Arrays.stream(Axis.values())
                                .map(axis -> recall(axis, all, approved, rejected))
                                .toList());
    }

    private static double shareOfPublished(double wrong, long published) {
        return wrong == 0 ? 0 : wrong / (wrong + published);
    }

    private static TrafficQuality.Recall recall(Axis axis, Day all, long approved, long rejected) {
        MeasuredShare unwanted = new MeasuredShare(all.unwanted[axis.ordinal()], all.looked);
        MeasuredShare right = all.ofRejections(all.right[axis.ordinal()]);
        int held = all.heldRejected[axis.ordinal()];
        double stoppedAtLeast = held + right.lower() * rejected;
        double stoppedAtMost = held + (right.of() == 0 ? 0 : right.upper() * rejected);
        return new TrafficQuality.Recall(
                axis.name().toLowerCase(Locale.ROOT),
                unwanted.of(),
                unwanted.count(),
                held + right.share() * rejected,
                unwanted.share() * approved,
                unwanted.upper() * approved,
                TrafficQuality.Recall.of(stoppedAtLeast, unwanted.upper() * approved),
                TrafficQuality.Recall.of(stoppedAtMost, unwanted.lower() * approved));
    }
}
