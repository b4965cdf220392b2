package mizan.deliver;

import java.time.Duration;
import java.util.function.Consumer;

/** Says now and then how far a long catch-up is, and how much it was in the end. */
final class Progress {

    private static final long EVERY = Duration.ofSeconds(10).toNanos();
    private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private final Consumer<String> out;
    private long delivered;
    private long since = System.nanoTime();
    private long deliveredSince;
    private long all;

    Progress(Consumer<String> out) {
        this.out = out;
    }

    /** {@code count} entries more are settled, and {@code left} wait; below 0 where nobody can tell. */
    void delivered(int count, long left) {
        delivered += count;
        all += count;
        long elapsed = System.nanoTime() - since;
        if (elapsed < EVERY) {
            return;
        }
        double perSecond = (double) (delivered - deliveredSince) * NANOS_PER_SECOND / elapsed;
        if (left > count) {
            out.accept("%d entries delivered, %d to go, about %d s".formatted(all, left, Math.round(left / perSecond)));
        }
        since = System.nanoTime();
        deliveredSince = delivered;
    }

    /** Says how many it were. */
    void finish() {
        out.accept("%d entries delivered".formatted(all));
    }
}
