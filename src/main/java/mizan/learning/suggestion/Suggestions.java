package mizan.learning.suggestion;

import java.time.Instant;
import java.util.List;

/**
 * What may be suggested at a site.
 *
 * @param terms the furthest from chance first
 * @param approved how many approvals were counted
 * @param rejected how many rejections
 * @param missing how many more decisions are needed in all; 0 where there are enough, as in the next two
 * @param missingApprovals how many more approvals
 * @param missingRejections how many more rejections
 * @param at when the comments were counted
 */
public record Suggestions(
        List<SuggestedTerm> terms,
        int approved,
        int rejected,
        int missing,
        int missingApprovals,
        int missingRejections,
        Instant at) {

    public Suggestions {
        terms = List.copyOf(terms);
    }

    /** Whether there are enough decisions to suggest anything. */
    public boolean isEnough() {
        return missing == 0 && missingApprovals == 0 && missingRejections == 0;
    }

    /** The same with {@code others} in the place of its terms. */
    public Suggestions with(List<SuggestedTerm> others) {
        return new Suggestions(others, approved, rejected, missing, missingApprovals, missingRejections, at);
    }
}
