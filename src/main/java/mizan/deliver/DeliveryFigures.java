package mizan.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import mizan.deliver.RedisApprovedStream.Position;
import org.jspecify.annotations.Nullable;

/** What monitoring asks a delivery: counts since it began, how far it is, and whether it gets on. For several threads. */
public final class DeliveryFigures {

    private static final Duration UNTIL_UNHEALTHY = Duration.ofMinutes(1);

    private final Clock clock;
    private final String labels;
    private final Map<Outcome.Kind, Long> counts = new EnumMap<>(Outcome.Kind.class);
    private Position position = new Position(-1, 0, 0, "");
    private long trimmed;
    private long gone;
    private long kept;
    private long failures;
    private long failedClearings;
    private Instant lastSuccess;
    private @Nullable String lastFailure;

    /** Figures of the delivery of {@code site} to {@code destination}, such as {@code k2}. */
    public DeliveryFigures(String site, String destination, Clock clock) {
        this.clock = clock;
        this.labels = "site=\"%s\",destination=\"%s\"".formatted(site, destination);
        this.lastSuccess = clock.instant();
    }

    synchronized void count(Outcome.Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    synchronized void position(Position now) {
        position = now;
    }

    synchronized long lag() {
        return position.lag();
    }

    /** True when more entries are known to be lost than before. */
    synchronized boolean isNewlyTrimmed(long number) {
        boolean isNew = number > trimmed;
        trimmed = Math.max(trimmed, number);
        return isNew;
    }

    synchronized void gone(int number) {
        gone += number;
    }

    synchronized void kept(long number) {
        kept = number;
    }

    synchronized void succeeded() {
        lastSuccess = clock.instant();
        lastFailure = null;
    }

    synchronized void failed(String message) {
        failures++;
        lastFailure = message;
    }

    synchronized void clearingFailed() {
        failedClearings++;
    }

    /** Why it does not get on; empty where it does, or has not failed for a minute yet. */
    synchronized Optional<String> trouble() {
        if (lastSuccess.plus(UNTIL_UNHEALTHY).isAfter(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(lastFailure == null ? "no round was finished for a minute" : lastFailure);
    }

    /** All figures as Prometheus reads them. */
    synchronized String prometheus() {
        StringBuilder text = new StringBuilder(2048);
        head(text, "mizan_deliver_entries_total", "counter", "Entries of the approved stream by what became of them.");
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            line(
                    text,
                    "mizan_deliver_entries_total",
                    labels + ",outcome=\"" + kind.code() + "\"",
                    counts.getOrDefault(kind, 0L));
        }
        if (position.lag() >= 0) {
            figure(text, "mizan_deliver_lag_entries", "gauge", "Entries that no worker has read.", position.lag());
        }
        figure(
                text,
                "mizan_deliver_pending_entries",
                "gauge",
                "Entries that a worker has read and not stored.",
                position.pending());
        figure(text, "mizan_deliver_kept_entries", "gauge", "Entries that are kept aside.", kept);
        figure(
                text,
                "mizan_deliver_lost_entries_total",
                "counter",
                "Entries that were trimmed from the stream before they were stored.",
                trimmed + gone);
        figure(text, "mizan_deliver_failures_total", "counter", "Rounds that failed.", failures);
        figure(
                text,
                "mizan_deliver_failed_clearings_total",
                "counter",
                "Times that the site's caches could not be cleared.",
                failedClearings);
        figure(
                text,
                "mizan_deliver_last_success_timestamp_seconds",
                "gauge",
                "When a round was finished last.",
                lastSuccess.getEpochSecond());
        return text.toString();
    }

    private void figure(StringBuilder text, String name, String type, String help, long value) {
        head(text, name, type, help);
        line(text, name, labels, value);
    }

    private static void head(StringBuilder text, String name, String type, String help) {
        text.append(
                "# HELP %s %s%n# TYPE %s %s%n".formatted(name, help, name, type).replace("\r", ""));
    }

    private static void line(StringBuilder text, String name, String labels, long value) {
        text.append(name).append('{').append(labels).append("} ").append(value).append('\n');
    }
}
