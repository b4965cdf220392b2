package mizan.desk.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mizan.comment.SiteId;
import mizan.desk.CommentLookup;
import mizan.desk.article.ArticleTitles;
import mizan.desk.live.LiveChange.LivePosition;
import mizan.desk.live.LiveFeed.Told;
import mizan.queue.Journal;
import org.jspecify.annotations.Nullable;

/** What changes at the sites, for everybody who listens to this instance. */
@Singleton
public final class LiveChanges {

    /** Who lets more than this wait unread is let go, and comes back to where they were. */
    private static final int MOST_WAITING = 512;

    private final Journal journal;
    private final ArticleTitles titles;
    private final Map<SiteId, LiveFeed> feeds = new ConcurrentHashMap<>();

    LiveChanges(Journal journal, ArticleTitles titles) {
        this.journal = journal;
        this.titles = titles;
    }

    /** Where the changes of {@code sites} end now: who reads lists after this and listens from here misses nothing. Blocks. */
    public LivePosition end(List<SiteId> sites) {
        List<Uni<LivePosition>> ends = sites.stream()
                .map(site -> journal.end(site).map(position -> LivePosition.of(site, position)))
                .toList();
        return Uni.join().all(ends).andFailFast().await().atMost(CommentLookup.TIMEOUT).stream()
                .reduce((one, other) -> other.isAfter(one) ? other : one)
                .orElseThrow();
    }

    /**
     * The changes of some sites as they come, without end.
     *
     * @param since the last that was heard; null for what changes from now on
     */
    Multi<Told> of(List<SiteId> sites, @Nullable LivePosition since) {
        return Multi.createFrom()
                .<Told>emitter(
                        emitter -> {
                            List<Runnable> ends = sites.stream()
                                    .map(site -> feed(site)
                                            .listen(emitter::emit, since == null ? null : since.positionAt(site)))
                                    .toList();
                            emitter.onTermination(() -> ends.forEach(Runnable::run));
                        },
                        BackPressureStrategy.IGNORE)
                .onOverflow()
                .buffer(MOST_WAITING);
    }

    /** When the service ends, nobody asks the journal any more. */
    @PreDestroy
    void stop() {
        feeds.values().forEach(LiveFeed::stop);
    }

    private LiveFeed feed(SiteId site) {
        return feeds.computeIfAbsent(site, unknown -> new LiveFeed(unknown, journal, ids -> titles.of(unknown, ids)));
    }
}
