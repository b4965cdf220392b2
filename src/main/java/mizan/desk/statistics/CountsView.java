package mizan.desk.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import mizan.comment.SiteId;
import mizan.desk.EnumCodes;
import mizan.queue.State;
import mizan.queue.statistics.QueueCounts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a site has now, as the API shows it. */
@Schema(name = "Counts")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CountsView(
        @Schema(examples = "demo") String site,

        @Schema(description = "Comments that wait.", examples = "12")
        long held,

        long approved,
        long rejected,

        @Schema(description = "Held comments by reason; one can count under several.")
        Map<String, Long> reasons,

        @JsonProperty("oldest_held_at")
        @Schema(description = "When the oldest held one came; absent where none waits.")
        @Nullable
        Instant oldestHeldAt) {

    static CountsView of(SiteId site, QueueCounts counts) {
        Map<String, Long> reasons = new TreeMap<>();
        counts.heldByReason().forEach((kind, held) -> reasons.put(EnumCodes.code(kind), held));
        return new CountsView(
                site.value(),
                counts.in(State.HELD),
                counts.in(State.APPROVED),
                counts.in(State.REJECTED),
                reasons,
                counts.oldestHeld());
    }
}
