package mizan.desk.editor.learning;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import mizan.learning.newsroom.Costs;
import mizan.learning.site.CostCurve;
import mizan.learning.site.MeasuredShare;
import mizan.moderation.Thresholds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a promise comes to, as the API shows it. */
@Schema(
        name = "Costs",
        description = "What a promise comes to on what the site published and what people rejected there last: the "
                + "thresholds that keep it, and what holding more or less would cost and bring.")
record CostsView(
        @Schema(description = "The largest share of published comments that may wait, 0 to 1.", examples = "0.03")
        double waiting,

        @JsonProperty("one_rejected_in")
        @Schema(
                description = "At most one published comment in so many may be rejected by the machine.",
                examples = "400")
        int oneRejectedIn,

        @Schema(description = "Whether the promise is kept on them; rules alone may hold or reject more.")
        boolean kept,

        @Schema(description = "Whether enough was published; otherwise the thresholds are those that are set.")
        boolean enough,

        ThresholdsView thresholds,
        PointView present,

        @Schema(description = "From the strictest to the mildest; the promise's own point is the one in the middle.")
        List<PointView> curve,

        @JsonProperty("left_out")
        @Schema(
                description = "Comments that were not counted: the layer may have learnt from them, and it is too old "
                        + "for what stands for it to be kept.")
        long leftOut) {

    static CostsView of(Costs costs) {
        return new CostsView(
                costs.promise().waiting(),
                costs.promise().oneRejectedIn(),
                costs.promised().isKept(),
                costs.promised().isHoldSet(),
                ThresholdsView.of(costs.promised().thresholds()),
                PointView.of(costs.present()),
                costs.curve().points().stream().map(PointView::of).toList(),
                costs.leftOut());
    }

    /** Thresholds. */
    @Schema(name = "PromisedThresholds")
    record ThresholdsView(
            @JsonProperty("spam_hold") double spamHold,
            @JsonProperty("spam_reject") double spamReject,
            @JsonProperty("abuse_hold") double abuseHold,
            @JsonProperty("abuse_reject") double abuseReject) {

        static ThresholdsView of(Thresholds thresholds) {
            return new ThresholdsView(
                    thresholds.spamHold(), thresholds.spamReject(), thresholds.abuseHold(), thresholds.abuseReject());
        }
    }

    /** What comes of some thresholds. */
    @Schema(name = "CostPoint")
    record PointView(
            @Schema(description = "Of what is published, how much waits.")
            CountedShare waiting,

            @Schema(description = "Of what is published, how much the machine rejects first.")
            CountedShare rejected,

            @Schema(description = "Of what people rejected, how much is held or rejected.")
            CountedShare stopped,

            @Schema(description = "Of all, how much no person needs to look at.")
            CountedShare settled,

            @JsonProperty("wrongly_settled")
            @Schema(description = "Of what is so settled, how much people decided otherwise.")
            CountedShare wronglySettled) {

        static PointView of(CostCurve.Point point) {
            return new PointView(
                    CountedShare.of(point.waiting()),
                    CountedShare.of(point.rejected()),
                    CountedShare.of(point.stopped()),
                    CountedShare.of(point.settled()),
                    CountedShare.of(point.wronglySettled()));
        }
    }

    /** A share that was counted, with the ends of its interval of 95 % confidence. */
    @Schema(name = "CountedShare")
    record CountedShare(int count, int of, double share, double low, double high) {

        static CountedShare of(MeasuredShare share) {
            return new CountedShare(share.count(), share.of(), share.share(), share.lower(), share.upper());
        }
    }
}
