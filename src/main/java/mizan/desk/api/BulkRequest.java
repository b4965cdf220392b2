package mizan.desk.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.IntStream;
import mizan.desk.BulkDecisions;
import mizan.desk.BulkTarget;
import mizan.desk.DecisionCommand;
import mizan.desk.EnumCodes;
import mizan.desk.RequestRefusedException;
import mizan.desk.RequiredFields;
import mizan.queue.BulkId;
import mizan.queue.Similarity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One decision about many comments: about a selection, or about those that are similar to one comment. */
@Schema(
        name = "BulkRequest",
        description = "One decision about many comments, each on its own: only those that are "
                + "still held are decided. Names either ids or like.")
record BulkRequest(
        @Schema(description = "The comments, at most 200.") @Nullable
        List<@Nullable String> ids,

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
        @Nullable
        Boolean dryRun,

        @Schema(description = "The bulk of an earlier call that this one goes on with; both are undone together.")
        @Nullable
        String bulk,

        @Schema(
                description = "Needed unless dry_run is true.",
                enumeration = {"approve", "reject"})
        @Nullable
        String outcome,

        @Schema(description = "As for a single decision.") @Nullable
        String reason,

        @Schema(description = "As for a single decision.") @Nullable
        String note) {

    private static final int MAX_IDS = BulkDecisions.MAX_COMMENTS;

    /** The decision; throws {@link RequestRefusedException} where a field of it is missing or wrong. */
    DecisionCommand command() {
        return DecisionCommand.of(outcome, reason, note);
    }

    /** True when the comments are only to be counted. */
    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    /** The comments that it is about; throws {@link RequestRefusedException} unless it names them in one of the two ways. */
    BulkTarget target() {
        Similarity similarity = by == null ? Similarity.TEXT : EnumCodes.parse(Similarity.class, "by", by);
        if (like == null) {
            return new BulkTarget.Selection(checkedIds());
        }
        if (ids != null) {
            throw RequestRefusedException.wrong("like", "like and ids exclude each other.");
        }
        return new BulkTarget.SimilarTo(like, similarity);
    }

    /** The ids, each once, in order. */
    private List<String> checkedIds() {
        if (ids == null || ids.isEmpty() || ids.size() > MAX_IDS) {
            throw RequestRefusedException.wrong("ids", "ids is a list of 1 to " + MAX_IDS + " comment ids.");
        }
        return IntStream.range(0, ids.size())
                .mapToObj(index -> RequiredFields.field("ids[" + index + "]", ids.get(index)))
                .distinct()
                .toList();
    }

    /** The bulk to go on with, or a new one; throws {@link RequestRefusedException} where it is not the name of one. */
    BulkId bulkId() {
        return bulk == null || bulk.isEmpty() ? BulkId.random() : parse(bulk);
    }

    /** The bulk with this name, for going on with it; throws {@link RequestRefusedException} where it is not the name of one. */
    static BulkId parse(String bulk) {
        return BulkId.parse(bulk)
                .orElseThrow(
                        () -> RequestRefusedException.wrong("bulk", "bulk is the bulk that an earlier call answered."));
    }
}
