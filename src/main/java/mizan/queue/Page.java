package mizan.queue;

import java.util.List;

/** Some items in order, and where the next page begins; the cursor is empty on the last page. */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }
}
