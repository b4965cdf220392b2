package mizan.queue;

import java.util.List;

/**
 * A piece of a site's journal, oldest first.
 *
 * @param entries the entries that can be read
 * @param end the position of the last entry that was looked at, whether it could be read or not; the position that was
 *     asked for where there was nothing behind it
 * @param hasMore true where there may be more entries behind {@code end}
 */
public record JournalPage(List<JournalEntry> entries, String end, boolean hasMore) {

    public JournalPage {
        entries = List.copyOf(entries);
    }
}
