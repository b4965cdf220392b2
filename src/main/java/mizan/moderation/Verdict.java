package mizan.moderation;

import java.util.List;
import mizan.signal.Signal;

/**
 * What the machine makes of a comment.
 *
 * @param spam the probability that it is unwanted advertising, 0 to 1
 * @param abuse the probability that it attacks people, 0 to 1
 * @param signals every reason that was seen, in the order of the detectors
 */
public record Verdict(Outcome outcome, double spam, double abuse, List<Signal> signals) {

    public Verdict {
        signals = List.copyOf(signals);
    }
}
