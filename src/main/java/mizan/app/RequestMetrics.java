package mizan.app;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives times their buckets, and keeps what clients choose out of the metrics, or each word of theirs would have its own time series for as long as the
 * service runs: a method is whatever a client sends (RFC 9110, section 9.1), and so is a path that nobody may see. Paths
 * that do not exist are {@code NOT_FOUND} already.
 */
final class RequestMetrics {

    private static final String METHOD = "method";
    private static final String URI = "uri";
    private static final String STATUS = "status";

    /** What OpenTelemetry's conventions call a method that is not known. */
    private static final Tag OTHER_METHOD = Tag.of(METHOD, "_OTHER");

    private static final Tag ACCESS_DENIED = Tag.of(URI, "ACCESS_DENIED");

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE");

    /** Times that are worth a histogram, so that a quantile can be asked for over all instances. */
    private static final Set<String> TIMES = Set.of("http.server.requests", "mizan.stage");

    private static final double[] BUCKETS = Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
            .mapToDouble(milliseconds -> milliseconds * 1e6)
            .toArray();

    private static final Set<String> DENIED = Set.of("401", "403", "405");

    RequestMetrics() {}

    @Produces
    @Singleton
    static MeterFilter boundedTags() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                @Nullable String method = id.getTag(METHOD);
                Meter.Id known = method == null || METHODS.contains(method) ? id : with(id, OTHER_METHOD);
                @Nullable String status = id.getTag(STATUS);
                boolean isDenied = status != null && DENIED.contains(status) && id.getTag(URI) != null;
                return isDenied ? with(known, ACCESS_DENIED) : known;
            }

            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig given) {
                return TIMES.contains(id.getName())
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(given)
                        : given;
            }
        };
    }

    private static Meter.Id with(Meter.Id id, Tag changed) {
        return id.replaceTags(id.getTags().stream()
                .map(tag -> tag.getKey().equals(changed.getKey()) ? changed : tag)
                .toList());
    }
}
