package mizan.desk.api;

import mizan.desk.DecisionCommand;
import mizan.desk.RequestRefusedException;
import mizan.desk.RequiredFields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A note to colleagues about a comment. */
@Schema(name = "NoteRequest")
record NoteRequest(
        @Schema(required = true, description = "At most 2000 characters.") @Nullable
        String note) {

    /** The note; throws {@link RequestRefusedException} where there is none or too much of it. */
    String checkedNote() {
        String checked = DecisionCommand.note(RequiredFields.field("note", note));
        if (checked.isEmpty()) {
            throw RequestRefusedException.wrong("note", "A note is not empty.");
        }
        return checked;
    }
}
