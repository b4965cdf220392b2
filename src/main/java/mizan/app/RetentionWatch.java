package mizan.app;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.queue.ReviewQueue;

/** Removes what has expired at sites where nothing happens that would do so in passing. */
@Singleton
final class RetentionWatch {

    private final ReviewQueue queue;
    private final Sites sites;

    RetentionWatch(ReviewQueue queue, Sites sites) {
        this.queue = queue;
        this.sites = sites;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        sites.all().stream().map(Site::id).forEach(queue::removeExpired);
    }
}
