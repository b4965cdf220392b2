package mizan.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mizan.digest.ClientNetwork;

/**
 * How many lists of comments a network address may ask of this instance in a minute. It counts some thousands of addresses at a
 * time and forgets the oldest beyond them: a limit for programs that ask too often, none against an attack from everywhere.
 */
public final class ReadLimit {

    /** The addresses that are counted at a time: some two megabytes. */
    static final int MOST_ADDRESSES = 20_000;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int perAddress;
    private final Clock clock;
    private final Cache<String, Window> windows;

    /** The minute that begins with an address's first request, and the requests in it. */
    private record Window(long startMillis, AtomicInteger requests) {}

    /**
     * Allows {@code perAddress} requests a minute.
     *
     * @param perAddress 0 for any number
     * @throws IllegalArgumentException when it is negative
     */
    public ReadLimit(int perAddress, Clock clock) {
        if (perAddress < 0) {
            throw new IllegalArgumentException(
                    "mizan.limits.reads-per-address is 0 (none) or more requests a minute, not " + perAddress);
        }
        this.perAddress = perAddress;
        this.clock = clock;
        this.windows = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterWrite(WINDOW)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** Counts a request. Zero when it may be answered, otherwise how long this address has to wait, a second at least. */
    Duration count(String address) {
        if (perAddress == 0) {
            return Duration.ZERO;
        }
        long now = clock.millis();
        Window window = Objects.requireNonNull(
                windows.get(ClientNetwork.of(address), unknown -> new Window(now, new AtomicInteger())));
        if (window.requests().incrementAndGet() <= perAddress) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(Math.max(1, (window.startMillis() + WINDOW.toMillis() - now + 999) / 1000));
    }

    long size() {
        windows.cleanUp();
        return windows.estimatedSize();
    }
}
