package mizan.queue.published;

import mizan.comment.SiteId;

/**
 * Which approved comments somebody wants to see.
 *
 * @param article the article's id at the site
 * @param cursor where to go on, from {@link PublishedPage#next()}; empty for the beginning
 * @param limit comments on a page, at least 1
 */
public record PublishedQuery(SiteId site, String article, Order order, String cursor, int limit) {

    /** What comes first, by the time of submission. */
    public enum Order {
        NEWEST,
        OLDEST
    }

    public PublishedQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("A page has at least one comment");
        }
    }
}
