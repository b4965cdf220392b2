package mizan.queue.published;

import io.smallrye.mutiny.Uni;
import mizan.comment.SiteId;

/** Where the approved comments of articles are listed. Approving and retracting keep the lists in the same atomic step. */
public interface PublishedComments {

    /**
     * What {@code query} asks for. A comment that comes or goes meanwhile moves no other one to another page.
     *
     * @throws IllegalArgumentException when the cursor was not given out by such a list
     */
    Uni<PublishedPage> page(PublishedQuery query);

    /**
     * Lists the comments that earlier versions approved, which did not list them by article: some at a time until all were
     * looked at. Once that is done it looks again after a day.
     */
    Uni<Void> backfill(SiteId site);
}
