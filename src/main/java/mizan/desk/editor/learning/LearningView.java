package mizan.desk.editor.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mizan.desk.editor.learning.CostsView.CountedShare;
import mizan.learning.newsroom.KeptLayer;
import mizan.learning.newsroom.KeptLayers;
import mizan.learning.newsroom.LayerChoice;
import mizan.learning.newsroom.quality.Quality;
import mizan.learning.site.Promise;
import mizan.learning.site.TrainedLayer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a site learnt, as the API shows it. */
@Schema(
        name = "Learning",
        description = "What a site learnt from the decisions of its moderators, and what is done with it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LearningView(
        @Schema(examples = "demo") String site,

        @Schema(
                enumeration = {"off", "shadow", "live", "pinned"},
                description =
                        "off: nothing is learnt. shadow: a layer is fitted and judges nothing. live: the newest layer judges. "
                                + "pinned: the named layer judges, newer ones run in the shadow.")
        String mode,

        @Schema(description = "The layer that judges; empty where none does.", examples = "1f2e3d4c")
        String judging,

        @Schema(
                description =
                        "True where the layer that is to judge was learnt on top of another model, and so decides nothing.")
        boolean outdated,

        @Schema(description = "The layer that runs in the shadow; empty where none does.")
        String shadow,

        @Schema(description = "Why, as the editor wrote.") String note,

        @Schema(
                description =
                        "What was promised: the largest share of published comments that may wait; absent where the "
                                + "thresholds are numbers.")
        @Nullable
        Double waiting,

        @JsonProperty("one_rejected_in") @Nullable Integer oneRejectedIn,

        @Schema(description = "What was fitted last; absent where nobody decided enough yet.") @Nullable
        LayerView latest,

        @Schema(description = "The layers that are kept, the newest first.")
        List<LayerView> history,

        QualityView quality,

        TrafficView traffic) {

    static LearningView of(
            String site,
            LayerChoice choice,
            KeptLayers kept,
            String judging,
            boolean isOutdated,
            String shadow,
            String base) {
        KeptLayer latest = kept.latest();
        Promise promise = choice.promise();
        return new LearningView(
                site,
                choice.mode().code(),
                judging,
                isOutdated,
                shadow,
                choice.note(),
                promise == null ? null : promise.waiting(),
                promise == null ? null : promise.oneRejectedIn(),
                latest == null ? null : LayerView.of(latest, base),
                kept.history().stream().map(layer -> LayerView.of(layer, base)).toList(),
                QualityView.of(kept.quality()),
                TrafficView.of(kept.quality(), promise));
    }

    /** A layer. */
    @Schema(name = "LearntLayer")
    record LayerView(
            @Schema(description = "Empty where there were too few decisions.", examples = "1f2e3d4c")
            String version,

            @JsonProperty("made_at") Instant madeAt,

            @Schema(description = "True where it was learnt on top of another model, and so could decide nothing.")
            boolean outdated,

            @Schema(description = "How many approvals it was fitted on.")
            int approved,

            @Schema(description = "How many rejections.") int rejected,

            @JsonProperty("left_out") @Schema(description = "How many decisions teach nothing, and why.")
            LeftOut leftOut,

            @Schema(
                    description =
                            "Days on which an account decided against everybody else; its decisions are left out.")
            List<AlarmView> alarms) {

        static LayerView of(KeptLayer layer, String base) {
            String learntOn = layer.base();
            TrainedLayer.Counts counts = layer.summary().counts();
            return new LayerView(
                    layer.version(),
                    layer.madeAt(),
                    learntOn != null && !learntOn.equals(base),
                    counts.approved(),
                    counts.rejected(),
                    LeftOut.of(counts),
                    layer.summary().alarms().stream().map(AlarmView::of).toList());
        }
    }

    /** How many decisions teach nothing. */
    @Schema(name = "DecisionsLeftOut")
    record LeftOut(
            @Schema(description = "Made in bulk, in an attack, or for a reason that says nothing about words.")
            int following,

            @Schema(description = "About near-identical texts.")
            int repeated,

            @Schema(description = "Made by an account against everybody else.")
            int contrary,

            @Schema(description = "Too old.") int older) {

        static LeftOut of(TrainedLayer.Counts counts) {
            return new LeftOut(counts.following(), counts.repeated(), counts.contrary(), counts.older());
        }
    }

    /** A day with an alarm. */
    @Schema(name = "LearningAlarm")
    record AlarmView(
            String account,
            LocalDate day,

            @Schema(description = "Decisions about comments that everybody else would clearly decide in one way.")
            int clear,

            @Schema(description = "Those that went the other way.")
            int contrary) {

        static AlarmView of(TrainedLayer.Alarm alarm) {
            return new AlarmView(alarm.moderator(), alarm.day(), alarm.clear(), alarm.contrary());
        }
    }

    /** How often the machine is right, by samples that people decided about. */
    @Schema(
            name = "Quality",
            description = "How often the automatic check is right, by the samples that people decided about; with the "
                    + "ends of the interval in which the true share lies with 95 % confidence.")
    record QualityView(
            @Schema(description = "Of what it would have approved, how much people approved.")
            CountedShare approvals,

            @Schema(description = "Of what it would have rejected, how much people rejected.")
            CountedShare rejections,

            @Schema(description = "The same by what decided the verdict.")
            List<MeasuredView> rules,

            @Schema(description = "Of the decided comments with a listed term, how many people rejected.")
            List<MeasuredView> terms) {

        static QualityView of(Quality quality) {
            return new QualityView(
                    CountedShare.of(quality.approvals()),
                    CountedShare.of(quality.rejections()),
                    quality.rules().stream().map(MeasuredView::of).toList(),
                    quality.terms().stream().map(MeasuredView::of).toList());
        }
    }

    /** A rule or a term. */
    @Schema(name = "MeasuredRule")
    record MeasuredView(
            String name,
            CountedShare share,

            @Schema(description = "Whether fewer than 60 % of at least 10 were confirmed.")
            boolean poor) {

        static MeasuredView of(Quality.Measured measured) {
            return new MeasuredView(measured.name(), CountedShare.of(measured.share()), measured.isPoor());
        }
    }
}
