package mizan.desk.editor.learning;

import com.fasterxml.jackson.annotation.JsonProperty;
import mizan.desk.editor.settings.SettingsPreview;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the shadow would have decided otherwise. The counts are of comments about which a person decided.
 *
 * @param version the layer or model that runs in the shadow; empty where none does
 * @param outcomes what judges now and what runs in the shadow make of the comments
 * @param catches rejected by a person: the shadow is stricter
 * @param falseAlarms approved by a person: the shadow is stricter
 * @param spared approved by a person: the shadow is milder
 * @param missed rejected by a person: the shadow is milder
 * @param leftOut comments that are in none of the counts, because a layer may have learnt from them and nothing stands for it
 */
@Schema(
        name = "ShadowComparison",
        description =
                "What the newest layer or another model, which does not judge, would have made of the comments that came last to a "
                        + "site, beside what judges now. Both are asked anew, and a comment that one of them learnt from is judged by a "
                        + "layer that was fitted without it and its author. The counts are of comments about which a person decided.")
record ShadowComparison(
        @Schema(description = "The layer or model that runs in the shadow; empty where none does.")
        String version,

        @Schema(description = "\"present\" is what judges now, \"wanted\" the shadow.")
        SettingsPreview outcomes,

        @Schema(description = "Rejected by a person, and the shadow is stricter.")
        long catches,

        @JsonProperty("false_alarms") @Schema(description = "Approved by a person, and the shadow is stricter.")
        long falseAlarms,

        @Schema(description = "Approved by a person, and the shadow is milder.")
        long spared,

        @Schema(description = "Rejected by a person, and the shadow is milder.")
        long missed,

        @JsonProperty("left_out")
        @Schema(
                description =
                        "Not counted at all: a layer may have learnt from them, and it is too old for what stands "
                                + "for it to be kept.")
        long leftOut) {}
