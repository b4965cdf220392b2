package mizan.desk.api;

import mizan.desk.DecisionCommand;
import mizan.desk.RequestRefusedException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision that a client asks for. */
@Schema(name = "DecisionRequest")
record DecisionRequest(
        @Schema(
                required = true,
                enumeration = {"approve", "reject"})
        @Nullable
        String outcome,

        @Schema(
                description = "Which of the published rules the comment breaks; may be left out.",
                enumeration = {
                    "off_topic",
                    "insult",
                    "obscenity",
                    "hate_speech",
                    "violence",
                    "advert",
                    "personal_data",
                    "impersonation",
                    "duplicate",
                    "other"
                })
        @Nullable
        String reason,

        @Schema(description = "A word to colleagues, at most 2000 characters; may be left out.") @Nullable
        String note) {

    /** The decision that it asks for; throws {@link RequestRefusedException} where a field is wrong. */
    DecisionCommand command() {
        return DecisionCommand.of(outcome, reason, note);
    }
}
