package mizan.desk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import mizan.desk.EnumCodes;
import mizan.queue.Decision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person did about a comment, as the API shows it. */
@Schema(name = "Decision", description = "What a person did about a comment.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionView(
        @Schema(examples = "demo-1764000000000-0") String id,

        @Schema(
                description = "A decision; an edit of the text or name; or a note and nothing else.",
                enumeration = {"decision", "edit", "note"})
        String kind,

        @Schema(
                description = "The state before.",
                enumeration = {"held", "approved", "rejected"})
        String from,

        @Schema(
                description = "The state after.",
                enumeration = {"held", "approved", "rejected"})
        String to,

        @Schema(description = "A code; empty where none was given.", examples = "insult")
        String reason,

        @Schema(description = "A word to colleagues; may be empty.")
        String note,

        @Schema(description = "The account.", examples = "moderator")
        String by,

        Instant at,

        @Schema(description = "The decision that this one takes back; absent for an ordinary one.") @Nullable
        String undoes,

        @Schema(description = "The bulk that it belongs to; absent where it was made by itself.") @Nullable
        String bulk) {

    static DecisionView of(Decision decision) {
        return new DecisionView(
                decision.id().toString(),
                EnumCodes.code(decision.kind()),
                decision.from().code(),
                decision.to().code(),
                decision.reason(),
                decision.note(),
                decision.by(),
                decision.at(),
                decision.undoes() == null ? null : decision.undoes().toString(),
                decision.bulk() == null ? null : decision.bulk().toString());
    }
}
