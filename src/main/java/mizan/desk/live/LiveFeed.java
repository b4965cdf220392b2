package mizan.desk.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import mizan.comment.SiteId;
import mizan.desk.CommentLookup;
import mizan.desk.live.LiveChange.Place;
import mizan.queue.Journal;
import mizan.queue.JournalEntry;
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
    private static final int AT_ONCE = 200;

    /** Who has missed more than this is told to read lists anew. */
    private static final int MISSED = 1000;

    private final SiteId site;
    private final Journal journal;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private boolean isRunning;
    private @Nullable Place read;

    LiveFeed(SiteId site, Journal journal) {
        this.site = site;
        this.journal = journal;
    }

    /** Somebody who listens; {@code heard} is the last that they were told, null before anything. */
    private static final class Listener {

        private final Consumer<Told> ear;
        private final @Nullable String since;
        private @Nullable Place heard;

        Listener(Consumer<Told> ear, @Nullable String since) {
            this.ear = ear;
            this.since = since;
        }

        void tell(Place place, LiveChange change) {
            if (heard == null || place.isAfter(heard)) {
                heard = place;
                ear.accept(new Told(place, change));
            }
        }
    }

    /** What listeners are told, and where it stands. */
    record Told(Place place, LiveChange change) {}

    /**
     * Lets somebody listen until the answer is run.
     *
     * @param since the position behind which to begin; null for what changes from now on
     */
    Runnable listen(Consumer<Told> ear, @Nullable String since) {
        Listener listener = new Listener(ear, since);
        synchronized (this) {
            listeners.add(listener);
            if (!isRunning) {
                isRunning = true;
                Thread.ofVirtual().name("live changes of " + site).start(this::run);
            }
        }
        return () -> listeners.remove(listener);
    }

    /** Lets everybody go. */
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

    /** Tells everybody what they have not heard yet; false where the journal could not be read. */
    private boolean step() {
        try {
            if (read == null) {
                read = end();
            }
            listeners.stream().filter(listener -> listener.heard == null).forEach(this::begin);
            List<JournalEntry> changes;
            do {
                changes = after(position(read));
                changes.forEach(this::tellAll);
            } while (changes.size() == AT_ONCE);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("The journal of %s could not be read: %s", site, e.getMessage());
            return false;
        }
    }

    /** Brings a new listener to where all the others are. */
    private void begin(Listener listener) {
        Place end = read;
        if (listener.since == null) {
            listener.heard = end;
            return;
        }
        Place at = Place.of(site, listener.since);
        int missed = 0;
        while (end.isAfter(at) && missed <= MISSED) {
            List<JournalEntry> changes = after(position(at));
            for (JournalEntry change : changes) {
                at = Place.of(site, change.position());
                listener.tell(at, LiveChange.of(change));
            }
            missed += changes.size();
            if (changes.size() < AT_ONCE) {
                break;
            }
        }
        if (missed > MISSED) {
            listener.tell(end, LiveChange.reset(site));
        }
        listener.heard = listener.heard == null || end.isAfter(listener.heard) ? end : listener.heard;
    }

    private void tellAll(JournalEntry change) {
        Place place = Place.of(site, change.position());
        LiveChange told = LiveChange.of(change);
        listeners.stream().filter(listener -> listener.heard != null).forEach(listener -> listener.tell(place, told));
        read = place;
    }

    private Place end() {
        return Place.of(site, journal.end(site).await().atMost(CommentLookup.TIMEOUT));
    }

    private List<JournalEntry> after(String position) {
        return journal.after(site, position, AT_ONCE).await().atMost(CommentLookup.TIMEOUT);
    }

    private static String position(Place place) {
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
