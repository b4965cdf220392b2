package mizan.desk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import mizan.desk.BulkResult;
import mizan.queue.BulkId;
import mizan.queue.DecideResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a bulk decision, comment by comment. */
@Schema(name = "BulkReply")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkReply(
        @Schema(description = "The bulk, for undoing it or going on with it; absent where nothing was done.") @Nullable
        String bulk,

        @Schema(description = "How many comments this is about, as far as they were counted.", examples = "312")
        long matched,

        @Schema(description = "How many of them are left: ask again with the same bulk until it is 0.")
        long remaining,

        @Schema(description = "True where there are more than were counted.")
        boolean more,

        @Schema(description = "What came of each.") List<Item> results) {

    /** What came of one of them; {@code status} is what a single decision would have been answered with. */
    @Schema(name = "BulkResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(description = "The comment.") String id,

            @Schema(description = "200 decided, 404 unknown, 409 no longer held.", examples = "200")
            int status,

            @Schema(description = "The decision; absent where there is none.") @Nullable
            String decision,

            @Schema(enumeration = {"held", "approved", "rejected"}) @Nullable
            String state,

            @JsonProperty("decided_by") @Nullable String decidedBy,
            @JsonProperty("decided_at") @Nullable Instant decidedAt) {

        static Item of(BulkResult.CommentResult item) {
            return switch (item.result()) {
                case DecideResult.Decided(var decision, var comment) ->
                    new Item(
                            item.id(),
                            200,
                            decision.id().toString(),
                            comment.state().code(),
                            comment.decidedBy(),
                            comment.decidedAt());
                case DecideResult.AlreadyDecided(var by, var at, var comment) ->
                    new Item(item.id(), 409, null, comment.state().code(), by, at);
                case DecideResult.NotFound() -> new Item(item.id(), 404, null, null, null, null);
            };
        }
    }

    static BulkReply of(BulkResult result) {
        return new BulkReply(
                result.bulk().map(BulkId::toString).orElse(null),
                result.matched(),
                result.remaining(),
                result.more(),
                result.items().stream().map(Item::of).toList());
    }
}
