package mizan.app;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what clients choose out of the metrics, or each word of theirs would have its own time series for as long as the
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
        };
    }

    private static Meter.Id with(Meter.Id id, Tag changed) {
        return id.replaceTags(id.getTags().stream()
                .map(tag -> tag.getKey().equals(changed.getKey()) ? changed : tag)
                .toList());
    }
}
