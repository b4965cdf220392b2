package mizan.desk.api;

import mizan.desk.DecisionCommand;
import mizan.desk.EditCommand;
import mizan.desk.RequestRefusedException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a moderator wants to publish instead of what the reader wrote. */
@Schema(name = "EditRequest")
record EditRequest(
        @Schema(required = true, description = "Plain text, at most 5000 characters; a line break is a line feed.")
        @Nullable
        String text,

        @Schema(description = "The author's name; stays as it is where it is left out.") @Nullable
        String name,

        @Schema(description = "A word to colleagues, at most 2000 characters; may be left out.") @Nullable
        String note) {

    /** The edit that it asks for; throws {@link RequestRefusedException} where a field is wrong. */
    EditCommand command() {
        return EditCommand.of(text, name);
    }

    /** The note; throws {@link RequestRefusedException} where it is too long. */
    String checkedNote() {
        return DecisionCommand.note(note);
    }
}
