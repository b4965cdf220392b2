package mizan.app;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.queue.author.redis.RedisAuthorRuleList;
import mizan.queue.published.PublishedComments;
import mizan.queue.redis.backfill.RedisHeldBackfill;

/**
 * Lists by their articles what earlier versions approved, and puts what they hold into the lists of held comments and their rules about
 * authors into the list of these: after the start, and from time to time.
 */
@Singleton
final class Backfill {

    private final PublishedComments published;
    private final RedisHeldBackfill held;
    private final RedisAuthorRuleList authorRules;
    private final Sites sites;

    Backfill(PublishedComments published, RedisHeldBackfill held, RedisAuthorRuleList authorRules, Sites sites) {
        this.published = published;
        this.held = held;
        this.authorRules = authorRules;
        this.sites = sites;
    }

    @Scheduled(every = "1h", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Multi.createFrom()
                .iterable(sites.all())
                .onItem()
                .transformToUni(site -> held.backfill(site.id()).chain(() -> published.backfill(site.id())))
                .collectFailures()
                .concatenate()
                .onItem()
                .ignoreAsUni();
    }

    /** It goes through all keys, so seldom: only an earlier version that still runs makes rules without listing them. */
    @Scheduled(every = "24h", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void listAuthorRules() {
        authorRules.complete(sites.all().stream().map(Site::id).toList());
    }
}
