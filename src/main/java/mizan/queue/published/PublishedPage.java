package mizan.queue.published;

import java.util.List;

/**
 * Some of the approved comments of an article, in order.
 *
 * @param next where the next page begins; empty on the last one
 * @param total how many approved comments the article has
 */
public record PublishedPage(List<PublishedComment> items, String next, long total) {

    public PublishedPage {
        items = List.copyOf(items);
    }
}
