package mizan.app.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Has {@code /q/metrics} print what {@code promtool check metrics} accepts: each metric with a help text, labels in snake case
 * and units in full, those of libraries too. Who does not ask for OpenMetrics alone gets Prometheus's own format, which is what people
 * and their tools read.
 */
@Singleton
final class MetricsFormat {

    private static final String PATH = "/q/metrics";
    private static final String TEXT = "text/plain";
    private static final int BEFORE_THE_ENDPOINT = 150;
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])([A-Z])");

    /** Names that Prometheus keeps for other things. */
    private static final Map<String, String> RENAMED = Map.of("system.cpu.count", "system.cpus");

    /**
     * The first is in nanoseconds, and process_cpu_usage tells the same; the others have series without a help text, and
     * http_server_active_connections and redis_active_connections tell how many there are.
     */
    private static final Set<String> LEFT_OUT =
            Set.of("process.cpu.time", "http.server.connections", "redis.connections");

    MetricsFormat() {}

    @Produces
    @Singleton
    static MeterFilter accepted() {
        return new MeterFilter() {
            @Override
            public MeterFilterReply accept(Meter.Id id) {
                return LEFT_OUT.contains(id.getName()) ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
            }

            @Override
            public Meter.Id map(Meter.Id id) {
                Meter.Id named = new Meter.Id(
                        RENAMED.getOrDefault(id.getName(), id.getName()),
                        Tags.empty(),
                        id.getBaseUnit(),
                        help(id),
                        id.getType());
                return named.replaceTags(
                        id.getTags().stream().map(MetricsFormat::inSnakeCase).toList());
            }
        };
    }

    private static String help(Meter.Id id) {
        @Nullable String help = id.getDescription();
        // In Prometheus's own format a quotation mark of a help text cannot be escaped, though some libraries do.
        return help == null || help.isBlank()
                ? "As its library measures it: " + id.getName().replace('.', ' ')
                : help.replace('"', '\'');
    }

    private static Tag inSnakeCase(Tag tag) {
        String key = CAPITAL.matcher(tag.getKey()).replaceAll("_$1").toLowerCase(Locale.ROOT);
        return key.equals(tag.getKey()) ? tag : Tag.of(key, tag.getValue());
    }

    void register(@Observes Filters filters) {
        filters.register(MetricsFormat::choose, BEFORE_THE_ENDPOINT);
    }

    private static void choose(RoutingContext context) {
        @Nullable String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        if (context.normalizedPath().equals(PATH) && (accepted == null || !accepted.contains("openmetrics"))) {
            context.request().headers().set(HttpHeaders.ACCEPT, TEXT);
        }
        context.next();
    }
}
