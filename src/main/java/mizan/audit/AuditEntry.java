package mizan.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of the audit log.
 *
 * @param id sorts by time
 * @param shelf where the changed record is kept; empty where none was changed
 * @param record the changed record's name; empty where none was changed
 * @param undoes the entry that this one took back; may be empty
 */
public record AuditEntry(
        String id, Instant at, NewAuditEntry deed, Optional<RecordType> shelf, String record, String undoes) {

    /** True when the change can be taken back, unless something else was changed since. */
    public boolean isUndoable() {
        return shelf.filter(RecordType::isUndoable).isPresent()
                && !deed.before().equals(deed.after());
    }
}
