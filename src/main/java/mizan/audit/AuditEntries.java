package mizan.audit;

import java.util.List;

/** A page of the audit log, newest first; {@code next} is the cursor of the next page, empty on the last. */
public record AuditEntries(List<AuditEntry> items, String next) {

    public AuditEntries {
        items = List.copyOf(items);
    }
}
