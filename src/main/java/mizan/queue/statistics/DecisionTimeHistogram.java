package mizan.queue.statistics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How long comments waited for their decision: a histogram of fixed buckets, so that days and sites can be added up.
 *
 * @param counts decisions by bucket: up to each of {@link #LIMITS}, and longer than the last
 */
public record DecisionTimeHistogram(List<Long> counts) {

    /** The longest time of each bucket but the last; a quantile is off by less than half of itself. */
    static final List<Duration> LIMITS = List.of(
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(3),
            Duration.ofMinutes(5),
            Duration.ofMinutes(7),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30),
            Duration.ofMinutes(45),
            Duration.ofHours(1),
            Duration.ofMinutes(90),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(4),
            Duration.ofHours(6),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofHours(18),
            Duration.ofDays(1),
            Duration.ofHours(36),
            Duration.ofDays(2),
            Duration.ofDays(3),
            Duration.ofDays(5),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofDays(30));

    /** Nobody decided anything. */
    public static final DecisionTimeHistogram NONE = new DecisionTimeHistogram(
            IntStream.rangeClosed(0, LIMITS.size()).mapToObj(i -> 0L).toList());

    public DecisionTimeHistogram {
        counts = List.copyOf(counts);
        if (counts.size() != LIMITS.size() + 1) {
            throw new IllegalArgumentException("There is a count for each of " + (LIMITS.size() + 1) + " buckets");
        }
    }

    /** The number of the bucket that a time belongs to. */
    static int bucket(Duration time) {
        int bucket = 0;
        while (bucket < LIMITS.size() && time.compareTo(LIMITS.get(bucket)) > 0) {
            bucket++;
        }
        return bucket;
    }

    /** How many decisions there were. */
    public long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** Both together. */
    public DecisionTimeHistogram plus(DecisionTimeHistogram other) {
        return new DecisionTimeHistogram(IntStream.range(0, counts.size())
                .mapToObj(i -> counts.get(i) + other.counts.get(i))
                .toList());
    }

    /**
     * The time within which this share of the decisions was made, as far as the buckets tell: within its bucket it is
     * taken to grow evenly, and beyond the last limit it is that limit. Empty where nothing was decided.
     *
     * @param share 0 to 1
     */
    public Optional<Duration> quantile(double share) {
        double wanted = share * total();
        double before = 0;
        for (int i = 0; i < counts.size(); i++) {
            long count = counts.get(i);
            if (count > 0 && before + count >= wanted) {
                return Optional.of(within(i, (wanted - before) / count));
            }
            before += count;
        }
        return Optional.empty();
    }

    private static Duration within(int bucket, double part) {
        if (bucket == LIMITS.size()) {
            return LIMITS.getLast();
        }
        long from = bucket == 0 ? 0 : LIMITS.get(bucket - 1).toMillis();
        return Duration.ofMillis(from + Math.round(part * (LIMITS.get(bucket).toMillis() - from)));
    }
}
