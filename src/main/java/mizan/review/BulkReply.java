package mizan.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import mizan.queue.DecideResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a bulk decision, comment by comment, in the order of the request. */
@Schema(name = "BulkReply")
record BulkReply(List<Item> results) {

    /** What came of one of them; {@code status} is what a single decision would have been answered with. */
    @Schema(name = "BulkResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(description = "The comment.") String id,
            @Schema(description = "200 decided, 404 unknown, 409 no longer held.", examples = "200") int status,
            @Schema(description = "The decision; absent where there is none.") @Nullable String decision,
            @Schema(enumeration = {"held", "approved", "rejected"}) @Nullable String state,
            @JsonProperty("decided_by") @Nullable String decidedBy,
            @JsonProperty("decided_at") @Nullable Instant decidedAt) {

        static Item of(String id, DecideResult result) {
            return switch (result) {
                case DecideResult.Decided(var decision, var comment) -> new Item(
                        id,
                        200,
                        decision.id().toString(),
                        comment.state().code(),
                        comment.decidedBy(),
                        comment.decidedAt());
                case DecideResult.AlreadyDecided(var by, var at, var comment) -> new Item(
                        id, 409, null, comment.state().code(), by, at);
                case DecideResult.NotFound() -> new Item(id, 404, null, null, null, null);
            };
        }
    }
}
