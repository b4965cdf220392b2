package mizan.moderation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mizan.signal.Axis;
import mizan.signal.Signal;

/**
 * What a comment comes to under any thresholds, so that thresholds can be tried on many comments without judging them again.
 * Nothing is said of modes, of the author's standing, nor of rejections that a site allows where the learned score agrees.
 *
 * @param holds for each axis up to which hold threshold the comment is held, 0 to 1
 * @param rejects for each axis up to which rejection threshold it is rejected, 0 to 1; 0 where it has nothing that rejects
 * @param isAlwaysHeld whether it is at least held whatever the thresholds, as for what a witness of the rules says
 */
public record StoppingPoints(Map<Axis, Double> holds, Map<Axis, Double> rejects, boolean isAlwaysHeld) {

    public StoppingPoints {
        holds = Map.copyOf(holds);
        rejects = Map.copyOf(rejects);
    }

    /** Of a comment in which {@code signals} were seen. */
    public static StoppingPoints of(List<Signal> signals) {
        Evidence evidence = new Evidence(signals);
        Map<Axis, Double> holds = new EnumMap<>(Axis.class);
        Map<Axis, Double> rejects = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            holds.put(axis, Math.max(evidence.firmHints(axis), evidence.probability(axis)));
            boolean isCertain = VerdictPolicy.certainty(evidence, axis) != DecidingReason.NOTHING;
            rejects.put(axis, isCertain ? evidence.certainty(axis) : 0);
        }
        return new StoppingPoints(holds, rejects, evidence.needsAPerson() || evidence.hasWitness());
    }

    /** What it comes to under {@code thresholds}. */
    public Outcome under(Thresholds thresholds) {
        Outcome outcome = isAlwaysHeld ? Outcome.HOLD : Outcome.APPROVE;
        for (Axis axis : Axis.values()) {
            if (isRejected(axis, thresholds.reject(axis))) {
                return Outcome.REJECT;
            }
            if (holds.getOrDefault(axis, 0.0) >= thresholds.hold(axis)) {
                outcome = Outcome.HOLD;
            }
        }
        return outcome;
    }

    private boolean isRejected(Axis axis, double threshold) {
        double reject = rejects.getOrDefault(axis, 0.0);
        return threshold < 1 && reject > 0 && reject >= threshold;
    }
}
