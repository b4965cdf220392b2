package mizan.moderation;

import java.util.List;
import mizan.signal.Axis;
import mizan.signal.Signal;

/** What would have led to a milder {@code outcome}, everything else being as it was. */
public sealed interface Counterfactual {

    /** The milder outcome. */
    Outcome outcome();

    /** If none of {@code reasons} had been seen; never empty, the heaviest first. */
    record WithoutReasons(List<Signal> reasons, Outcome outcome) implements Counterfactual {

        public WithoutReasons {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * If the site held for {@code axis} only above this probability.
     *
     * @param threshold the probability of this comment, 0 to 1
     */
    record HigherThreshold(Axis axis, double threshold, Outcome outcome) implements Counterfactual {}
}
