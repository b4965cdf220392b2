package mizan.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One decision about many comments. */
@Schema(name = "BulkRequest", description = "One decision about many comments, each on its own: only those that are "
        + "still held are decided.")
record BulkRequest(
        @Schema(required = true, description = "The comments, at most 200.") @Nullable List<String> ids,
        @Schema(required = true, enumeration = {"approve", "reject"}) @Nullable String outcome,
        @Schema(description = "As for a single decision.") @Nullable String reason,
        @Schema(description = "As for a single decision.") @Nullable String note) {

    /** How many comments one request may decide. */
    static final int MAX_IDS = 200;

    Wish wish() {
        return Wish.of(outcome, reason, note);
    }

    /** The ids, each once, in order; throws {@link Refusal} where there are none or too many. */
    List<String> checkedIds() {
        if (ids == null || ids.isEmpty() || ids.size() > MAX_IDS || ids.contains(null)) {
            throw Refusal.wrong("ids", "ids is a list of 1 to " + MAX_IDS + " comment ids.");
        }
        return ids.stream().distinct().toList();
    }
}
