package mizan.learning.train;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import mizan.learning.model.Model;
import mizan.moderation.Outcome;
import mizan.moderation.Thresholds;
import mizan.signal.Axis;

/**
 * A model with what is worth knowing about its making.
 *
 * @param published published comments, each with its probabilities by what the other parts teach
 */
public record TrainedModel(Model model, TrainingData data, List<Published> published) {

    /** A published comment of the set {@code set}, with the probabilities that it is unwanted. */
    record Published(String set, double spam, double abuse) {

        private Outcome outcome(Thresholds thresholds) {
            if (spam >= thresholds.spamReject() || abuse >= thresholds.abuseReject()) {
                return Outcome.REJECT;
            }
            return spam >= thresholds.spamHold() || abuse >= thresholds.abuseHold() ? Outcome.HOLD : Outcome.APPROVE;
        }
    }

    public TrainedModel {
        published = List.copyOf(published);
    }

    /** How many published comments of each set would come to each outcome. */
    Map<String, Map<Outcome, Integer>> publishedOutcomes(Thresholds thresholds) {
        Map<String, Map<Outcome, Integer>> sets = new TreeMap<>();
        for (Published one : published) {
            Map<Outcome, Integer> outcomes = sets.computeIfAbsent(
                    one.set(), set -> new EnumMap<>(Map.of(Outcome.APPROVE, 0, Outcome.HOLD, 0, Outcome.REJECT, 0)));
            outcomes.merge(one.outcome(thresholds), 1, Integer::sum);
        }
        return sets;
    }

    /** The probability that only {@code share} of the published comments exceed on {@code axis}. */
    double exceededBy(double share, Axis axis) {
        ToDoubleFunction<Published> probability = axis == Axis.SPAM ? Published::spam : Published::abuse;
        double[] sorted = published.stream().mapToDouble(probability).sorted().toArray();
        return sorted.length == 0 ? 1 : sorted[Math.clamp((int) (sorted.length * (1 - share)), 0, sorted.length - 1)];
    }
}
