package mizan.audit;

import java.util.List;

/** A page of the audit log, newest first; {@code next} is the cursor of the next page, empty on the last. */
public record Entries(List<Entry> items, String next) {

    public Entries {
        items = List.copyOf(items);
    }
}
