package mizan.app;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Keeps what clients choose out of the metrics: a method is whatever word a client sends (RFC 9110, section 9.1), and each
 * would have its own time series for as long as the service runs.
 */
final class RequestMetrics {

    private static final String METHOD = "method";

    /** What OpenTelemetry's conventions call such a method. */
    private static final String OTHER = "_OTHER";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE");

    private RequestMetrics() {}

    @Produces
    @Singleton
    static MeterFilter knownMethodsOnly() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String method = id.getTag(METHOD);
                return method == null || METHODS.contains(method)
                        ? id
                        : id.replaceTags(id.getTags().stream()
                                .map(tag -> tag.getKey().equals(METHOD) ? Tag.of(METHOD, OTHER) : tag)
                                .toList());
            }
        };
    }
}
