package mizan.audit;

/**
 * The replacement of one record by another, with its entry in the audit log.
 *
 * @param id the record's name among those of its type
 * @param before the record that is replaced, exactly as it was read; empty where there was none
 * @param after the record from now on; empty where there is to be none
 */
public record RecordChange(RecordType type, String id, String before, String after, NewAuditEntry auditEntry) {

    public RecordChange {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A record has a name");
        }
    }
}
