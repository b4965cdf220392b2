package mizan.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.signal.Signal;
import mizan.signal.SignalKind;

/**
 * Counts what comes in: {@code mizan_submissions_total} by site and outcome, {@code mizan_signals_total} (what speaks against
 * comments) by site and kind, and {@code mizan_stage_seconds} by stage. Meters are looked up once, because a look-up for each
 * signal costs more than the signal; and only for sites that there are, so that no sender can make one.
 */
@Singleton
final class SubmissionMetrics {

    /** No site has such an id. */
    private static final String NO_SITE = "_NONE";

    private final MeterRegistry registry;
    private final Map<SiteId, OfSite> sites = new ConcurrentHashMap<>();
    private final Counter refusedWithoutSite;
    private final Counter failedWithoutSite;
    private final Timer analyze;
    private final Timer moderate;
    private final Timer store;

    SubmissionMetrics(MeterRegistry registry, Sites sites) {
        this.registry = registry;
        for (Site site : sites.all()) {
            OfSite unused = of(site);
        }
        refusedWithoutSite = submissions(registry, NO_SITE, "refused");
        failedWithoutSite = submissions(registry, NO_SITE, "unavailable");
        analyze = stage(registry, "analyze");
        moderate = stage(registry, "moderate");
        store = stage(registry, "store");
    }

    /** What is counted of one site. */
    private static final class OfSite {

        private final Map<Outcome, Counter> verdicts = new EnumMap<>(Outcome.class);
        private final Map<SignalKind, Counter> signals = new EnumMap<>(SignalKind.class);
        private final Counter invalid;
        private final Counter refused;
        private final Counter repeated;
        private final Counter unavailable;

        OfSite(MeterRegistry registry, SiteId id) {
            String site = id.value();
            for (Outcome outcome : Outcome.values()) {
                verdicts.put(outcome, submissions(registry, site, outcome.name().toLowerCase(Locale.ROOT)));
            }
            for (SignalKind kind : SignalKind.values()) {
                signals.put(
                        kind,
                        Counter.builder("mizan.signals")
                                .description("What was seen that speaks against comments")
                                .tag("site", site)
                                .tag("kind", kind.name())
                                .register(registry));
            }
            invalid = submissions(registry, site, "invalid");
            refused = submissions(registry, site, "refused");
            repeated = submissions(registry, site, "repeated");
            unavailable = submissions(registry, site, "unavailable");
        }

        /** Each constant of the enum has a counter from the start. */
        private static <K extends Enum<K>> void increment(Map<K, Counter> counters, K key) {
            Objects.requireNonNull(counters.get(key)).increment();
        }
    }

    private static Counter submissions(MeterRegistry registry, String site, String outcome) {
        return Counter.builder("mizan.submissions")
                .description("Forms that came in, by what came of them")
                .tag("site", site)
                .tag("outcome", outcome)
                .register(registry);
    }

    private static Timer stage(MeterRegistry registry, String stage) {
        return Timer.builder("mizan.stage")
                .description("How long the stages of a submission take")
                .tag("stage", stage)
                .register(registry);
    }

    private OfSite of(Site site) {
        return sites.computeIfAbsent(site.id(), added -> new OfSite(registry, added));
    }

    void judged(Site site, Verdict verdict) {
        OfSite counted = of(site);
        OfSite.increment(counted.verdicts, verdict.outcome());
        for (Signal signal : verdict.signals()) {
            if (signal.isAgainst()) {
                OfSite.increment(counted.signals, signal.kind());
            }
        }
    }

    void invalid(Site site) {
        of(site).invalid.increment();
    }

    void refused(Site site) {
        of(site).refused.increment();
    }

    /** A form that names no site of ours. */
    void refused() {
        refusedWithoutSite.increment();
    }

    void repeated(Site site) {
        of(site).repeated.increment();
    }

    void unavailable(Site site) {
        of(site).unavailable.increment();
    }

    /** Something failed before it was known which site a form is for. */
    void unavailable() {
        failedWithoutSite.increment();
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
