package mizan.desk.editor.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which reader is meant. */
@Schema(name = "PersonRequest", requiredProperties = "email")
record PersonRequest(
        @Schema(
                description = "The reader's e-mail; upper and lower case are the same.",
                examples = "reader@mail.example")
        @Nullable
        String email,

        @Schema(description = "To erase: that this is meant, since it cannot be undone.") @Nullable
        Boolean confirmed) {

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }
}
