package mizan.learning.newsroom.quality;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import mizan.learning.site.MeasuredShare;
import org.jspecify.annotations.Nullable;

/**
 * How often the machine is right at a site.
 *
 * @param approvals of what it would have approved: how much people approved
 * @param rejections of what it would have rejected: how much people rejected
 * @param rules the same for each rule that rejects, by the code of what decided the verdict
 * @param terms of the comments that people decided about and in which a lexicon found a term against them: how many they rejected; the
 *     most frequent first
 * @param ofSamples how often people decided samples as the machine, lately and before
 * @param ofHeld how often they rejected what the machine held, lately and before
 * @param traffic what becomes of all comments
 */
public record Quality(
        MeasuredShare approvals,
        MeasuredShare rejections,
        List<Measured> rules,
        List<Measured> terms,
        Drift ofSamples,
        Drift ofHeld,
        TrafficQuality traffic) {

    /** Where nobody looked at anything. */
    public static final Quality NONE = new Quality(
            new MeasuredShare(0, 0),
            new MeasuredShare(0, 0),
            List.of(),
            List.of(),
            Drift.NONE,
            Drift.NONE,
            TrafficQuality.NONE);

    /** Below this share a rule or a term is named. */
    public static final double LEAST_PRECISION = 0.6;

    /** From so many on a rule or a term can be named: of fewer nobody knows. */
    public static final int LEAST_LOOKED = 10;

    /** What an earlier version of Mizan kept has no drift and no traffic. */
    @JsonCreator
    public static Quality read(
            @JsonProperty("approvals") MeasuredShare approvals,
            @JsonProperty("rejections") MeasuredShare rejections,
            @JsonProperty("rules") List<Measured> rules,
            @JsonProperty("terms") List<Measured> terms,
            @JsonProperty("ofSamples") @Nullable Drift ofSamples,
            @JsonProperty("ofHeld") @Nullable Drift ofHeld,
            @JsonProperty("traffic") @Nullable TrafficQuality traffic) {
        return new Quality(
                approvals,
                rejections,
                rules,
                terms,
                Objects.requireNonNullElse(ofSamples, Drift.NONE),
                Objects.requireNonNullElse(ofHeld, Drift.NONE),
                Objects.requireNonNullElse(traffic, TrafficQuality.NONE));
    }

    /** Whether people agree with the machine less often than before, by more than chance. */
    @JsonIgnore
    public boolean isFalling() {
        return ofSamples.isFalling() || ofHeld.isFalling();
    }

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
