package mizan.learning.newsroom.quality;

import java.util.List;
import mizan.learning.site.MeasuredShare;

/**
 * How often the machine is right at a site.
 *
 * @param approvals of what it would have approved: how much people approved
 * @param rejections of what it would have rejected: how much people rejected
 * @param rules the same for each rule that rejects, by the code of what decided the verdict
 * @param terms of the comments that people decided about and in which a lexicon found a term against them: how many they rejected; the
 *     most frequent first
 */
public record Quality(MeasuredShare approvals, MeasuredShare rejections, List<Measured> rules, List<Measured> terms) {

    /** Where nobody looked at anything. */
    public static final Quality NONE =
            new Quality(new MeasuredShare(0, 0), new MeasuredShare(0, 0), List.of(), List.of());

    /** Below this share a rule or a term is named. */
    public static final double LEAST_PRECISION = 0.6;

    /** From so many on a rule or a term can be named: of fewer nobody knows. */
    public static final int LEAST_LOOKED = 10;

    public Quality {
        rules = List.copyOf(rules);
        terms = List.copyOf(terms);
    }

    /** A rule or a term, and how often it was right. */
    public record Measured(String name, MeasuredShare share) {

        /** True where it is wrong too often. */
        public boolean isPoor() {
            return share.of() >= LEAST_LOOKED && share.share() < LEAST_PRECISION;
        }
    }
}
