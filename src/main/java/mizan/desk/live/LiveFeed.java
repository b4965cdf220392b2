package mizan.desk.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import mizan.comment.SiteId;
import mizan.desk.CommentLookup;
import mizan.desk.article.ArticleTitles;
import mizan.desk.live.LiveChange.LivePosition;
import mizan.queue.Journal;
import mizan.queue.JournalEntry;
import mizan.queue.JournalPage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one site, read once for all who listen: one virtual thread asks the journal four times a second while
 * anybody does. Asking works alike on a single Redis, Sentinel and Cluster and keeps no connection to itself, which a
 * blocking read would.
 */
final class LiveFeed {

    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);
    private static final int BATCH = 200;

    /** A listener that has missed more than this is told to read lists anew. */
    private static final int MAX_MISSED = 1000;

    private final SiteId site;
    private final Journal journal;
    private final Function<List<String>, ArticleTitles.Known> titles;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private boolean isRunning;
    private @Nullable LivePosition read;

    /** {@code titles}: what articles of the site with these ids are called; may block. */
    LiveFeed(SiteId site, Journal journal, Function<List<String>, ArticleTitles.Known> titles) {
        this.site = site;
        this.journal = journal;
        this.titles = titles;
    }

    /** Somebody who listens. */
    private final class Listener {

        private final Consumer<Told> consumer;
        private @Nullable LivePosition position;
        private @Nullable LivePosition lastTold;
        private int missed;
        private boolean isCaughtUp;

        /** {@code since}: the position behind which to begin; null for the changes from now on. */
        Listener(Consumer<Told> consumer, @Nullable String since) {
            this.consumer = consumer;
            this.position = since == null ? null : LivePosition.of(site, since);
        }

        void tell(LivePosition place, LiveChange change) {
            if (lastTold == null || place.isAfter(lastTold)) {
                lastTold = place;
                consumer.accept(new Told(place, change));
            }
        }

        /**
         * Brings it to {@code end}, where all the others are, a batch at a time. Where the journal fails in between, the
         * next call goes on behind the last batch that was told.
         */
        void catchUp(LivePosition end) {
            while (!isCaughtUp && position != null && end.isAfter(position)) {
                JournalPage page = after(position);
                changes(page).forEach(told -> tell(told.place(), told.change()));
                position = LivePosition.of(site, page.end());
                missed += page.entries().size();
                if (page.hasMore() && end.isAfter(position) && missed > MAX_MISSED) {
                    tell(end, LiveChange.reset(site));
                    position = end;
                }
                isCaughtUp = !page.hasMore();
            }
            isCaughtUp = true;
            lastTold = lastTold == null || end.isAfter(lastTold) ? end : lastTold;
        }
    }

    /** What listeners are told, and where it stands. */
    record Told(LivePosition place, LiveChange change) {}

    /**
     * Lets somebody listen until the returned action is run.
     *
     * @param since the position behind which to begin; null for what changes from now on
     */
    Runnable listen(Consumer<Told> consumer, @Nullable String since) {
        Listener listener = new Listener(consumer, since);
        synchronized (this) {
            listeners.add(listener);
            if (!isRunning) {
                isRunning = true;
                Thread.ofVirtual().name("live changes of " + site).start(this::run);
            }
        }
        return () -> listeners.remove(listener);
    }

    /** Lets all listeners go. */
    void stop() {
        listeners.clear();
    }

    private void run() {
        read = null;
        while (isWanted()) {
            sleep(step() ? EVERY : AFTER_A_FAILURE);
        }
    }

    private synchronized boolean isWanted() {
        isRunning = !listeners.isEmpty();
        return isRunning;
    }

    /** Tells every listener what is new; false where the journal could not be read. */
    private boolean step() {
        try {
            if (read == null) {
                read = end();
            }
            LivePosition end = read;
            listeners.stream().filter(listener -> !listener.isCaughtUp).forEach(listener -> listener.catchUp(end));
            tellNew();
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("The journal of %s could not be read: %s", site, e.getMessage());
            return false;
        }
    }

    /** An entry that cannot be read is looked at once, because the position moves behind it all the same. */
    private void tellNew() {
        boolean hasMore = true;
        while (hasMore && read != null) {
            JournalPage page = after(read);
            changes(page).forEach(this::tellAll);
            read = LivePosition.of(site, page.end());
            hasMore = page.hasMore();
        }
    }

    private List<Told> changes(JournalPage page) {
        ArticleTitles.Known known =
                titles.apply(page.entries().stream().map(JournalEntry::article).toList());
        return page.entries().stream()
                .map(entry -> new Told(
                        LivePosition.of(site, entry.position()),
                        LiveChange.of(entry, known.title(site, entry.article()))))
                .toList();
    }

    private void tellAll(Told told) {
        listeners.stream()
                .filter(listener -> listener.isCaughtUp)
                .forEach(listener -> listener.tell(told.place(), told.change()));
    }

    private LivePosition end() {
        return LivePosition.of(site, journal.end(site).await().atMost(CommentLookup.TIMEOUT));
    }

    private JournalPage after(LivePosition place) {
        return journal.after(site, position(place), BATCH).await().atMost(CommentLookup.TIMEOUT);
    }

    private static String position(LivePosition place) {
        return place.milliseconds() + "-" + place.number();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
