package mizan.desk.editor.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What settings would have made of the comments that came last to a site. Outcomes are approve, hold and reject.
 *
 * @param judged how many comments were judged
 * @param isCut whether there was no time for more
 * @param present what the present settings make of them, by outcome
 * @param wanted what the others would
 * @param shifts how many would move from one outcome to another, most first
 * @param examples some of those, newest first
 */
@Schema(
        name = "SettingsPreview",
        description = "What settings would have made of the comments that came last to a site, by the reasons that "
                + "were found when they came. Nothing is saved.")
public record SettingsPreview(
        @Schema(description = "How many comments were judged; at most 500.")
        long judged,

        @JsonProperty("cut") @Schema(description = "Whether there was no time for more.")
        boolean isCut,

        @Schema(description = "What the present settings make of them, by outcome: approve, hold, reject.")
        Map<String, Long> present,

        @Schema(description = "What the wanted settings would make of them.")
        Map<String, Long> wanted,

        @Schema(description = "How many would move from one outcome to another, most first.")
        List<Shift> shifts,

        @Schema(description = "Some of those, newest first; at most 20.")
        List<Example> examples) {

    /** Comments whose outcome would be another. */
    @Schema(name = "SettingsShift")
    public record Shift(String before, String after, long count) {}

    /** One of them, and what became of it. */
    @Schema(name = "SettingsExample")
    public record Example(
            String id,
            String name,
            String text,

            @Schema(description = "held, approved or rejected: what it is now.")
            String state,

            String before,
            String after) {}

    public SettingsPreview {
        shifts = List.copyOf(shifts);
        examples = List.copyOf(examples);
    }
}
