package mizan.learning.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Those of a site's decisions that teach something about words, as {@link LayerTrainer} lists the guards: not what is old, was only
 * decided with others, is near-identical to what was decided later, or was decided on a day with an alarm.
 *
 * @param comments the oldest decision first, and in the order of their ids where they were decided at the same moment
 * @param counts how many there are, and what became of the others
 * @param alarms days on which an account decided against everybody else, the worst first
 * @param repeated by the id of a comment those that are near-identical to it, and teach nothing themselves
 */
public record TaughtDecisions(
        List<DecisionExample> comments,
        TrainedLayer.Counts counts,
        List<TrainedLayer.Alarm> alarms,
        Map<String, List<DecisionExample>> repeated) {

    private static final Comparator<DecisionExample> OLDEST_FIRST =
            Comparator.comparing(DecisionExample::decidedAt).thenComparing(DecisionExample::id);

    public TaughtDecisions {
        comments = List.copyOf(comments);
        alarms = List.copyOf(alarms);
        repeated = Map.copyOf(repeated);
    }

    /** Those of {@code decisions}, in any order, each comment as it was last decided. */
    public static TaughtDecisions of(List<DecisionExample> decisions) {
        List<DecisionExample> newest = newest(decisions);
        List<DecisionExample> own =
                newest.stream().filter(comment -> !comment.isFollowing()).toList();
        NearIdentical.Once once = NearIdentical.last(own);
        ContraryDays contrary = ContraryDays.in(once.last());
        List<DecisionExample> taught = contrary.others();
        int approved = (int) taught.stream().filter(DecisionExample::isApproved).count();
        TrainedLayer.Counts counts = new TrainedLayer.Counts(
                approved,
                taught.size() - approved,
                newest.size() - own.size(),
                own.size() - once.last().size(),
                once.last().size() - taught.size(),
                decisions.size() - newest.size());
        return new TaughtDecisions(taught, counts, contrary.alarms(), once.others());
    }

    /** Those that are neither in {@code part} ({@link CrossFit#part}) nor like a comment in it. */
    List<DecisionExample> without(int part) {
        return comments.stream()
                .filter(comment -> part(comment) != part)
                .filter(comment ->
                        repeated.getOrDefault(comment.id(), List.of()).stream().noneMatch(other -> part(other) == part))
                .toList();
    }

    private static int part(DecisionExample comment) {
        return CrossFit.part(comment.author(), comment.id());
    }

    private static List<DecisionExample> newest(List<DecisionExample> decisions) {
        List<DecisionExample> sorted = decisions.stream().sorted(OLDEST_FIRST).toList();
        return sorted.subList(Math.max(0, sorted.size() - LayerTrainer.MOST_DECISIONS), sorted.size());
    }

    /** Whether there are enough of them in all and of each kind for anything to be learnt. */
    public boolean isEnough() {
        return missing() == 0 && missingApprovals() == 0 && missingRejections() == 0;
    }

    /** How many more decisions are needed in all; 0 where there are enough. */
    public int missing() {
        return Math.max(0, LayerTrainer.LEAST_DECISIONS - counts.used() - counts.repeated());
    }

    /** How many more approvals are needed; 0 where there are enough. */
    public int missingApprovals() {
        return Math.max(0, LayerTrainer.LEAST_OF_A_KIND - counts.approved());
    }

    /** How many more rejections are needed; 0 where there are enough. */
    public int missingRejections() {
        return Math.max(0, LayerTrainer.LEAST_OF_A_KIND - counts.rejected());
    }
}
