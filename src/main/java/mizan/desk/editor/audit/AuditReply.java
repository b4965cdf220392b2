package mizan.desk.editor.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import mizan.audit.AuditEntries;
import mizan.audit.AuditEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the audit log as the API tells it. */
@Schema(name = "AuditPage")
record AuditReply(
        List<AuditLine> items,

        @Schema(description = "Absent on the last page.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String next) {

    /** One line of it. */
    @Schema(name = "AuditEntry")
    record AuditLine(
            String id,
            Instant at,
            @Schema(examples = "settings_changed") String action,

            @Schema(description = "The account; absent where nobody was signed in.")
            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            String by,

            @Schema(description = "What it was done to.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            String subject,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) String before,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String after,

            @Schema(description = "Whether it can be taken back.")
            boolean undoable,

            @Schema(description = "The entry that this one took back.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            String undoes) {

        static AuditLine of(AuditEntry entry) {
            return new AuditLine(
                    entry.id(),
                    entry.at(),
                    entry.details().action().code(),
                    entry.details().by(),
                    entry.details().subject(),
                    entry.details().before(),
                    entry.details().after(),
                    entry.isUndoable(),
                    entry.undoes());
        }
    }

    static AuditReply of(AuditEntries entries) {
        return new AuditReply(entries.items().stream().map(AuditLine::of).toList(), entries.next());
    }
}
