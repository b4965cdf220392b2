package mizan.desk.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import mizan.desk.DecisionCommand;
import mizan.desk.RequestRefusedException;
import mizan.queue.BulkId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One decision about many comments: over a selection, or over what is like one comment. */
@Schema(
        name = "BulkRequest",
        description = "One decision about many comments, each on its own: only those that are "
                + "still held are decided. Names either ids or like.")
public record BulkRequest(
        @Schema(description = "The comments, at most 200.") @Nullable
        List<String> ids,

        @Schema(description = "A comment: it and the held ones that are like it are meant.") @Nullable
        String like,

        @Schema(
                description = "In what they are like it: near-identical texts (a campaign), the same author, "
                        + "or the same network address.",
                enumeration = {"text", "author", "address"})
        @Nullable
        String by,

        @JsonProperty("dry_run")
        @Schema(description = "True to count only, and change nothing. The outcome may then be left out.")
        boolean dryRun,

        @Schema(description = "The bulk of an earlier call that this one goes on with; both are undone together.")
        @Nullable
        String bulk,

        @Schema(
                required = true,
                enumeration = {"approve", "reject"})
        @Nullable
        String outcome,

        @Schema(description = "As for a single decision.") @Nullable
        String reason,

        @Schema(description = "As for a single decision.") @Nullable
        String note) {

    /** How many comments one request may decide. */
    public static final int MAX_IDS = 200;

    DecisionCommand wish() {
        return DecisionCommand.of(outcome, reason, note);
    }

    boolean isSelection() {
        return like == null;
    }

    /** The ids, each once, in order; throws {@link RequestRefusedException} where there are none or too many. */
    List<String> checkedIds() {
        if (ids == null || ids.isEmpty() || ids.size() > MAX_IDS || ids.contains(null)) {
            throw RequestRefusedException.wrong("ids", "ids is a list of 1 to " + MAX_IDS + " comment ids.");
        }
        return ids.stream().distinct().toList();
    }

    /** The bulk to go on with, or a new one; throws {@link RequestRefusedException} where it is not the name of one. */
    BulkId bulkId() {
        if (bulk == null || bulk.isEmpty()) {
            return BulkId.random();
        }
        return BulkId.parse(bulk)
                .orElseThrow(
                        () -> RequestRefusedException.wrong("bulk", "bulk is the bulk that an earlier call answered."));
    }
}
