package mizan.app;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import mizan.comment.Sites;
import mizan.queue.published.PublishedComments;

/** Lists by their articles what earlier versions approved: after the start, and from time to time. */
@Singleton
final class PublishedBackfill {

    private final PublishedComments published;
    private final Sites sites;

    PublishedBackfill(PublishedComments published, Sites sites) {
        this.published = published;
        this.sites = sites;
    }

    @Scheduled(every = "1h", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Multi.createFrom()
                .iterable(sites.all())
                .onItem()
                .transformToUni(site -> published.backfill(site.id()))
                .collectFailures()
                .concatenate()
                .onItem()
                .ignoreAsUni();
    }
}
