package mizan.deliver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mizan.deliver.RedisApprovedStream.Batch;
import mizan.deliver.RedisApprovedStream.Position;
import mizan.redis.RedisFailedException;
import mizan.redis.RedisReplies.StreamEntry;

/**
 * Carries the entries of a stream to a destination: what dead workers left, then what is new; acknowledges what is stored.
 * While Redis or the destination is away it waits and goes on where it was.
 */
public final class Delivery {

    /** The group, or the stream that was waited for, was deleted: as when Redis is emptied. It is made again. */
    private static final Set<String> GROUP_IS_GONE = Set.of("NOGROUP", "UNBLOCKED");

    private static final int BATCH = 100;
    /** Less than the deadline of a request. */
    private static final Duration WAIT = Duration.ofSeconds(2);

    private static final Duration HOUSEKEEPING = Duration.ofSeconds(10);
    private static final long LONGEST_PAUSE_SECONDS = 30;
    /** With {@code --once} nobody waits for longer than some 15 seconds. */
    private static final int ATTEMPTS_OF_ONE_RUN = 5;

    /**
     * How it is to be done.
     *
     * @param once end when nothing is left
     * @param takeOver after which time without an acknowledgement an entry is taken over from another worker; zero where no other
     *     worker may have any
     * @param retryKept how often what is kept aside is tried again
     */
    public record Settings(boolean once, Duration takeOver, Duration retryKept) {

        boolean takesOver() {
            return takeOver.isPositive();
        }
    }

    private final RedisApprovedStream stream;
    private final Destination destination;
    private final CacheClearing clearing;
    private final DeliveryFigures figures;
    private final Settings settings;
    private final Consumer<String> out;
    private final Progress progress;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<Runnable> chores = new ArrayList<>();

    /** Also at first, as a worker may bear the name of one that died. */
    private boolean mayHaveOwn = true;

    private int failures;
    private long nextClaim = System.nanoTime();
    private long nextRetry = System.nanoTime();
    private long nextHousekeeping = System.nanoTime();

    /** {@code out} is told, line by line, what the operator should know. */
    public Delivery(
            RedisApprovedStream stream,
            Destination destination,
            CacheClearing clearing,
            DeliveryFigures figures,
            Settings settings,
            Consumer<String> out) {
        this.stream = stream;
        this.destination = destination;
        this.clearing = clearing;
        this.figures = figures;
        this.settings = settings;
        this.out = out;
        this.progress = new Progress(out);
    }

    /** Has {@code chore} done every ten seconds, by the thread that delivers. */
    public Delivery withChore(Runnable chore) {
        chores.add(chore);
        return this;
    }

    /** Ends {@link #run} soon, between two batches; from any thread. */
    public void stop() {
        stop.countDown();
    }

    /**
     * Delivers until it is stopped, or until nothing is left where it is to run once.
     *
     * @throws DestinationException if the destination can only be mended by the operator; with {@code once} also where it, or
     *     Redis ({@link RedisFailedException}), stays away
     */
    public void run() {
        boolean isJoined = false;
        while (!isStopped()) {
            try {
                if (!isJoined) {
                    join();
                    isJoined = true;
                }
                boolean hasMore = round();
                succeeded();
                if (settings.once() && !hasMore && isDone()) {
                    break;
                }
            } catch (RedisFailedException e) {
                isJoined = false;
                failed(e, e.isTemporary() || GROUP_IS_GONE.contains(e.code()));
            } catch (DestinationException e) {
                failed(e, e.isTemporary());
            }
        }
        clearing.finish();
        if (isJoined) {
            leave();
        }
        progress.finish();
    }

    private void join() {
        if (!stream.exists()) {
            out.accept("no comment of this site was approved yet: waiting for the first");
        }
        stream.join();
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    /** One batch of each kind; true when there was something. */
    private boolean round() {
        if (mayHaveOwn && deliverOwn()) {
            return true;
        }
        retryKept();
        boolean found = false;
        if (settings.takesOver() && isDue(nextClaim)) {
            nextClaim = in(settings.takeOver().dividedBy(2));
            found |= claim();
        }
        Optional<Position> position = stream.position();
        position.ifPresent(this::note);
        boolean waits = !found && !settings.once();
        List<StreamEntry> fresh = stream.readNew(BATCH, waits ? WAIT : Duration.ZERO);
        found |= !fresh.isEmpty();
        deliver(fresh);
        keepHouse();
        return found;
    }

    private void note(Position position) {
        figures.position(position);
        if (position.trimmed() > 0 && figures.isNewlyTrimmed(position.trimmed())) {
            out.accept(position.trimmed()
                    + " entries were trimmed from the stream before they were read: their comments are"
                    + " approved in Mizan and not delivered; raise mizan.stream-length, and do not let deliver lag");
        }
    }

    /** What this worker read before something failed. */
    private boolean deliverOwn() {
        Batch own = stream.readOwn("0", BATCH);
        mayHaveOwn = !own.isEmpty();
        deliver(own);
        return mayHaveOwn;
    }

    private boolean claim() {
        Batch claimed = stream.claimDead(settings.takeOver(), BATCH);
        if (!claimed.entries().isEmpty()) {
            out.accept("took over %d entries from workers that did not acknowledge them"
                    .formatted(claimed.entries().size()));
            nextClaim = System.nanoTime();
        }
        deliver(claimed);
        return !claimed.isEmpty();
    }

    private void deliver(Batch batch) {
        if (!batch.gone().isEmpty()) {
            figures.gone(batch.gone().size());
            out.accept("entries were read by a worker that died, and trimmed from the stream before they were stored: "
                    + String.join(" ", batch.gone()));
            acknowledge(batch.gone().stream()
                    .filter(position -> !position.isEmpty())
                    .toList());
        }
        deliver(batch.entries());
    }

    private void deliver(List<StreamEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        mayHaveOwn = true;
        List<Outcome> outcomes = destination.write(entries);
        acknowledge(entries.stream().map(StreamEntry::id).toList());
        mayHaveOwn = false;
        tell(outcomes);
        progress.delivered(entries.size(), figures.lag());
    }

    private void acknowledge(List<String> positions) {
        stream.acknowledge(positions);
    }

    private void tell(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            figures.count(outcome.kind());
            if (outcome.kind().isReported()) {
                out.accept(outcome.toString());
            }
            if (outcome.kind().isChange()) {
                clearing.changed(outcome.article());
            }
        }
    }

    private void retryKept() {
        if (isDue(nextRetry)) {
            nextRetry = in(settings.retryKept());
            tell(destination.retryKept());
        }
    }

    private void keepHouse() {
        clearing.clearWhenDue();
        if (isDue(nextHousekeeping)) {
            nextHousekeeping = in(HOUSEKEEPING);
            stream.forgetDead();
            figures.kept(destination.kept());
            chores.forEach(Runnable::run);
        }
    }

    /** True when no worker of the group has anything left; those that are dead are taken over first. */
    private boolean isDone() {
        Optional<Position> position = stream.position();
        if (position.isEmpty() || position.get().pending() == 0 || !settings.takesOver()) {
            return true;
        }
        pause(Math.min(WAIT.toMillis(), settings.takeOver().toMillis()));
        nextClaim = System.nanoTime();
        return false;
    }

    private void succeeded() {
        if (failures > 0) {
            out.accept("going on");
        }
        failures = 0;
        figures.succeeded();
    }

    private void failed(RuntimeException failure, boolean isTemporary) {
        mayHaveOwn = true;
        failures++;
        figures.failed(String.valueOf(failure.getMessage()));
        if (!isTemporary || (settings.once() && failures >= ATTEMPTS_OF_ONE_RUN)) {
            throw failure;
        }
        long seconds = Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(failures - 1, 5));
        out.accept(failure.getMessage() + "; trying again in " + seconds + " s");
        pause(TimeUnit.SECONDS.toMillis(seconds));
    }

    private void leave() {
        try {
            stream.leave();
        } catch (RedisFailedException e) {
            out.accept("the group keeps the name of this worker for an hour: " + e.getMessage());
        }
    }

    private void pause(long millis) {
        try {
            if (stop.await(millis, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    private static boolean isDue(long time) {
        return System.nanoTime() - time >= 0;
    }

    private static long in(Duration duration) {
        return System.nanoTime() + duration.toNanos();
    }
}
