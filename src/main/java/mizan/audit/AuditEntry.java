package mizan.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the audit log.
 *
 * @param id sorts by time
 * @param type the type of the changed record; empty where none was changed
 * @param record the changed record's name; empty where none was changed
 * @param undoes the entry that this one undid; may be empty
 */
public record AuditEntry(
        String id, Instant at, NewAuditEntry details, Optional<RecordType> type, String record, String undoes) {

    /** True when the change can be undone, unless the record was changed again since. */
    public boolean isUndoable() {
        return type.filter(RecordType::isUndoable).isPresent()
                && !details.before().equals(details.after());
    }
}
