package mizan.signal;

import java.util.List;
import mizan.comment.SiteId;

/**
 * A detector that comes after the others and knows what they saw. Pure: the same input gives the same signals, from any
 * thread.
 */
@FunctionalInterface
public interface LateDetector {

    /** The signals that {@code comment} raises beyond those that were {@code seen}; empty when there is nothing to say. */
    List<Signal> detect(AnalyzedComment comment, List<Signal> seen);

    /** Tells apart what different detectors of this kind have learnt, for {@code site}; empty for one that has learnt nothing. */
    default String version(SiteId site) {
        return "";
    }
}
