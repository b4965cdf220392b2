package mizan.desk;

import io.smallrye.mutiny.Uni;
import java.util.List;
import mizan.comment.SiteId;
import mizan.queue.published.PublishedComment;
import mizan.queue.published.PublishedComments;
import mizan.queue.published.PublishedPage;
import mizan.queue.published.PublishedQuery;

/** What is approved in a queue in memory; the newest of it, on one page. */
public final class FakePublishedComments implements PublishedComments {

    private final FakeReviewQueue queue;

    public FakePublishedComments(FakeReviewQueue queue) {
        this.queue = queue;
    }

    @Override
    public Uni<PublishedPage> page(PublishedQuery query) {
        List<PublishedComment> all = queue.approved(query.site(), query.article()).stream()
                .map(queued -> new PublishedComment(
                        queued.comment().id(),
                        queued.name(),
                        queued.comment().author().url(),
                        queued.text(),
                        queued.comment().submittedAt()))
                .toList();
        return Uni.createFrom()
                .item(new PublishedPage(all.subList(0, Math.min(query.limit(), all.size())), "", all.size()));
    }

    @Override
    public Uni<Void> backfill(SiteId site) {
        return Uni.createFrom().voidItem();
    }
}
