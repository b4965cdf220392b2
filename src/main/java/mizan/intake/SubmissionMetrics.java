package mizan.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.signal.Signal;
import mizan.signal.SignalKind;

/**
 * Counts what comes in: {@code mizan_submissions_total} by outcome, {@code mizan_signals_total} (what speaks against
 * comments) by kind, and {@code mizan_stage_seconds} by stage. Meters are looked up once, because a look-up for each signal
 * costs more than the signal.
 */
@Singleton
final class SubmissionMetrics {

    private final Map<Outcome, Counter> verdicts = new EnumMap<>(Outcome.class);
    private final Map<SignalKind, Counter> signals = new EnumMap<>(SignalKind.class);
    private final Counter invalid;
    private final Counter refused;
    private final Counter repeated;
    private final Counter unavailable;
    private final Timer analyze;
    private final Timer moderate;
    private final Timer store;

    SubmissionMetrics(MeterRegistry registry) {
        for (Outcome outcome : Outcome.values()) {
            verdicts.put(outcome, submissions(registry, outcome.name().toLowerCase(Locale.ROOT)));
        }
        for (SignalKind kind : SignalKind.values()) {
            signals.put(
                    kind,
                    Counter.builder("mizan.signals")
                            .description("What was seen that speaks against comments")
                            .tag("kind", kind.name())
                            .register(registry));
        }
        invalid = submissions(registry, "invalid");
        refused = submissions(registry, "refused");
        repeated = submissions(registry, "repeated");
        unavailable = submissions(registry, "unavailable");
        analyze = stage(registry, "analyze");
        moderate = stage(registry, "moderate");
        store = stage(registry, "store");
    }

    private static Counter submissions(MeterRegistry registry, String outcome) {
        return Counter.builder("mizan.submissions")
                .description("Forms that came in, by what came of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    private static Timer stage(MeterRegistry registry, String stage) {
        return Timer.builder("mizan.stage")
                .description("How long the stages of a submission take")
                .tag("stage", stage)
                .register(registry);
    }

    void judged(Verdict verdict) {
        increment(verdicts, verdict.outcome());
        for (Signal signal : verdict.signals()) {
            if (signal.isAgainst()) {
                increment(signals, signal.kind());
            }
        }
    }

    /** Each constant of the enum has a counter from the start. */
    private static <K extends Enum<K>> void increment(Map<K, Counter> counters, K key) {
        Objects.requireNonNull(counters.get(key)).increment();
    }

    void invalid() {
        invalid.increment();
    }

    void refused() {
        refused.increment();
    }

    void repeated() {
        repeated.increment();
    }

    void unavailable() {
        unavailable.increment();
    }

    <T> T timeAnalysis(Supplier<T> analysis) {
        return analyze.record(analysis);
    }

    <T> T timeModeration(Supplier<T> moderation) {
        return moderate.record(moderation);
    }

    /** Records the time since {@code startNanos} of {@link System#nanoTime()} for the round trips to the store. */
    void stored(long startNanos) {
        store.record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
    }
}
