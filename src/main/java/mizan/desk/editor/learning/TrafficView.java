package mizan.desk.editor.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import mizan.desk.editor.learning.CostsView.CountedShare;
import mizan.learning.newsroom.quality.Drift;
import mizan.learning.newsroom.quality.Quality;
import mizan.learning.newsroom.quality.TrafficQuality;
import mizan.learning.site.Promise;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes of all comments of a site, and whether that is as before and as promised, as the API shows it. */
@Schema(
        name = "TrafficQuality",
        description = "What becomes of all comments that came in the last 30 days, as the samples say, and whether the "
                + "automatic check does as well as before and as an editor promised.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrafficView(
        @Schema(description = "The first day that counts, in UTC; absent where nothing was counted.") @Nullable
        LocalDate from,

        @Schema(description = "Of what was published, how much waited because the automatic check doubted.")
        CountedShare waited,

        @JsonProperty("rejected_wrongly")
        @Schema(description = "Of what would be published, the estimated share that is rejected automatically.")
        double rejectedWrongly,

        @JsonProperty("rejected_wrongly_at_least")
        @Schema(description = "The lower end of its interval of 95 % confidence.")
        double rejectedWronglyAtLeast,

        @JsonProperty("promise_broken")
        @Schema(
                description =
                        "Whether more waits, or more is rejected wrongly, than was promised, by more than chance.")
        boolean isPromiseBroken,

        @Schema(description = "Of all that is unwanted on each axis, how much is held or rejected.")
        List<RecallView> recall,

        @Schema(description = "How often people decided samples as the automatic check would have.")
        DriftView samples,

        @Schema(description = "How often people rejected what was held.")
        DriftView held) {

    static TrafficView of(Quality quality, @Nullable Promise promise) {
        TrafficQuality traffic = quality.traffic();
        return new TrafficView(
                traffic.from(),
                CountedShare.of(traffic.waited()),
                traffic.rejectedWrongly(),
                traffic.rejectedWronglyAtLeast(),
                promise != null && traffic.breaks(promise),
                traffic.axes().stream().map(RecallView::of).toList(),
                DriftView.of(quality.ofSamples()),
                DriftView.of(quality.ofHeld()));
    }

    /** How much of what is unwanted on an axis is stopped. */
    @Schema(name = "Recall")
    record RecallView(
            @Schema(enumeration = {"spam", "abuse"}) String axis,

            @Schema(description = "How many samples of what is published automatically people decided about.")
            int looked,

            @Schema(description = "How many of them they rejected for it.")
            int unwanted,

            @Schema(description = "Estimated number of unwanted comments that were held or rejected.")
            long stopped,

            @Schema(description = "Estimated number of those that were published automatically.")
            long published,

            @JsonProperty("published_at_most")
            @Schema(description = "The upper end of its interval of 95 % confidence.")
            long publishedAtMost,

            @Schema(description = "stopped / (stopped + published), 0 to 1.")
            double recall,

            @Schema(
                    description =
                            "It is not lower; with both numbers at the ends of their intervals of 95 % confidence.")
            double low,

            @Schema(description = "It is not higher.") double high) {

        static RecallView of(TrafficQuality.Recall recall) {
            return new RecallView(
                    recall.axis(),
                    recall.looked(),
                    recall.unwanted(),
                    Math.round(recall.stopped()),
                    Math.round(recall.published()),
                    Math.round(recall.publishedAtMost()),
                    recall.recall(),
                    recall.lower(),
                    recall.upper());
        }
    }

    /** Agreement in the newest decisions beside the ones before. */
    @Schema(name = "AgreementDrift")
    record DriftView(
            @Schema(description = "In the decisions before the newest, at most 200.")
            CountedShare before,

            @Schema(description = "In the newest, at most 200.")
            CountedShare newest,

            @Schema(description = "Whether it is lower than before by more than three standard deviations.")
            boolean falling) {

        static DriftView of(Drift drift) {
            return new DriftView(CountedShare.of(drift.before()), CountedShare.of(drift.newest()), drift.isFalling());
        }
    }
}
